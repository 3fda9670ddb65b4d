import Documents
import Reports

/// A report as plain lines, one after the other: for a screen reader, a Braille display, a terminal that cannot place
/// its cursor, or a pipe.
///
/// Nothing is said by colour, by place or by a sign alone: every heading says that it is one, which and how deep; every
/// number says what it counts and how sure it is, in words. Lists say how long they are before they begin.
struct LinearReport {
  let report: Report
  let catalogue: Catalogue
  let language: Language
  /// The one section to be read; nil for the whole report.
  var section: Int?

  enum Part: String, CaseIterable {
    case about, outline, text, numbers, findings
  }

  /// The lines of these parts, in the parts' own order, with an empty line between two parts.
  func lines(_ parts: Set<Part> = Set(Part.allCases)) -> [String] {
    let asked = Part.allCases.filter(parts.contains).map(lines).filter { !$0.isEmpty }
    return asked.joined(separator: [""]).map { $0.onOneLine().visible() }
  }

  private func lines(_ part: Part) -> [String] {
    switch part {
    case .about: about
    case .outline: outline
    case .text: text
    case .numbers: numbers
    case .findings: findings
    }
  }

  // MARK: What it is

  private var about: [String] {
    let metadata = report.metadata
    let unknown = say("不详", "not known")
    let place = metadata.jurisdiction.map { "\($0.path.joined(separator: " ")), \($0.code)" } ?? unknown
    var lines = [
      entry("标题", "Title", metadata.title ?? unknown),
      entry("地区", "Place", place),
      entry("发布机关", "Issuer", metadata.issuer ?? unknown),
      entry("年度", "Year", metadata.year.map { "\($0)" } ?? unknown),
      entry("发布日期", "Published", metadata.published.map { "\($0)" } ?? unknown),
      entry("类别", "Kind", metadata.kind.name(language)),
      entry("文件", "File", report.document.name),
    ]
    if let url = report.document.properties.url { lines.append(entry("网址", "Source", url)) }
    if let section { lines.append(entry("只读这一部分", "This section only", report.sectionPath(section))) }
    return lines
  }

  private func entry(_ zh: String, _ en: String, _ value: String) -> String {
    say("\(zh)：\(value)", "\(en): \(value)")
  }

  // MARK: Outline

  private var outline: [String] {
    let headings = report.sections.indices.filter(isInside)
    guard !headings.isEmpty else { return [say("提纲：没有标题。", "Outline: no headings.")] }
    return [say("提纲，\(headings.count) 个标题。", "Outline, \(headings.count) headings.")] + headings.map(heading)
  }

  /// A heading with its place in the outline, which is what `fazhi read FILE:PLACE` takes, and its level.
  private func heading(_ index: Int) -> String {
    let section = report.sections[index]
    let title = section.number + section.title
    return say(
      "标题 \(index + 1)，第 \(section.level) 级：\(title)",
      "Heading \(index + 1), level \(section.level): \(title)")
  }

  private func isInside(_ index: Int) -> Bool {
    guard let section else { return true }
    return report.sections[section].utf8Range.contains(report.sections[index].headingRange.lowerBound)
  }

  // MARK: Text

  private var text: [String] {
    let blocks = report.blocks.filter { block in
      guard block.kind.isClean, block.kind != .title else { return false }
      return section.map { report.sections[$0].utf8Range.overlaps(block.utf8Range) } ?? true
    }
    let written = blocks.flatMap { lines(of: $0) }
    return written.isEmpty ? [say("正文：没有文字。", "Text: none.")] : [say("正文。", "Text.")] + written
  }

  /// A paragraph as lines: it begins a new one at every heading in it, and a heading has one of its own. Headings of
  /// the third level and below (`一是…`) are the beginnings of sentences and stay with them.
  private func lines(of block: Block) -> [String] {
    let range = section.map { block.utf8Range.clamped(to: report.sections[$0].utf8Range) } ?? block.utf8Range
    let inside = report.sections.indices.filter {
      range.contains(report.sections[$0].headingRange.lowerBound)
    }
    var lines: [String] = []
    var start = range.lowerBound
    func add(until end: Int) {
      let rest = report.document.text[start..<max(start, end)].onOneLine()
      if rest.contains(where: { $0.isLetter || $0.isNumber }) { lines.append(rest) }
    }
    for index in inside {
      let place = report.sections[index].headingRange
      add(until: place.lowerBound)
      start = place.lowerBound
      guard report.sections[index].level <= 2 || place.upperBound >= range.upperBound else { continue }
      lines.append(heading(index))
      start = place.upperBound
    }
    add(until: range.upperBound)
    return lines.map { line in
      // The 。 between a heading and its text is neither's.
      String(line.drop { "。.:：，,".contains($0) })
    }
  }

  // MARK: Numbers

  private var numbers: [String] {
    let range = section.map { report.sections[$0].utf8Range }
    let counted = report.observations.filter { range?.contains($0.valueRange.lowerBound) ?? true }
    guard !counted.isEmpty else {
      return [say("数字：没有计入指标的数字。", "Numbers: none counts an indicator.")]
    }
    let head = say("计入指标的数字，\(counted.count) 个。", "Numbers that count indicators, \(counted.count).")
    return [head] + counted.map(line)
  }

  private func line(_ observation: Observation) -> String {
    let indicator = catalogue[observation.indicator]
    let name = indicator?.name(language) ?? observation.indicator
    var remarks: [String] = []
    if observation.qualifier != .exact { remarks.append(observation.qualifier.name(language)) }
    if observation.scope == .part { remarks.append(observation.scope.name(language)) }
    if observation.standing != .achieved { remarks.append(observation.standing.name(language)) }
    if let period = observation.period { remarks.append(period) }
    remarks.append(observation.isHeadline ? say("采用", "shown") : say("备选", "an alternate"))
    let value =
      (numberText(observation.value) ?? "") + " " + (indicator?.unit(of: observation) ?? observation.unit)
    let place = observation.section.map { report.numberPath($0) }
    let evidence = report.document.text[observation.evidence]
    let words = remarks.joined(separator: say("，", ", "))
    return say(
      "\(name)：\(value)（\(words)）。\(place.map { "在\($0)：" } ?? "原文：")\(evidence)",
      "\(name): \(value) (\(words)). \(place.map { "In \($0): " } ?? "")\(evidence)")
  }

  // MARK: Findings

  private var findings: [String] {
    let range = section.map { report.sections[$0].utf8Range }
    let doubtful = report.diagnostics.filter { diagnostic in
      guard diagnostic.severity > .note else { return false }
      guard let range else { return true }
      return diagnostic.utf8Range.map(range.overlaps) ?? false
    }
    guard !doubtful.isEmpty else { return [say("疑点：没有发现。", "Findings: nothing doubtful was found.")] }
    return [say("疑点，\(doubtful.count) 处。", "Findings, \(doubtful.count).")]
      + doubtful.map { $0.message(language) + (place(of: $0) ?? "") }
  }

  /// Where a finding points, where that can be said in a word.
  private func place(of diagnostic: Diagnostic) -> String? {
    guard let range = diagnostic.utf8Range, let index = report.section(at: range.lowerBound) else {
      return nil
    }
    return say("（在\(report.numberPath(index))）", " (in \(report.numberPath(index)))")
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
