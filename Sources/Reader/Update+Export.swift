import Library
import Reports

extension State {
  // MARK: Export

  /// A command while the name of the file is typed.
  mutating func runExport(_ command: Command, on sheet: inout SheetScreen) -> [Effect] {
    switch command {
    case .open: return write(&sheet)
    case .back:
      sheet.export.isOpen = false
      say("没有写文件。", "No file was written.")
    case .nextForm:
      let forms = ComparisonTable.Form.allCases
      let index = forms.firstIndex(of: sheet.export.form) ?? 0
      sheet.export.form = forms[(index + 1) % forms.count]
    default: _ = sheet.export.prompt.apply(command)
    }
    return []
  }

  private mutating func write(_ sheet: inout SheetScreen) -> [Effect] {
    let path = sheet.export.prompt.text
    guard let format = TableFormat(fileName: path) else {
      sheet.export.formless = path
      return []
    }
    let (indicators, places) = sheet.exported
    let reports = places.compactMap { shelf.summary(sheet.reports[$0]) }
    sheet.export.isOpen = false
    guard let comparison = sheet.comparison, reports.count == places.count else {
      say("有报告已不在库中；请重新比较。", "A report is no longer in the library; compare again.", role: .problem)
      return []
    }
    say("正在写 \(path)…", "Writing \(path)…")
    // No command could name the reports of a saved query again: ranks are then among all.
    let peers = sheet.standings.peers
    let request = ExportRequest(
      path: path, replaces: sheet.export.present == path, format: format, form: sheet.export.form,
      peers: peers.word == nil ? .all : peers, language: language, reports: reports,
      indicators: indicators.map { comparison.indicators[$0].id })
    sheet.export.present = nil
    return [.write(request, sheet.ticket)]
  }

  /// A command while the name of a chart's file is typed.
  mutating func runExport(_ command: Command, on chart: inout ChartScreen) -> [Effect] {
    guard let export = chart.export else { return [] }
    switch command {
    case .open:
      let path = export.prompt.text
      guard path.lowercased().hasSuffix(".svg"), path.utf8.count > ".svg".utf8.count else {
        chart.export?.formless = path
        return []
      }
      chart.export = nil
      say("正在写 \(path)…", "Writing \(path)…")
      return [
        .writeText(
          chart.chart.svg(chart.view, language), path: path, replaces: export.present == path,
          chart.sheet.ticket)
      ]
    case .back:
      chart.export = nil
      say("没有写文件。", "No file was written.")
    default: _ = chart.export?.prompt.apply(command)
    }
    return []
  }

  /// What became of a file that was to be written.
  mutating func take(_ outcome: ExportOutcome, _ ticket: Ticket) {
    switch outcome {
    case .written(let path, let command?):
      say("已写入 \(path)。同一张表：\(command)", "\(path) is written. The same table: \(command)")
    case .written(let path, nil): say("已写入 \(path)。", "\(path) is written.")
    case .present(let path):
      // Asked only where one still stands before the comparison.
      if case .sheet(var sheet) = screen, sheet.ticket == ticket, mode == .sheet {
        sheet.export.prompt = Prompt(path)
        sheet.export.present = path
        sheet.export.isOpen = true
        screen = .sheet(sheet)
        message = nil
      } else if case .chart(var chart) = screen, chart.sheet.ticket == ticket, chart.export == nil {
        chart.export = ChartExport(path)
        chart.export?.present = path
        screen = .chart(chart)
        message = nil
      } else {
        say("\(path) 已存在，没有替换。", "\(path) exists and was not replaced.")
      }
    case .failed(let failure):
      say(
        "没有写入 \(failure.file)：\(failure.message.zh)",
        "\(failure.file) was not written: \(failure.message.en)", role: .problem)
    }
  }

  // MARK: Citation

  /// Asks for the citation of what the cursor is on: the sentence behind a number, or the report that says nothing.
  mutating func cite() -> [Effect] {
    switch screen {
    case .sheet(let sheet):
      guard let cell = sheet.cell else {
        say("光标不在单元格上。", "The cursor is on no cell.")
        return []
      }
      return [.cite(sheet.reports[sheet.column], cell.evidence)]
    case .numbers, .browse:
      guard let number = chosenNumber else {
        say("光标不在数字上；正文中按 . 到下一个数字。", "The cursor is on no number; in the text . goes to the next.")
        return []
      }
      return [.cite(number.id, number.sentence)]
    default: return []
    }
  }

  /// Puts a citation on the clipboard.
  mutating func take(_ citation: Citation, on day: CalendarDate?) -> [Effect] {
    let line = citation.line(on: day)
    guard line.utf8.count <= Self.clipboardBytesAtMost else {
      say("引文太长，没有复制。", "The citation is too long and was not copied.")
      return []
    }
    if citation.sentence == nil {
      say("没有句子；已复制整份报告的引文：\(line)", "There is no sentence; the report's citation is copied: \(line)")
    } else {
      say("已复制引文：\(line)", "The citation is copied: \(line)")
    }
    return [.copy(line)]
  }

  /// Terminals take no more at once.
  private static let clipboardBytesAtMost = 74_000
}
