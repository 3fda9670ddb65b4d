import ArgumentParser
import Library
import Reports

/// What shells offer for options whose values only the running program knows; asked while somebody waits for Tab, so
/// that a file that cannot be read offers nothing and says nothing.
extension CompletionKind {
  /// Ids of indicators, the user's own among them.
  static var indicators: CompletionKind {
    .custom { _, _, prefix in offers(catalogue?.indicators.map(\.id) ?? [], prefix) }
  }

  /// Groups of indicators, by both their names.
  static var groups: CompletionKind {
    .custom { _, _, prefix in
      let names = catalogue?.indicators.flatMap { [$0.group.zh, $0.group.en] } ?? []
      return offers(Set(names).sorted(), prefix)
    }
  }

  static var themes: CompletionKind {
    .custom { _, _, prefix in offers(Installation.themeShelf.names, prefix) }
  }

  private static var catalogue: Catalogue? {
    try? Catalogue.standard(own: Configuration.file("indicators.yaml"))
  }

  /// Of many words those that begin as what was typed.
  private static func offers(_ words: [String], _ prefix: String) -> [String] {
    words.filter { prefix.isEmpty || $0.hasPrefix(prefix) }
  }
}
