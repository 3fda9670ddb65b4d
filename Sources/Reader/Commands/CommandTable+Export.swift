import Canvas

extension CommandTable {
  /// What leaves the program.
  static let takingAway: [CommandEntry] = [
    CommandEntry(
      .export, ("导出", "Export"),
      (
        "把比较表中可见的行列写成文件：CSV、TSV、JSON、Markdown、HTML 或 SVG，格式看文件名；图表写成 SVG。",
        "Writes the rows and columns in view to a file: CSV, TSV, JSON, Markdown, HTML or SVG, by its name; a chart as SVG."
      ), ([.sheet, .chart], ["E"])),
    CommandEntry(
      .nextForm, ("换格式", "Form"),
      (
        "导出为长表（每格一行）、宽表或转置的宽表，依次切换。",
        "Exports a line for every cell, a column for every report, or a line for every report."
      ), ([.exporting], [.tab])),
    CommandEntry(
      .copyCitation, ("复制引文", "Cite"),
      (
        "把光标处数字的出处和原句复制到剪贴板（GB/T 7714）。",
        "Copies the source and sentence of the number to the clipboard (GB/T 7714)."
      ), ([.text, .sheet, .numbers], ["y"])),
  ]
}
