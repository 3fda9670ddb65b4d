import Documents

/// Finds who did what a number counts, where the sentence says so.
///
/// 市生态环境分局|作出行政处罚98件, 黄楼街道调委会|调解纠纷418件 and 桂林市|受理1034件 are not the whole
/// jurisdiction's numbers, 全市各级调解组织 and 我局 are. The subject stands at the beginning of a clause, ends like
/// a body's or place's name and has its predicate right behind it; it governs its sentence until another
/// takes over (省政府收到…1384件，受理1029件).
///
/// A body whose office it is speaks for the whole: the 司法局 for 行政复议, the 公证处 for 公证. It shows in its
/// name, which shares a word with what is counted. What is done by 乡镇 or 街道 with a name of its own is a part always.
struct SubjectRules {
  let text: FoldedText
  let teller: Teller

  enum Subject: Equatable {
    /// The issuer, its jurisdiction, or everyone in it.
    case everyone
    /// A body of its own, by its range in the text.
    case body(Range<Int>)
    /// A court or procuratorate.
    case court(Range<Int>)
    /// Another place.
    case place(Range<Int>)
  }

  /// The subject that governs a number at `end`, in the sentence from `start`; nil when none is named.
  func subject(from start: Int, to end: Int) -> Subject? {
    var subject: Subject?
    var outer: [Subject?] = []
    var clauseStart = start
    for index in start...end {
      // Marks have small numbers, and most characters are none.
      guard index == end || text.scalars[index] <= 0x3001 && endsClause(at: index, from: clauseStart) else {
        continue
      }
      if let found = self.subject(beginningAt: clauseStart, upTo: end) { subject = found }
      clauseStart = index + 1
      // Who did what stands in parentheses did only that.
      if index < end, text.scalars[index] == 0x28 { outer.append(subject) }
      if index < end, text.scalars[index] == 0x29, let before = outer.popLast() { subject = before }
    }
    return subject
  }

  /// A 、 parts clauses only behind a count: 城管局1804件、市场监管局623件, but 各乡镇、街道.
  private func endsClause(at index: Int, from start: Int) -> Bool {
    guard text.scalars[index] == 0x3001 else { return Self.clauseEnds.contains(text.scalars[index]) }
    return text.scalars[start..<index].contains { NumeralCharacter.digit($0) != nil }
  }

  private func subject(beginningAt clauseStart: Int, upTo end: Int) -> Subject? {
    var start = clauseStart
    start = behindListNumber(start, upTo: end)
    while let length = Self.openings.length(startingAt: start, upTo: end, in: text) { start += length }
    while let length = timeLength(at: start, upTo: end) { start += length }
    guard start < end else { return nil }
    if Self.everyone.length(startingAt: start, upTo: end, in: text) != nil { return .everyone }
    guard Self.notNames.length(startingAt: start, upTo: end, in: text) == nil else { return nil }
    for stop in start + 2..<max(start + 2, min(end, start + Self.longestName) + 1) {
      if Self.breaks.contains(text.scalars[stop - 1]) { return nil }
      // In 枫林社区人民|调解委员会|调解 the first verb is part of the name.
      if isPredicate(at: stop, upTo: end), let subject = subject(named: start..<stop) { return subject }
    }
    return nil
  }

  /// Behind 2. or 3、 at the head of a paragraph.
  private func behindListNumber(_ start: Int, upTo end: Int) -> Int {
    var index = start
    while index < end, NumeralCharacter.digit(text.scalars[index]) != nil { index += 1 }
    guard index > start, index < end, [0x2E, 0x3001].contains(text.scalars[index]) else { return start }
    return index + 1
  }

