import Canvas

extension CommandTable {
  /// Where one report, and mostly a passage of it, is in hand.
  private static let readingModes = Mode.panes.union([.numbers, .sheet])

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
    CommandEntry(
      .openInEditor, ("编辑器", "Editor"),
      (
        "用 $VISUAL 或 $EDITOR 打开这份报告，停在光标所在的那一行。",
        "Opens the report in $VISUAL or $EDITOR, at the line of the passage."
      ), (readingModes, [.control("e")])),
    CommandEntry(
      .openInPager, ("分页阅读", "Pager"), ("用 $PAGER 阅读这份报告的正文。", "Shows the report's text in $PAGER."),
      (readingModes, [.control("v")])),
    CommandEntry(
      .openSource, ("来源网页", "Source"),
      (
        "用 $BROWSER 或 xdg-open 打开这份报告的来源网址。",
        "Opens the address the report was saved from, in $BROWSER or by xdg-open."
      ), (readingModes, [.control("g")])),
  ]
}
