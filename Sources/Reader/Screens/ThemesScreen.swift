import Canvas

/// The themes to choose from; the one the cursor is on is shown at once.
struct ThemesScreen: Equatable, Sendable {
  /// What was chosen when the list was opened, to go back to.
  let before: ThemeChoice
  /// `auto`, and the names of all themes.
  let rows: [String]
  /// What is known of the themes, by their names; empty until they have been read.
  private(set) var summaries: [String: ThemeSummary] = [:]
  var scroll = Scroll()

  init(names: [String], before: ThemeChoice) {
    self.before = before
    rows = [ThemeChoice.auto] + names.filter { $0 != ThemeChoice.auto }
    scroll.fit(count: rows.count, window: 1)
    scroll.move(to: rows.firstIndex(of: before.name) ?? 0)
  }

  var name: String { rows[scroll.cursor] }

  mutating func take(_ themes: [ThemeSummary]) {
    summaries = Dictionary(themes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