  private func subject(named name: Range<Int>) -> Subject? {
    if isOwn(name) { return .everyone }
    if Self.courts.length(endingAt: name.upperBound, notBefore: name.lowerBound, in: text) != nil {
      return .court(name)
    }
    // 司法所 and 镇综合行政执法队 in a town's report are the town's.
    if teller.isTownship, !Self.withinTownship.occurs(in: name, of: text) { return .everyone }
    if Self.bodies.length(endingAt: name.upperBound, notBefore: name.lowerBound, in: text) != nil {
      return .body(name)
    }
    // 桂林市 but not 市县 or 县区; where nobody knows whose report it is, it may be its own.
    if !teller.place.isEmpty, name.count >= 3, name.count <= 8,
      Self.places.contains(text.scalars[name.upperBound - 1]),
      !Self.places.contains(text.scalars[name.upperBound - 2])
    {
      return .place(name)
    }
    return nil
  }

  /// The issuer's name or its end (市司法局 of 大理市司法局), or the report's own place or its government.
  private func isOwn(_ name: Range<Int>) -> Bool {
    if name.count <= 2 { return true }  // 街道, 中心: no name of its own
    if ends(teller.issuer, with: name) { return true }
    if teller.place.count == name.count, ends(teller.place, with: name) { return true }
    return Self.governments.length(endingAt: name.upperBound, notBefore: name.lowerBound, in: text)
      == name.count
  }

  private func ends(_ whole: [UInt32], with name: Range<Int>) -> Bool {
    whole.suffix(name.count).elementsEqual(text.scalars[name])
  }

  /// Whether a body speaks for all that is counted: its name shares a telling pair of characters with the
  /// indicator's name or the words of its topic, and it is not one of many of its kind with a name of its own.
  func isInCharge(_ body: Range<Int>, of catalogue: Catalogue, rule: Int) -> Bool {
    if Self.named.occurs(in: body, of: text) { return false }
    if Self.inCharge.occurs(in: body, of: text) { return true }
    let topic = catalogue.rules[rule].topic.map { catalogue.topics[$0].words } ?? []
    let names = ([catalogue.indicators[rule].name.zh] + topic).map { [UInt32](word: $0) }
    return body.dropLast().contains { index in
      let (first, second) = (text.scalars[index], text.scalars[index + 1])
      guard Self.everywhere.length(startingAt: index, upTo: body.upperBound, in: text) == nil else {
        return false
      }
      return names.contains { name in
        zip(name, name.dropFirst()).contains { $0 == first && $1 == second }
      }
    }
  }

  private func isPredicate(at index: Int, upTo end: Int) -> Bool {
    index == end || Self.predicates.length(startingAt: index, upTo: end, in: text) != nil
  }

  /// 2023年, 上半年, 全年.
  private func timeLength(at start: Int, upTo end: Int) -> Int? {
    if let length = Self.times.length(startingAt: start, upTo: end, in: text) { return length }
    var index = start
    while index < end, NumeralCharacter.digit(text.scalars[index]) != nil { index += 1 }
    guard index > start, let length = Self.timeUnits.length(startingAt: index, upTo: end, in: text) else {
      return nil
    }
    return index + length - start
  }

  private static let withinTownship = WordList("村", "社区", "居委会", "公司", "学校")
  private static let longestName = 16
  private static let clauseEnds: ScalarSet = ",:()"
  /// What no name holds: 的, digits and the like end the search.
  private static let breaks: ScalarSet = "的了对向由与将把被在为以0123456789"
  private static let places: ScalarSet = "省市县区州旗盟"

