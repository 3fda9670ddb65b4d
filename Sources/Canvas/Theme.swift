/// How every role looks, and what the cursor's row looks like.
public struct Theme: Hashable, Sendable {
  /// The name shown to people, such as 宣纸.
  public let name: String
  public let author: String
  public let appearance: Appearance
  /// A style per role, in the order of `Role.allCases`.
  private var styles: [Style]
  /// The cursor's row, and the cursor's row of a pane without focus.
  public private(set) var selected: Overlay
  public private(set) var current: Overlay
  /// The least contrast its text has, on whatever row.
  public let contrast: Double
  /// The kinds of colour vision it tells roles apart for.
  public let safeFor: [ColourVision]

  public enum Appearance: String, CaseIterable, Hashable, Sendable {
    case light, dark
  }

  /// Roles that are not named look like `text`.
  ///
  /// - Parameter contrast: what the theme promises, 1 … 21; nil for what every text needs.
  public init(
    name: String, author: String, appearance: Appearance, styles: [Role: Style], selected: Overlay,
    current: Overlay, contrast: Double? = nil, safeFor: [ColourVision] = []
  ) {
    self.name = name
    self.author = author
    self.appearance = appearance
    self.contrast = contrast ?? Self.readableContrast
    self.safeFor = safeFor
    let text = styles[.text] ?? Style()
    self.styles = Role.allCases.map { styles[$0] ?? text }
    self.selected = selected
    self.current = current
  }

  /// The style of a cell.
  ///
  /// On a selected or current row a role keeps its colour where it can be read there and takes the row's
  /// own where it cannot; a role with a background of its own, such as a hit, keeps it.
  public func style(for role: Role, emphasis: Emphasis = []) -> Style {
    var style = styles[Int(role.rawValue)]
    if emphasis.contains(.selected) {
      lay(selected, over: &style)
    } else if emphasis.contains(.current) {
      lay(current, over: &style)
    }
    if emphasis.contains(.bold) { style.attributes.insert(.bold) }
    if emphasis.contains(.underline) { style.attributes.insert(.underline) }
    return style
  }

  private func lay(_ overlay: Overlay, over style: inout Style) {
    style.attributes.formUnion(overlay.attributes)
    guard style.background == styles[Int(Role.text.rawValue)].background else { return }
    if let background = overlay.background { style.background = background }
    if let foreground = overlay.foreground, (style.contrast ?? 0) < contrast {
      style.foreground = foreground
    }
  }

  /// The contrast from which text is readable: WCAG 2, level AA.
  public static let readableContrast = 4.5

  /// The same theme with other styles, such as those of fewer colours.
  func mapped(_ style: (Role, Style) -> Style, selected: Overlay, current: Overlay) -> Theme {
    var theme = self
    for role in Role.allCases { theme.styles[Int(role.rawValue)] = style(role, self.style(for: role)) }
    theme.selected = selected
    theme.current = current
    return theme
  }
}
