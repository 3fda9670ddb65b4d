import Canvas
import Documents
import Library
import Reports

extension State {
  /// What a cell rests on: the sentence with its number, what the indicator means, and where it stands.
  func drawEvidence(of sheet: SheetScreen, in frame: inout Frame, area: Area) {
    for column in area.column..<area.column + area.columns {
      frame.draw("─", row: area.row, column: column, limit: 1, role: .border)
    }
    var pen = EvidencePen(
      row: area.row + 1, area: Area(row: area.row, column: 2, rows: area.rows, columns: area.columns - 4))
    guard let cell = sheet.cell, let indicator = sheet.indicator.flatMap({ sheet.comparison?.indicators[$0] })
    else { return }
    let shown = text(of: cell, in: sheet)
    let headline = "\(indicator.name(language))  "
    let summary = shelf.summary(sheet.reports[sheet.column])
    pen.line(
      [
        (headline, .heading), (shown.text, shown.role), (" \(indicator.unit)  ", .text),
        (kindText(of: cell, in: sheet) + "  ", .text), (summary?.placeAndYear ?? "", .dim),
      ], in: &frame)
    pen.line([(indicator.definition, .dim)], in: &frame)
    guard let reading = shelf.reading(sheet.reports[sheet.column]) else {
      pen.line([(Bilingual(zh: "正在打开…", en: "Opening…")(language), .dim)], in: &frame)
      return
    }
    let report = reading.report
    let observations = cell.observations.compactMap { index in
      report.observations.indices.contains(index) ? report.observations[index] : nil
    }
    guard let evidence = cell.evidence else {
      pen.line(
        [(Bilingual(zh: "报告中没有提到。", en: "The report does not mention it.")(language), .textOnly)], in: &frame)
      return
    }
    // Rows are kept for the section, the file and the alternates.
    pen.sentence(
      evidence, marks: observations.map { TextMark(utf8Range: $0.valueRange, role: .hitCurrent) },
      in: report, keepingRows: observations.count > 1 ? 3 : 2, frame: &frame)
    pen.line([(report.sectionPath(report.section(at: evidence.lowerBound)), .text)], in: &frame)
    pen.line(
      [("\(summary?.file ?? "")  \(evidence.lowerBound)–\(evidence.upperBound)", .dim)], in: &frame)
    if observations.count > 1 {
      let others = observations.dropFirst().map { observation in
        let number =
          observation.qualifier.sign + NumberText(usesMyriads: sheet.usesMyriads).text(observation.value)
        let notes =
          [observation.scope == .part ? observation.scope.name(language) : nil, observation.period]
          .compactMap { $0 }
          + (observation.standing == .achieved ? [] : [observation.standing.name(language)])
        return notes.isEmpty ? number : "\(number)(\(notes.joined(separator: " ")))"
      }
      pen.line(
        [(Bilingual(zh: "另有 ", en: "Also ")(language) + others.joined(separator: "，"), .dim)], in: &frame)
    }
  }

  /// The kind in words, with the qualifier and scope of the headline.
  private func kindText(of cell: Comparison.Cell, in sheet: SheetScreen) -> String {
    guard let report = shelf.reading(sheet.reports[sheet.column])?.report,
      let index = cell.observations.first,
      report.observations.indices.contains(index)
    else { return cell.kind.name(language) }
    let observation = report.observations[index]
    var words = [observation.standing.name(language), observation.qualifier.name(language)]
    words.append(observation.scope.name(language))
    if let period = observation.period { words.append(period) }
    return words.joined(separator: " · ")
  }
}

/// Draws one row after the other of a panel, until it is full.
private struct EvidencePen {
  var row: Int
  let area: Area

  private var rowsLeft: Int { area.row + area.rows - row }

  mutating func line(_ parts: [(text: String, role: Role)], in frame: inout Frame) {
    guard rowsLeft > 0 else { return }
    var column = area.column
    let end = area.column + area.columns
    for part in parts {
      column += frame.draw(
        part.text, row: row, column: column, limit: end - column, role: part.role, truncation: .ellipsis)
    }
    row += 1
  }

  /// A sentence over several rows; where they do not suffice, those around the first mark.
  mutating func sentence(
    _ range: Range<Int>, marks: [TextMark], in report: Report, keepingRows kept: Int, frame: inout Frame
  ) {
    let bytes = report.document.text.bytes
    let lines = LineBreaker(columns: min(area.columns, 110)).lines(of: bytes, in: range)
    let room = max(1, rowsLeft - kept)
    let marked = lines.firstIndex { line in marks.first.map { $0.utf8Range.overlaps(line.utf8Range) } ?? false
    }
    let first = max(0, min((marked ?? 0) - room / 2, lines.count - room))
    for line in lines.dropFirst(first).prefix(room) where rowsLeft > 0 {
      var column = area.column
      var start = line.visibleRange.lowerBound
      let end = line.visibleRange.upperBound
      let touching = marks.filter { $0.utf8Range.overlaps(line.visibleRange) }
        .sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
      for mark in touching {
        let from = max(start, mark.utf8Range.lowerBound)
        let to = min(end, mark.utf8Range.upperBound)
        guard from < to else { continue }
        column += frame.draw(bytes: bytes, in: start..<from, row: row, column: column, role: .text)
        column += frame.draw(bytes: bytes, in: from..<to, row: row, column: column, role: mark.role)
        start = to
      }
      frame.draw(bytes: bytes, in: start..<max(start, end), row: row, column: column, role: .text)
      row += 1
    }
  }
}