  private static let openings = WordList(
    "其中", "同时", "此外", "另外", "另", "如", "例如", "比如", "一是", "二是", "三是", "四是", "五是", "同期", "同年", "期间", "当年", "今年",
    "今年以来", "目前",
    "截至目前", "年内", "据统计", "据悉", "今年来")
  private static let times = WordList(
    "全年", "上半年", "下半年", "前三季度", "去年", "上年", "本年", "本年度", "年度", "截至", "截止", "年底")
  private static let timeUnits = WordList("年度", "年底", "年末", "年", "月底", "月份", "月", "日")
  private static let everyone = WordList(
    "全市", "全县", "全区", "全省", "全州", "全旗", "全国", "全镇", "全乡", "全村", "全街道", "全系统", "我市", "我县", "我区", "我省", "我州",
    "我局", "我镇",
    "我旗", "我街道", "各",
    "两级", "市县两级", "县乡两级", "三级", "市县", "县乡", "辖区", "区内", "县内", "市内", "共", "该市", "该县", "该区", "该省", "该局",
    "局党", "省委", "市委", "县委", "区委", "州委", "党委", "党组", "党工委", "镇党委")
  /// What begins like a name and is an action or a relation.
  private static let notNames = WordList(
    "开展", "组织", "对", "向", "由", "与", "会同", "联合", "经", "为", "以", "将", "把", "按", "通过", "指导", "督促", "推动", "推进",
    "配合", "协助", "加强", "完善",
    "建立", "成立", "设立", "选派", "聘请", "聘任", "办理", "受理", "审结", "参加", "参与", "举办", "召开", "制定", "出台", "印发", "编制",
    "创建", "打造",
    "建成", "新建", "检查", "抽查", "走访", "覆盖", "服务", "培训", "依托", "利用", "围绕", "针对", "根据", "按照", "落实", "实现", "完成",
    "取得", "共有", "现有",
    "有", "设", "给", "到", "从", "在", "移送", "报送", "收到", "接到", "接受", "发放", "发出", "涉及", "不服", "代理", "帮助", "引导",
    "指派", "安排", "确认", "审核", "审查",
    "清理", "深化", "强化", "严格", "积极", "充分", "进一步", "认真", "持续", "全面", "深入", "行政机关", "行政诉讼", "行政复议")
  private static let bodies = WordList(
    "局", "委", "委员会", "办公室", "厅", "分局", "支队", "大队", "总队", "中队", "司法所", "派出所", "街道", "镇", "乡", "街道办", "街道办事处",
    "社区", "村", "中心",
    "公司", "学校", "调委会", "调解室", "工作室", "管委会", "园区", "开发区", "分中心", "工作站", "事务所", "协会", "学会", "市本级", "省本级", "县本级",
    "区本级", "州本级")
  private static let courts = WordList("法院", "法庭", "检察院")
  private static let governments = WordList(
    "省政府", "市政府", "县政府", "区政府", "州政府", "旗政府", "省人民政府", "市人民政府", "县人民政府", "区人民政府", "州人民政府", "旗人民政府", "镇政府",
    "乡政府", "镇人民政府", "乡人民政府", "街道办事处", "市司法局", "县司法局", "区司法局", "州司法局", "省司法厅", "旗司法局", "司法局", "司法厅")
  /// One of many, with a name of its own.
  private static let named = WordList("街道", "镇", "乡", "村", "社区", "工作室", "司法所", "派出所", "本级")
  private static let inCharge = WordList("司法局", "司法厅", "司法行政")
  /// Pairs that say nothing of a body's office.
  private static let everywhere = WordList("行政", "法律", "人民", "工作", "服务", "管理", "案件")
  private static let predicates = WordList(
    "受理", "审结", "办理", "办结", "作出", "收到", "新收", "接收", "查处", "查办", "立案", "调解", "化解", "调处", "开展", "组织", "举办",
    "发放", "接待", "提供", "共",
    "累计", "全年", "依法", "直接", "已", "审查", "审核", "评查", "检查", "实施", "建立", "成立", "现有", "召开", "处理", "承办", "出庭", "移送",
    "报送", "制定", "印发",
    "出台", "制发", "执法", "处罚", "罚没", "今年", "年内", "先后", "成功", "解答", "培训", "宣传", "发布", "全部", "分别", "主动", "结合",
    "通过", "采取", "利用",
    "深入", "积极", "全力", "有效", "率先", "有", "设", "则", "排查", "推送", "登记", "新增", "新登记", "发出", "接到", "出具", "参加", "参与",
    "走访", "帮助", "为",
    "对", "向", "聘请", "聘任", "达", "完成", "取消", "清理", "备案")
}
