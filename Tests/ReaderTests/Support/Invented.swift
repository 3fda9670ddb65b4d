import Documents
import Reports

/// A report made by hand, line by line, so that screens can be written out in tests.
struct Invented {
  var text = ""
  var metadata = Metadata(kind: .ruleOfLawReport)
  var blocks: [Block] = []
  var headings: [(level: Int, number: String, title: String, range: Range<Int>)] = []
  var purposes: [Section.Purpose] = []
  var numbers: [(words: String, value: Double, indicator: String?, standing: Observation.Standing)] = []
  /// The upper ends of spans, by their words.
  var upperValues: [String: Double] = [:]
  var diagnostics: [Diagnostic] = []
  /// Words of numbers that are doubtful, with the indicators they are of.
  var doubts: [(words: String, indicator: String, message: Bilingual)] = []

  init(_ issuer: String?, _ path: [String] = [], code: String = "", year: Int? = 2023) {
    metadata.issuer = issuer
    metadata.year = year
    if !path.isEmpty {
      metadata.jurisdiction = Jurisdiction(
        code: code, path: path, level: path.count == 1 ? .province : path.count == 2 ? .prefecture : .county)
    }
  }

  mutating func title(_ line: String) {
    metadata.title = (metadata.title ?? "") + line
    add(line, .title, section: nil)
  }

  /// A heading on its own line, or with the text that runs in after it.
  mutating func section(
    _ level: Int, _ number: String, _ title: String, _ runIn: String = "",
    purpose: Section.Purpose = .achievements
  ) {
    let start = text.utf8.count
    headings.append((level, number, title, start..<start + (number + title).utf8.count))
    purposes.append(purpose)
    add(number + title + runIn, .body, section: headings.count - 1)
  }

  mutating func paragraph(_ line: String) {
    add(line, .body, section: headings.isEmpty ? nil : headings.count - 1)
  }

  mutating func furniture(_ line: String) { add(line, .furniture, section: nil) }
  mutating func signature(_ line: String) { add(line, .signature, section: nil) }

  /// A number that stands in the text as `words`, and what it counts.
  mutating func number(
    _ words: String, _ value: Double, _ indicator: String? = nil, _ standing: Observation.Standing = .achieved
  ) {
    numbers.append((words, value, indicator, standing))
  }

  private mutating func add(_ line: String, _ kind: Block.Kind, section: Int?) {
    let start = text.utf8.count
    text += line + "\n"
    blocks.append(Block(kind: kind, utf8Range: start..<start + line.utf8.count, section: section))
  }

  func report(file: String) -> Report {
    let source = SourceText(text)
    let sections = headings.indices.map { index in
      let heading = headings[index]
      let next = headings[(index + 1)...].first { $0.level <= heading.level }
      let parent = headings[..<index].lastIndex { $0.level < heading.level }
      return Section(
        level: heading.level, number: heading.number, title: heading.title, headingRange: heading.range,
        utf8Range: heading.range.lowerBound..<(next?.range.lowerBound ?? text.utf8.count), parent: parent,
        purpose: purposes[index])
    }
    var quantities: [Quantity] = []
    var observations: [Observation] = []
    for number in numbers {
      guard let range = place(of: number.words) else { continue }
      let block = blocks.first { $0.utf8Range.contains(range.lowerBound) }
      quantities.append(
        Quantity(
          value: number.value, upperValue: upperValues[number.words], unit: "件", qualifier: .exact,
          utf8Range: range))
      guard let indicator = number.indicator else { continue }
      observations.append(
        Observation(
          indicator: indicator, value: number.value, unit: "件", qualifier: .exact, scope: .whole,
          standing: number.standing, period: nil, isHeadline: true, section: block?.section,
          valueRange: range, evidence: block?.utf8Range ?? range))
    }
    return Report(
      document: Document(
        name: file, text: source, encoding: .utf8,
        paragraphs: blocks.map { Paragraph(utf8Range: $0.utf8Range) }, diagnostics: []),
      metadata: metadata, blocks: blocks, sections: sections, quantities: quantities,
      observations: observations, diagnostics: diagnostics,
      findings: doubts.map { doubt in
        Finding(
          about: [doubt.indicator],
          Diagnostic(.warning, rule: "conflicting-values", doubt.message, at: place(of: doubt.words)))
      })
  }

  private func place(of words: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) }
    return start.map { $0..<$0 + needle.count }
  }
}

extension Invented {
  /// Two counties of one prefecture and a city, as small as reports can be that have everything.
  static var three: [Report] {
    var first = Invented("大通区司法局", ["安徽省", "淮南市", "大通区"], code: "340402")
    first.furniture("首页 > 政务公开 【字体:大 中 小】")
    first.title("大通区司法局2023年度报告")
    first.paragraph("现将有关情况报告如下。")
    first.section(1, "一、", "主要举措和成效")
    first.section(2, "(一)", "加强行政复议。", "全年受理行政复议案件171件,办结138件。")
    first.section(2, "(二)", "深入普法宣传。", "开展普法活动12345场次。")
    first.section(1, "二、", "存在的问题", purpose: .problems)
    first.paragraph("行政复议力量不足。")
    first.section(1, "三、", "下一年计划", purpose: .plans)
    first.paragraph("开展普法活动200场。")
    first.signature("大通区司法局")
    first.number("171件", 171, "reconsideration.accepted")
    first.number("138件", 138, "reconsideration.closed")
    first.number("12345场次", 12345, "education.events")
    first.number("200场", 200, "education.events", .planned)
    first.doubts.append(
      (
        "200场", "education.events",
        Bilingual(
          zh: "普法活动场次有两个值:12345和200,请核对", en: "Events has two values, 12345 and 200; check which is meant")
      ))

    var second = Invented("凤台县人民政府", ["安徽省", "淮南市", "凤台县"], code: "340421", year: 2022)
    second.title("凤台县2022年报告")
    second.section(1, "一、", "行政复议工作", "。受理9件。")
    second.section(1, "二、", "普法宣传工作", "。没有数字。")
    second.number("9件", 9, "reconsideration.accepted")

    var third = Invented("湛江市司法局", ["广东省", "湛江市"], code: "440800", year: 2024)
    third.title("湛江市2024年报告")
    third.paragraph("没有标题的报告,只有一段。")
    return [
      first.report(file: "reports/datong.txt"), second.report(file: "reports/fengtai.txt"),
      third.report(file: "reports/zhanjiang.txt"),
    ]
  }
}
