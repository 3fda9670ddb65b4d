import Canvas
import Documents
import Library

// Choosing a theme: what the cursor is on is drawn with, and written down only when it is kept.

extension State {
  /// The terminal has said whether it is light; a choice left to it is shown accordingly.
  mutating func take(_ appearance: Theme.Appearance) -> [Effect] {
    showing { $0.theme.appearance = appearance }
  }

  mutating func nextTheme() -> [Effect] {
    let index = themes.firstIndex(of: theme.shown) ?? -1
    theme.name = themes[(index + 1) % themes.count]
    say("主题：\(theme.name)", "Theme: \(theme.name)")
    return [.applyTheme(theme.shown)]
  }

  mutating func openThemes() -> [Effect] {
    push(.themes(ThemesScreen(names: themes, before: theme)))
    return [.listThemes]
  }

  mutating func take(_ themes: [ThemeSummary]) {
    forEachScreen { screen in
      guard case .themes(var list) = screen else { return }
      list.take(themes)
      screen = .themes(list)
    }
  }

  /// Leaves the list with the theme that was there before.
  mutating func closeThemes(_ list: ThemesScreen) -> [Effect] {
    pop()
    return showing { $0.theme.name = list.before.name }
  }

  mutating func runThemes(_ command: Command) -> [Effect] {
    guard case .themes(var list) = screen else { return [] }
    switch command {
    case .back: return closeThemes(list)
    case .open: return keep(list)
    default:
      if list.scroll.apply(command, count: count) == false { sayEnd(command) }
      screen = .themes(list)
      return showing { $0.theme.name = list.name }
    }
  }

  private mutating func keep(_ list: ThemesScreen) -> [Effect] {
    if let summary = list.summaries[list.name], summary.appearance == nil {
      say("这个文件不是主题，不能采用。", "This file is no theme and cannot be kept.", role: .problem)
      return []
    }
    pop()
    return showing { $0.theme.name = list.name } + [.keepTheme(list.name)]
  }

  /// Says what became of the choice: that it lasts, or why it ends with the program.
  mutating func take(keptIn path: String, _ failure: FileFailure?) {
    guard let failure else {
      return say("主题：\(theme.name)，已写入 \(path)", "Theme: \(theme.name), written to \(path)")
    }
    say(
      "主题：\(theme.name)，只用到退出为止：\(failure.file)：\(failure.message.zh)",
      "Theme: \(theme.name), until you quit: \(failure.file): \(failure.message.en)", role: .problem)
  }

  /// Changes the choice; asks for the theme that is shown then, if it is another.
  private mutating func showing(_ change: (inout State) -> Void) -> [Effect] {
    let before = theme.shown
    change(&self)
    return theme.shown == before ? [] : [.applyTheme(theme.shown)]
  }
}
