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
      let separator = language == .chinese ? "、" : ", "
      let place = places(entry.modes).map { $0(language) }.joined(separator: separator)
      return
        "| \(keys.joined(separator: " ")) | \(entry.title(language)) | \(entry.description(language)) | \(place) |"
    }
    return ([heads, "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// A set of modes in as few words as there are for it.
  private static func places(_ modes: Set<Mode>) -> [Bilingual] {
    var rest = modes
    var places: [Bilingual] = []
    for (group, name) in groups where group.isSubset(of: rest) {
      places.append(name)
      rest.subtract(group)
    }
    return places + Mode.allCases.filter(rest.contains).map(\.title)
  }

  private static let groups: [(Set<Mode>, Bilingual)] = [
    (Set(Mode.allCases), Bilingual(zh: "各处", en: "everywhere")),
    (Mode.commanding, Bilingual(zh: "各屏", en: "every screen")),
    (Mode.working, Bilingual(zh: "除帮助外各屏", en: "every screen but help")),
    (Mode.prompts, Bilingual(zh: "输入时", en: "while typing")),
    (Mode.listPrompts, Bilingual(zh: "输入时的列表", en: "lists while typing")),
    (Mode.panes, Bilingual(zh: "三栏", en: "the three panes")),
  ]

  private static func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
