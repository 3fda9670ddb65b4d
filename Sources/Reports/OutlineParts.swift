/// Finds the parts (level 0) of a document that has two: a year's summary and the next year's plan.
///
/// A title that joins two names with 暨, 及, 和 or 与 (2022年全区司法行政工作总结暨2023年工作思路) announces two
/// parts. The second is looked for
///  1. as a numbered heading of its own (二、2023年工作计划): then the headings are the parts, and nothing is added;
///  2. as a line of its own (2023年工作思路);
///  3. as the paragraph where the text turns to the next year (2023年,是…开局之年) behind the summary's last
///     heading, when numbering begins anew below it (003: (一) after 六、).
/// The first begins where the text begins, or at a line that names it. Parts whose names stand only in the title
/// have an empty heading range where they begin. Without such a title a bare line that names a year's plan or
/// summary, and below which numbering begins anew, is a part too. Known misreading: a plan that begins in the
/// middle of a paragraph, or without naming its year, stays with the summary.
struct OutlineParts {
  private let bytes: [UInt8]
  private let body: [OutlineBody.Paragraph]
  private let headings: [Heading]
  /// For each paragraph of the body the number of headings that begin above its end.
  private var parts: [Heading] = []

  /// `headings` with the parts among them.
  static func adding(to headings: [Heading], in body: OutlineBody, title: [Range<Int>]) -> [Heading] {
    guard !body.paragraphs.isEmpty, !headings.contains(where: { $0.level == 0 }) else { return headings }
    var finder = OutlineParts(bytes: body.bytes, body: body.paragraphs, headings: headings)
    if let names = PartNames(body.bytes, title) { finder.find(names) } else { finder.findBareLines() }
    guard !finder.parts.isEmpty else { return headings }
    return (headings + finder.parts).sorted {
      ($0.utf8Range.lowerBound, $0.level) < ($1.utf8Range.lowerBound, $1.level)
    }
  }

  private init(bytes: [UInt8], body: [OutlineBody.Paragraph], headings: [Heading]) {
    self.bytes = bytes
    self.body = body
    self.headings = headings
  }

  private mutating func find(_ names: PartNames) {
    let plan = bytes.folded(names.second)
    let named = headings.contains { heading in
      guard heading.level <= 1 else { return false }
      let title = bytes.folded(heading.titleRange)
      return OutlineParts.names(title, plan: plan, year: names.secondYear)
    }
    if named { return }
    let bare = body.first { bareLine($0.utf8Range, plan, year: names.secondYear) }
    let summary = bytes.folded(names.first)
    let first = body.first { paragraph in
      paragraph.utf8Range.lowerBound < (bare?.utf8Range.lowerBound ?? Int.max)
        && bareLine(paragraph.utf8Range, summary, year: nil)
    }
    parts.append(part(first, named: names.first, at: body[0]))
    if let second = bare {
      parts.append(part(second, named: names.second, at: second))
    } else if let turn = turn(to: names.secondYear) {
      parts.append(part(nil, named: names.second, at: turn))
    }
  }

  /// A part with a line of its own, or one whose name stands in the title.
  private func part(
    _ line: OutlineBody.Paragraph?, named name: Range<Int>, at start: OutlineBody.Paragraph
  ) -> Heading {
    let place = line ?? start
    let range = line?.utf8Range ?? start.utf8Range.lowerBound..<start.utf8Range.lowerBound
    return Heading(
      level: 0, number: nil, utf8Range: range, titleRange: line?.utf8Range ?? name, paragraph: place.index)
  }

  /// Whether a heading names the plan: 二、2023年工作计划, 二、下一年度工作思路.
  private static func names(_ title: [UInt8], plan: [UInt8], year: Int) -> Bool {
    guard title.count < 120 else { return false }
    if title.contains("下一年") || title.contains("下一步") || title.contains("明年") { return true }
    return WrittenYear.all(in: title).contains(year)
      && title.containsAny(["思路", "计划", "打算", "安排", "要点", "谋划", "展望", "目标"])
  }

  /// Whether a paragraph is a line that says no more than a part's name.
  private func bareLine(_ range: Range<Int>, _ name: [UInt8], year: Int?) -> Bool {
    guard range.count <= 120 else { return false }
    let line = bytes.folded(range)
    guard line.count >= 12, !line.hasSuffix("。"),
      !headings.contains(where: { $0.utf8Range.lowerBound == range.lowerBound })
    else { return false }
    if line == name { return true }
    guard let year else { return name.first0(line) }
    return Self.names(line, plan: name, year: year)
      && WrittenYear.year(line, at: 0, before: line.count) != nil
  }

