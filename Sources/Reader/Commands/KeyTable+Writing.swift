import Documents

extension KeyTable {
  /// The whole table in Markdown, as the README shows it: keys, command, its name in `config.yaml`, what it does and where;
  /// below, the names of the modes.
  package func markdown(_ language: Language) -> String {
    let heads =
      switch language {
      case .chinese: "| 键 | 命令 | 名称 | 作用 | 何处 |"
      case .english: "| Keys | Command | Name | What it does | Where |"
      }
    let rows = rows.map { row in
      let keys = row.keys.map { "`" + $0.name.replacing("|", with: "\\|") + "`" }
      return "| "
        + [
          keys.isEmpty ? "–" : keys.joined(separator: " "), row.entry.title(language),
          "`\(row.command.name)`",
          row.entry.description(language), row.place(language),
        ].joined(separator: " | ") + " |"
    }
    let modes = Mode.allCases.map { "`\($0.name)` \($0.title(language))" }
    let table = ([heads, "|---|---|---|---|---|"] + rows).joined(separator: "\n")
    return table + "\n\n" + Self.modesHead(language) + modes.joined(separator: Self.comma(language))
      + Self.stop(language)
  }

  /// The same as the part of a manual page (man(7)) that tells the keys.
  package func manual(_ language: Language) -> String {
    let rows = rows.map { row in
      let keys = row.keys.isEmpty ? "–" : row.keys.names
      let place = row.place(language)
      return """
        .TP
        \\fB\(keys.roff)\\fR  \(row.command.name.roff)
        \(row.entry.description(language).roff)
        (\(place.roff))
        """
    }
    let modes = Mode.allCases.map { ".TP\n\\fB\($0.name.roff)\\fR\n\($0.title(language).roff)" }
    let heads: (keys: String, modes: String) = language == .chinese ? ("键", "界面") : ("KEYS", "MODES")
    return ([".SH " + heads.keys] + rows + [".SH " + heads.modes] + modes).joined(separator: "\n")
  }

  /// What stands before the names of the modes.
  package static func modesHead(_ language: Language) -> String {
    Bilingual(zh: "config.yaml 中各界面的名称：", en: "The modes' names in `config.yaml`: ")(language)
  }

  private static func comma(_ language: Language) -> String { language == .chinese ? "、" : ", " }
  private static func stop(_ language: Language) -> String { language == .chinese ? "。" : "." }
}

extension String {
  /// The text as roff shows it: no character of it is a request or an escape.
  fileprivate var roff: String {
    var text = replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("^", with: "\\(ha")
      .replacing("~", with: "\\(ti").replacing("`", with: "\\(ga").replacing("'", with: "\\(aq")
    if text.hasPrefix(".") { text = "\\&" + text }
    return text
  }
}
