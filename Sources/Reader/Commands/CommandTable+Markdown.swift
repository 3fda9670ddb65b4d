import Documents

extension CommandTable {
  /// The whole table in Markdown, as the README shows it: keys, command, what it does and where.
  package static func markdown(_ language: Language) -> String {
    let heads =
      switch language {
      case .chinese: "| 键 | 命令 | 作用 | 何处 |"
      case .english: "| Keys | Command | What it does | Where |"
      }
    let rows = entries.map { entry in
      let keys = unique(
        entry.bindings.flatMap(\.keys).map { "`" + $0.name.replacing("|", with: "\\|") + "`" })
      let modes = Mode.allCases.filter(entry.modes.contains)
      let everywhere =
        switch language {
        case .chinese: "各处"
        case .english: "everywhere"
        }
      let names = modes.map { $0.title(language) }.joined(separator: language == .chinese ? "、" : ", ")
      let place = Set(modes) == Set(Mode.allCases) ? everywhere : names
      return
        "| \(keys.joined(separator: " ")) | \(entry.title(language)) | \(entry.description(language)) | \(place) |"
    }
    return ([heads, "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