  /// The paragraph that turns to `year` below the last heading before the numbering begins anew.
  private func turn(to year: Int) -> OutlineBody.Paragraph? {
    guard let restart = restart() else { return nil }
    let last = headings[..<restart].last { $0.level <= 1 }
    let until = headings[restart].utf8Range.lowerBound
    return body.first { paragraph in
      let start = paragraph.utf8Range.lowerBound
      guard start > last?.utf8Range.lowerBound ?? -1, start < until else { return false }
      let head = bytes.folded(start..<min(paragraph.utf8Range.upperBound, bytes.boundary(start + 60)))
      return WrittenYear.year(head, at: 0, before: head.count)?.year == year
    }
  }

  /// The first heading that begins to count anew where the headings before it had gone on: 一、 after 六、, or (一)
  /// below a paragraph of its own after 六、.
  private func restart() -> Int? {
    var lastTop: Int?
    for (index, heading) in headings.enumerated() {
      guard let number = heading.number, heading.level <= 2 else { continue }
      if heading.level == 1 {
        if number.value == 1, lastTop != nil { return index }
        lastTop = index
      } else if number.value == 1, let lastTop, headings[lastTop].paragraph < heading.paragraph - 2 {
        return index
      }
    }
    return nil
  }

  /// Bare lines below which numbering begins anew: 2022年工作总结 … 一、 … 2023年工作计划 … 一、 …
  private mutating func findBareLines() {
    var found: [Heading] = []
    for paragraph in body where paragraph.utf8Range.count <= 120 {
      let line = bytes.folded(paragraph.utf8Range)
      guard WrittenYear.year(line, at: 0, before: line.count) != nil || line.hasPrefix("下一年"),
        !line.hasSuffix("。"), !line.hasSuffix(":"), !line.contains(","),
        ["总结", "思路", "计划", "打算", "安排", "要点", "情况"].contains(where: { (word: StaticString) in
          line.hasSuffix(word)
        })
      else { continue }
      let next = headings.first { $0.utf8Range.lowerBound > paragraph.utf8Range.lowerBound }
      guard let next, next.number?.value == 1, next.level <= 2 else { continue }
      found.append(part(paragraph, named: paragraph.utf8Range, at: paragraph))
    }
    if found.count > 1 { parts = found }
  }
}

/// The two names a title joins, and the year of the second.
struct PartNames {
  let first: Range<Int>
  let second: Range<Int>
  let secondYear: Int

  /// Nil when the title names one thing: it must say a summary, a joining word, and a plan.
  init?(_ bytes: [UInt8], _ title: [Range<Int>]) {
    guard let start = title.first?.lowerBound, let end = title.last?.upperBound, end - start < 600 else {
      return nil
    }
    let summaries: [StaticString] = ["总结", "情况", "报告", "汇报", "小结"]
    let plans: [StaticString] = ["思路", "计划", "打算", "安排", "要点", "谋划", "展望"]
    for joint: StaticString in ["暨", "及", "和", "与"] {
      var from = start
      while let place = bytes.first(joint, in: from..<end) {
        from = place + joint.utf8CodeUnitCount
        let before = bytes.trimmed(start..<place)
        let after = bytes.trimmed(from..<end)
        guard
          summaries.contains(where: {
            bytes.has($0, at: before.upperBound - $0.utf8CodeUnitCount, before: end)
          }),
          plans.contains(where: { bytes.contains($0, in: after) })
        else { continue }
        let left = bytes.folded(before)
        let right = bytes.folded(after)
        guard let own = WrittenYear.all(in: right).first ?? WrittenYear.all(in: left).first.map({ $0 + 1 })
        else { continue }
        first = before
        second = after
        secondYear = own
        return
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether a name ends with the line (某局2022年工作总结 names 2022年工作总结).
  fileprivate func first0(_ line: [UInt8]) -> Bool {
    count >= line.count && self[(count - line.count)...].elementsEqual(line)
  }

  /// The nearest character boundary at or below `index`.
  func boundary(_ index: Int) -> Int {
    var index = Swift.min(index, count)
    while index > 0, index < count, self[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
