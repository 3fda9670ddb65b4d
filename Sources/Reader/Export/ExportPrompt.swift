import Documents
import Reports

/// The name of the file a comparison is to be written to, while it is typed and afterwards, when it is proposed again.
struct ExportPrompt: Hashable, Sendable {
  var isOpen = false
  var prompt = Prompt("compare.csv")
  var form = ComparisonTable.Form.long
  /// The name of a file that is there, once that is known: Enter then replaces it.
  var present: String?
  /// The name that was refused because it says no format.
  var formless: String?

  /// The sign before the name: what Enter would do, or what is wrong with the name.
  func sign(_ language: Language) -> String {
    if present == prompt.text {
      return Bilingual(
        zh: " 文件已存在，Enter 替换，Esc 不动 › ", en: " The file exists; Enter replaces it, Esc does not › ")(language)
    }
    if formless == prompt.text {
      return Bilingual(
        zh: " 结尾须是 .csv .tsv .json .jsonl .md .html .svg › ",
        en: " End it in .csv .tsv .json .jsonl .md .html .svg › ")(language)
    }
    let form = form.name(language)
    return Bilingual(zh: " 导出\(form)（Tab 换）› ", en: " Export, \(form) (Tab changes) › ")(language)
  }
}
