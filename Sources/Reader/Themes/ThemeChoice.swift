import Canvas

/// Which theme is wanted: one by its name, or by the terminal's background one of two.
package struct ThemeChoice: Hashable, Sendable {
  /// The name that leaves the choice to the terminal's background.
  package static let auto = "auto"

  /// `auto`, or a theme's name.
  package var name: String
  /// What is shown on a light background if the choice is left to it.
  package var light: String
  package var dark: String
  /// What the terminal's background is, as far as anybody has said.
  package var appearance: Theme.Appearance

  package init(
    _ name: String = ThemeChoice.auto, light: String = "light", dark: String = "dark",
    appearance: Theme.Appearance = .dark
  ) {
    self.name = name
    self.light = light
    self.dark = dark
    self.appearance = appearance
  }

  package var isAutomatic: Bool { name == Self.auto }

  /// The name of the theme to draw with.
  package var shown: String { isAutomatic ? appearance == .light ? light : dark : name }
}
