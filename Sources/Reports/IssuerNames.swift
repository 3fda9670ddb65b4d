import Documents

/// The names a file gives for who made the report.
///
/// In order: the title (湛江市司法局关于…), the signature, the letter that hands the report on, the line of its
/// printing (温州市龙湾区司法局办公室 2023年1月13日印发), the site's labels (发布机构, 来源). A name without its place (区司法局)
/// gives way to a longer one that ends like it (温州市龙湾区司法局). A title that names a place and no organ
/// (大理市2023年法治政府建设情况报告) is the government's: it is who owes this report (法治政府建设与责任落实督察工作规定, article 24);
/// a signature or a letter that names an organ is believed before that. A report without a title is its first
/// sentence's subject's (2025年,汨罗市司法局在市委领导下…).
struct IssuerNames {
  private let title: [UInt8]
  private let inTitle: [UInt8]?
  /// Who the text's first sentence speaks of: 2025年,汨罗市司法局在市委领导下….
  private let subject: [UInt8]?
  /// The town or street the first sentence speaks of: 2025年,大中街道在….
  private let township: [UInt8]?
  /// Whether the text begins with its year.
  private let hasPeriod: Bool
  private var signed: [[UInt8]] = []
  private var labelled: [[UInt8]] = []

  init(_ page: MetadataPage, title: [UInt8]) {
    self.title = title
    inTitle = OrganReader.organ(inTitle: title)
    subject = LeadSubject.organ(page.lead)
    township = LeadSubject.township(page.lead)
    hasPeriod = WrittenYear.year(page.lead, at: 0, before: page.lead.count) != nil
    for line in page.signature {
      if let name = OrganName(line: line) { signed.append(Array(line.folded[name.range])) }
    }
    for line in page.furniture + page.title where !line.isLong {
      if let name = OrganName(line: line), !page.title.contains(where: { $0.utf8Range == line.utf8Range }) {
        signed.append(Array(line.folded[name.range]))
      } else if line.folded.hasSuffix("印发"), let name = Self.printed(line.folded) {
        signed.append(name)
      }
      for label: StaticString in [
        "发布机构", "发文机关", "发文机构", "制发机关", "发布单位", "发文单位", "信息来源", "文章来源", "来源", "责任部门",
      ] {
        guard let place = line.folded.first(label, in: line.folded.indices) else { continue }
        var start = place + label.utf8CodeUnitCount
        while start < line.folded.count, line.folded[start] == 0x3A || line.folded[start] == 0x7C {
          start += 1
        }
        if let name = OrganReader.organ(line.folded, from: start) {
          labelled.append(name)
          break
        }
      }
    }
  }

  /// What may name the place, in the order it is asked.
  var sources: [JurisdictionFinder.Source] {
    var sources: [JurisdictionFinder.Source] = []
    if let inTitle { sources.append(.init(folded: inTitle, isName: true)) }
    sources.append(.init(folded: title, isName: true))
    sources += signed.map { .init(folded: $0, isName: true) }
    if let subject { sources.append(.init(folded: subject, isName: true)) }
    if let township { sources.append(.init(folded: township + Array("人民政府".utf8), isName: true)) }
    return sources + labelled.map { .init(folded: $0, isName: true) }
  }

  /// The issuer's name.
  func issuer(of jurisdiction: Jurisdiction?, isReport: Bool) -> String? {
    // 市政府考核组来我区…, 某市人大常委会审议…: news about an organ, not from it.
    let isNews = title.containsAny(["召开", "发布会", "审议", "举行", "考核组", "来我", "推进会", "获评", "荣获"])
    if let inTitle, !isNews { return string(fullest(inTitle)) }
    if let signed = signed.first { return string(fullest(signed)) }
    if let jurisdiction {
      let isOwn = title.contains("法治政府") || title.contains("依法行政")
      if title.contains("政府工作报告") || (isOwn && names(title, jurisdiction)) {
        return jurisdiction.governmentName
      }
    }
    let isUntitled = title.isEmpty && hasPeriod
    if isReport || isUntitled {
      // 下洋镇2023年法治政府建设年度报告, whose county is not known.
      if let town = TownshipName.read(title, from: 0) ?? township { return TownshipName.government(town) }
      if let subject { return string(fullest(subject)) }
    }
    return labelled.first.map { string(fullest($0)) }
  }

  /// The longest name in the file that ends with this one, when this one has no place.
  private func fullest(_ name: [UInt8]) -> [UInt8] {
    guard let first = name.first,
      ["市", "区", "县", "旗", "州", "省"].contains(where: { (kind: StaticString) in name.hasPrefix(kind) })
        || first == 0
    else { return name }
    let longer = (signed + labelled).filter { other in
      other.count > name.count && other.suffix(name.count).elementsEqual(name)
    }
    return longer.first ?? name
  }

