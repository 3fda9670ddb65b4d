/// A short paragraph, folded so that what it is can be told: no white space, ASCII for full width.
struct OutlineLine {
  let utf8Range: Range<Int>
  /// Empty for a paragraph of more than 200 characters: that is text.
  let folded: [UInt8]
  let characterCount: Int

  init(_ bytes: [UInt8], _ utf8Range: Range<Int>) {
    self.init(utf8Range, folded: utf8Range.count <= 600 ? bytes.folded(utf8Range)[...] : [])
  }

  /// - Parameter folded: the paragraph's text.
  init(_ utf8Range: Range<Int>, folded text: ArraySlice<UInt8>) {
    self.utf8Range = utf8Range
    folded = utf8Range.count <= 600 ? Array(text) : []
    characterCount = folded.isEmpty ? utf8Range.count / 3 : folded.characterCount(in: folded.indices)
  }

  var isLong: Bool { folded.isEmpty }

  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    for end: StaticString in ["。", "。”", "！", "!", ";", "。)"] where folded.hasSuffix(end) { return true }
    return false
  }

  /// Text of the report: a sentence, or more than any title has.
  var isProse: Bool {
    isLong || (endsSentence && characterCount > 20) || characterCount > 80 || isLead || holdsSentence
  }

  /// The sentence that leads over to the report: 现将有关情况报告如下:
  var isLead: Bool {
    guard !isLong, characterCount > 16 else { return false }
    return folded.hasSuffix("如下:") || folded.hasSuffix("如下。") || folded.hasSuffix("如下")
  }

  /// Whether a sentence ends in the middle of it: …5份。(某区司法局)
  private var holdsSentence: Bool {
    guard !isLong, characterCount > 20, let stop = folded.first("。", in: folded.indices) else { return false }
    return folded.characterCount(in: 0..<stop) > 12
  }
}

extension OutlineLine {
  /// What sites glue behind a title on its line: 某区2023年…报告 发布时间：2024-03-01 浏览次数：12.
  static let glue: [StaticString] = [
    "发布时间", "发布日期", "信息来源", "来源:", "来源：", "浏览次数", "阅读次数", "时间:", "时间：", "日期:", "日期：", "字体", "字号", "点击",
  ]

  /// The line without what is glued behind it.
  var titlePart: [UInt8] {
    var end = folded.count
    for word in Self.glue {
      if let place = folded.first(word, in: 0..<end), place > 12 { end = place }
    }
    return Array(folded[..<end])
  }
}

// MARK: Around the body

extension OutlineLine {
  /// 中共大理市委、大理市人民政府：
  var isSalutation: Bool {
    guard !isLong, folded.last == 0x3A, (3...80).contains(characterCount), !folded.contains("。"),
      !folded.contains("如下")
    else { return false }
    return folded.containsAny(Self.addressees)
  }

  private static let addressees: PhraseSet = [
    "政府", "市委", "区委", "县委", "省委", "党委", "人大", "常委会", "厅", "局", "办公室", "委员会", "单位", "部门", "院", "办事处",
    "领导", "代表", "同志", "市府", "府办", "司法所", "委办", "旗委", "州委", "盟委",
  ]

  /// 专此报告, 特此报告, 以上报告，请审议。
  var isClosingPhrase: Bool {
    guard !isLong, characterCount <= 20 else { return false }
    for word: StaticString in ["专此报告", "特此报告", "专此", "特此", "以上报告", "此报告", "请予审", "妥否", "以上报告如有不妥"]
    where folded.hasPrefix(word) { return true }
    return false
  }

  /// A date alone, (2024年1月15日), or one with its day left open: 2023年1月 日.
  var isDateAlone: Bool {
    guard !isLong, characterCount <= 16 else { return false }
    let bracket = folded.first == 0x28 ? 1 : 0
    guard let date = WrittenDate(folded, at: bracket, before: folded.count) else { return false }
    let end = date.utf8Range.upperBound
    return end == folded.count || (end == folded.count - 1 && folded[end] == 0x29)
  }

  /// An organ's name alone or with the date behind it: 大理市司法局, 温州市龙湾区司法局2024年1月.
  var isOrganAlone: Bool { OrganName(line: self) != nil }

  /// A letter that hands on what follows: 现将《…》印发给你们，请认真学习.
  var isCovering: Bool {
    guard !isLong else { return false }
    return folded.containsAny(Self.coveringPhrases) && !folded.contains("报告如下") && !folded.contains("汇报如下")
      && !folded.contains("公布如下")
      && !folded.contains("公开如下") && !folded.contains("公告如下")
  }

  private static let coveringPhrases: PhraseSet = [
    "印发给你们", "现印发", "现予公布", "现予公开", "现予以公布", "现予以公开", "请遵照执行", "请认真贯彻", "请结合实际", "现将《", "予以公示",
  ]

  /// What begins a feedback form: a sentence that speaks to the visitor, or the label of an empty field.
  var beginsForm: Bool {
    guard !isLong else { return false }
    if folded.contains("您"), !folded.containsAny(["收悉", "答复如下"]),
      folded.containsAny(["意见", "建议", "反馈", "评价", "留言", "满意"])
    {
      return true
    }
    let start = afterBullet
    guard folded.last == 0x3A, characterCount <= 12 else { return false }
    return ["姓名", "联系方式", "验证码", "您的姓名", "手机号", "电子邮箱", "留言内容", "评论内容", "内容", "邮箱"].contains {
      (word: StaticString) in
      folded.has(word, at: start, before: folded.count)
    }
  }
}
