import Canvas
import Documents
import Library
import Reports

extension State {
  /// What a derived cell rests on: the formula, the numbers put in, and for each operand what the report says of it.
  func draw(
    _ derivation: Derivation, of sheet: SheetScreen, with pen: inout EvidencePen, in frame: inout Frame
  ) {
    let number = NumberText(usesMyriads: sheet.usesMyriads)
    pen.line(
      [("= " + derivation.formulaText(language), .text)], in: &frame)
    let numbers = "= " + derivation.numbersText(number.text)
    if let reason = derivation.reason {
      pen.line([(numbers + "  ", .text), (reason(language), .textOnly)], in: &frame)
    } else {
      pen.line([(numbers, .text)], in: &frame)
    }
    let report = shelf.reading(sheet.reports[sheet.column])?.report
    for operand in derivation.operands {
      let shown = text(of: operand.cell, in: sheet)
      var parts: [(text: String, role: Role)] = []
      if !operand.cell.findings.isEmpty { parts.append(("!", .warning)) }
      parts += [(shown.text, shown.role), (" \(operand.unit) \(operand.name(language))  ", .text)]
      if let range = operand.cell.evidence {
        // The sentence in short: the whole of it is a key away, in the operand's own row.
        let sentence = report.map { String($0.document.text[range].filter { !$0.isNewline }) } ?? ""
        parts.append(("\(range.lowerBound)–\(range.upperBound)  \(sentence)", .dim))
      } else {
        let kind = operand.cell.kind
        parts.append(((sheet.isWhole ? kind.name : kind.nameWhileUnknown)(language), .dim))
      }
      pen.line(parts, in: &frame)
    }
  }
}