  private func names(_ title: [UInt8], _ jurisdiction: Jurisdiction) -> Bool {
    let name = Array(jurisdiction.name.utf8)
    // 阿坝州 is 阿坝藏族羌族自治州.
    let stem = name.count > 9 ? name[..<GazetteerStem.end(name, name.indices)] : name.dropLast(3)
    return title.indices.contains { title[$0...].starts(with: stem) }
  }

  private func string(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }

  /// 温州市龙湾区司法局办公室2023年1月13日印发: the organ whose office prints.
  private static func printed(_ folded: [UInt8]) -> [UInt8]? {
    guard var name = OrganReader.organ(folded, from: 0) else { return nil }
    if name.hasSuffix("办公室"), name.count > 9, OrganName.endsOrgan(name, name.count - 9) { name.removeLast(9) }
    return name
  }
}

extension Jurisdiction {
  /// 大理市人民政府, 永中街道办事处.
  fileprivate var governmentName: String {
    level == .township ? TownshipName.government(Array(name.utf8)) : name + "人民政府"
  }
}

/// Reads an organ's name out of a title or a label's value.
enum OrganReader {
  /// The organ a folded title names: at its start, behind 关于, or behind the year.
  static func organ(inTitle title: [UInt8]) -> [UInt8]? {
    var starts = [0]
    for word: StaticString in ["年度", "年", "关于"] {
      if let place = title.first(word, in: title.indices) { starts.append(place + word.utf8CodeUnitCount) }
    }
    for start in starts {
      if let organ = organ(title, from: start) { return organ }
    }
    return nil
  }

  /// The organ whose name begins at `start`.
  static func organ(_ text: [UInt8], from start: Int) -> [UInt8]? {
    var ends: [Int] = []
    var index = start
    var last: UInt32 = 0
    while index < text.count, index - start <= 120 {
      let (value, next) = text.scalar(at: index)
      guard
        value >= 0x4E00 && value <= 0x9FFF || value.is("(") || value.is(")") || value.is("、") || value.is("〇")
      else { break }
      if text.has("关于", at: index, before: text.count) || value.is("年") { break }
      // A clause has verbs and particles, a name has not.
      if value.is("的") || value.is("了") { break }
      if endsOrgan(text, start, next, last) { ends.append(next) }
      last = value
      index = next
    }
    guard let first = ends.first else { return nil }
    // All of the stretch is the name, or its first organ with its office.
    if ends.last == index { return checked(text, start..<index) }
    var end = first
    // 淄博市城市管理局(淄博市综合行政执法局)
    if text.has("(", at: end, before: text.count),
      let close = text.first(")", in: end..<min(index, text.count)),
      ends.contains(close)
    {
      end = close + 1
    }
    for office: StaticString in ["办公室", "党组", "党委", "办公厅"] where text.has(office, at: end, before: text.count)
    {
      end += office.utf8CodeUnitCount
    }
    return checked(text, start..<end)
  }

  private static func checked(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard range.count >= 9 else { return nil }
    // 全市法院, 各级政府: many, and none of them in particular.
    for word: StaticString in ["全市", "全区", "全县", "全省", "全国", "本市", "各"]
    where text.has(word, at: range.lowerBound, before: range.upperBound) { return nil }
    return Array(text[range])
  }

  /// Whether an organ's name can end at `end`; `before` is the character before the last.
  private static func endsOrgan(_ text: [UInt8], _ start: Int, _ end: Int, _ before: UInt32) -> Bool {
    func ends(_ word: StaticString) -> Bool {
      text.has(word, at: end - word.utf8CodeUnitCount, before: end) && end - word.utf8CodeUnitCount >= start
    }
    if ends("政府") { return !ends("法治政府") && !ends("服务政府") }
    if ends("局") {
      return !before.is("格") && !before.is("布") && !before.is("全") && !before.is("大") && !before.is("开")
    }
    if ends("厅") || ends("委员会") || ends("办事处") || ends("管委会") || ends("法院") || ends("检察院") { return true }
    if ends("市委") || ends("区委") || ends("县委") || ends("省委") || ends("党委") || ends("工委") || ends("改革委")
      || ends("改委")
      || ends("卫健委") || ends("国资委") || ends("建委") || ends("党工委")
    {
      return true
    }
    return ends("办公室") || ends("支队") || ends("大队") || ends("总队") || ends("中心") || ends("司法所") || ends("党组")
      || ends("海关") || ends("集团") || ends("公署") || ends("政务办")
  }
}
