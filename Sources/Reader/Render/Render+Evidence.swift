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
    let shown = text(of: cell, in: sheet, sheet.indicator)
    let headline = "\(indicator.name(language))  "
    let summary = shelf.summary(sheet.reports[sheet.column])
    pen.line(
      [
        (headline, .heading), (shown.text, shown.role), (" \(indicator.unit)  ", .text),
        (kindText(of: cell, in: sheet) + "  ", .text), (summary?.placeAndYear ?? "", .dim),
      ], in: &frame)
    for finding in cell.findings {
      pen.line([("! " + finding.diagnostic.message(language), .warning)], in: &frame)
    }
    drawJudgement(of: cell, in: sheet, &pen, &frame)
    let meaning = [indicator.definition, indicator.note].compactMap { $0 }.joined(separator: "  ")
    pen.line([(meaning, .dim)], in: &frame)
    if let row = sheet.indicator,
      let derivation = sheet.comparison?.derivation(inRow: row, column: sheet.column)
    {
      draw(derivation, of: sheet, with: &pen, in: &frame)
      return
    }
    guard let reading = shelf.reading(sheet.reports[sheet.column]) else {
      pen.line([(Bilingual(zh: "正在打开…", en: "Opening…")(language), .dim)], in: &frame)
      return
    }
    let report = reading.report
    guard let evidence = cell.evidence else {
      pen.line([(sheet.silence(of: cell)(language), .textOnly)], in: &frame)
      return
    }
    // Rows are kept for the section, the file and the alternates.
    pen.sentence(
      evidence,
      marks: cell.readings.compactMap(\.valueRange).map { TextMark(utf8Range: $0, role: .hitCurrent) },
      in: report, keepingRows: cell.readings.count > 1 ? 3 : 2, frame: &frame)
    pen.line([(report.sectionPath(report.section(at: evidence.lowerBound)), .text)], in: &frame)
    pen.line(
      [("\(summary?.file ?? "")  \(evidence.lowerBound)–\(evidence.upperBound)", .dim)], in: &frame)
    if cell.readings.count > 1 {
      let others = cell.readings.dropFirst().map { other in
        let number = other.qualifier.sign + NumberText(usesMyriads: sheet.usesMyriads).text(other.value)
        let conflicts = cell.findings.contains {
          $0.diagnostic.rule == "conflicting-values" && $0.diagnostic.utf8Range == other.valueRange
        }
        let notes =
          [
            other.scope == .part ? other.scope.name(language) : nil, other.period,
            other.standing == .achieved ? nil : other.standing.name(language),
            conflicts ? Bilingual(zh: "与所采用的冲突", en: "conflicts with it")(language) : nil,
          ].compactMap { $0 }
        return notes.isEmpty ? number : "\(number)(\(notes.joined(separator: " · ")))"
      }
      pen.line(
        [(Bilingual(zh: "另有 ", en: "Also ")(language) + others.joined(separator: "，"), .dim)], in: &frame)
    }
  }

  /// The kind in words, with the qualifier and scope of the headline.
  private func kindText(of cell: Comparison.Cell, in sheet: SheetScreen) -> String {
    guard let reading = cell.readings.first else {
      return (sheet.isWhole ? cell.kind.name : cell.kind.nameWhileUnknown)(language)
    }
    var words = [
      reading.standing.name(language), reading.qualifier.name(language), reading.scope.name(language),
    ]
    if let period = reading.period { words.append(period) }
    if let report = shelf.reading(sheet.reports[sheet.column])?.report, let index = cell.observations.first,
      report.observations.indices.contains(index), report.isAmongProblems(report.observations[index])
    {
      words.append(Report.amongProblems(language))
    }
    return words.joined(separator: " · ")
  }
}
