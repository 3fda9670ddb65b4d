import Reports

/// Writes one report: head, the five parts a report is required to have, and in the first of them the sections.
struct ReportWriter {
  let material: ReportMaterial
  let subject: Subject
  var dice: Dice
  private(set) var bytes: [UInt8] = []

  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
  ]

  /// About how many bytes the parts behind the first take.
  private static let laterPartsSize = 3_500

  init(material: ReportMaterial, subject: Subject, dice: Dice) {
    self.material = material
    self.subject = subject
    self.dice = dice
    bytes.reserveCapacity(24_000)
  }

  private mutating func line(_ text: String) { bytes += (text + "\n").utf8 }

  mutating func writeHead(issuer: String, number: Int) {
    line("\(issuer)关于\(subject.year)年度法治政府建设情况的报告")
    line("")
    let date = "\(subject.year + 1)-0\(dice.number(1...3))-\(dice.number(10...28))"
    line("发布日期:\(date) 信息来源:\(issuer) 文号:法治〔\(subject.year)〕\(number)号")
    line("")
    if var openings = Optional(material.openings), !openings.isEmpty {
      openings.shuffle(using: &dice)
      write(openings.prefix(2))
    }
  }

  /// - Parameters:
  ///   - sections: to stand among those of the first part.
  ///   - phrases: sentences to be strewn over the sections.
  ///   - size: about how many bytes the whole is to have.
  mutating func writeBody(sections planted: [(heading: String, text: String)], phrases: [String], size: Int) {
    line("一、\(subject.year)年度推进法治政府建设的主要举措和成效")
    var headings = material.headings
    headings.shuffle(using: &dice)
    var sentences = material.sentences(for: .achievements)[...]
    sentences.shuffle(using: &dice)
    var phrases = phrases[...]
    let sectionCount = min(headings.count, Self.numerals.count - planted.count)
    let sectionSize = max(0, size - bytes.count - Self.laterPartsSize) / max(1, sectionCount)
    var sections = (0..<sectionCount).map { $0 }
    sections.shuffle(using: &dice)
    let hosts = Set(sections.prefix(planted.count))
    var waiting = planted[...]
    var ordinal = 0
    for (index, heading) in headings.prefix(sectionCount).enumerated() {
      writeNumber(&ordinal)
      heading.write(to: &bytes, about: subject, &dice)
      line("")
      let end = bytes.count + sectionSize
      while bytes.count < end, !sentences.isEmpty {
        let paragraph = min(end, bytes.count + dice.number(400...1_200))
        while bytes.count < paragraph, let sentence = sentences.popFirst() {
          sentence.write(to: &bytes, about: subject, &dice)
        }
        line(phrases.popFirst() ?? "")
      }
      let isLast = index == sectionCount - 1
      while hosts.contains(index) || isLast, let section = waiting.popFirst() {
        writeNumber(&ordinal)
        line(section.heading)
        line(section.text)
        if !isLast { break }
      }
    }
    for phrase in phrases { line(phrase) }
    writePart("二、存在的不足和原因", .problems, sentenceCount: 3)
    writePart("三、党政主要负责人履行推进法治建设第一责任人职责的情况", .leadership, sentenceCount: 4)
    writePart("四、\(subject.year + 1)年推进法治政府建设的主要安排", .plans, sentenceCount: 6)
  }

  /// (三) and the like in front of a heading.
  private mutating func writeNumber(_ ordinal: inout Int) {
    bytes += "(\(Self.numerals[min(ordinal, Self.numerals.count - 1)]))".utf8
    ordinal += 1
  }

  private mutating func writePart(_ heading: String, _ purpose: Section.Purpose, sentenceCount: Int) {
    line(heading)
    var sentences = material.sentences(for: purpose)
    sentences.shuffle(using: &dice)
    write(sentences.prefix(sentenceCount))
  }

  /// One paragraph of these sentences.
  private mutating func write(_ sentences: ArraySlice<SentenceTemplate>) {
    for sentence in sentences { sentence.write(to: &bytes, about: subject, &dice) }
    line("")
  }
}
