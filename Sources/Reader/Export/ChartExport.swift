import Documents

/// The name of the file a chart is to be written to, while it is typed.
struct ChartExport: Hashable, Sendable {
  var prompt: Prompt
  /// The name of a file that is there, once that is known: Enter then replaces it.
  var present: String?

  /// A name that was refused: charts have but one format, and a file is named for what is in it.
  var formless: String?

  init(_ name: String) { prompt = Prompt(name) }

  /// The sign before the name: what Enter would do.
  func sign(_ language: Language) -> String {
    switch prompt.text {
    case present:
      Bilingual(
        zh: " 文件已存在，Enter 替换，Esc 不动 › ", en: " The file exists; Enter replaces it, Esc does not › ")(language)
    case formless:
      Bilingual(
        zh: " 图表只写成 SVG，文件名须以 .svg 结尾 › ", en: " Charts are SVG alone; the name must end in .svg › ")(
          language)
    default: Bilingual(zh: " 图表写成 SVG › ", en: " The chart as SVG › ")(language)
    }
  }
}
