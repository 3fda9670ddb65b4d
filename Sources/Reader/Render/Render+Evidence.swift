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
    for finding in cell.findings {
      pen.line([("! " + finding.diagnostic.message(language), .warning)], in: &frame)
    }
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
        let conflicts = cell.findings.contains {
          $0.diagnostic.rule == "conflicting-values" && $0.diagnostic.utf8Range == observation.valueRange
        }
        let notes =
          [
            observation.scope == .part ? observation.scope.name(language) : nil, observation.period,
            observation.standing == .achieved ? nil : observation.standing.name(language),
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
    guard let report = shelf.reading(sheet.reports[sheet.column])?.report,
      let index = cell.observations.first,
      report.observations.indices.contains(index)
    else { return cell.kind.name(language) }
    let observation = report.observations[index]
    var words = [observation.standing.name(language), observation.qualifier.name(language)]
    words.append(observation.scope.name(language))
    if let period = observation.period { words.append(period) }
    if report.isAmongProblems(observation) { words.append(Report.amongProblems(language)) }
    return words.joined(separator: " · ")
  }
}
