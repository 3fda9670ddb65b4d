extension Theme {
  /// The theme that needs no file: the sixteen colours of the user's own terminal on its own background.
  ///
  /// Its attributes are chosen so that they tell the roles apart without any colour; they are what every
  /// theme shows on a terminal that has none.
  public static let builtIn = Theme(
    name: "终端 Terminal", author: "fazhi", appearance: .dark,
    styles: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, builtInStyle($0)) }),
    selected: Overlay(attributes: .reverse), current: Overlay(attributes: .underline))

  private static func builtInStyle(_ role: Role) -> Style {
    switch role {
    case .text, .jurisdiction, .prompt, .zero: Style()
    case .dim, .unmentioned: Style(attributes: .dim)
    case .title: Style(attributes: [.bold, .underline])
    case .heading, .tableHeader: Style(attributes: .bold)
    case .tableGroup: Style(foreground: .index(6), attributes: .bold)
    case .border, .scrollbar: Style(attributes: .dim)
    case .borderFocused: Style(foreground: .index(6), attributes: .bold)
    case .mark: Style(foreground: .index(1), attributes: .bold)
    case .quantity: Style(foreground: .index(6))
    case .observation: Style(foreground: .index(2), attributes: .underline)
    case .planned: Style(foreground: .index(5), attributes: [.dim, .underline])
    case .changed: Style(foreground: .index(3), attributes: .underline)
    case .onlyHere: Style(foreground: .index(2), attributes: .bold)
    case .hit: Style(foreground: .index(3), attributes: [.bold, .underline])
    case .hitCurrent: Style(foreground: .index(3), attributes: [.bold, .underline, .reverse])
    case .status: Style(attributes: .reverse)
    case .statusKey: Style(attributes: [.bold, .reverse])
    case .note: Style(foreground: .index(6))
    case .warning: Style(foreground: .index(3), attributes: .bold)
    case .problem: Style(foreground: .index(1), attributes: [.bold, .reverse])
    case .value: Style(attributes: .bold)
    case .approximate: Style(foreground: .index(6), attributes: .underline)
    case .partial: Style(foreground: .index(3), attributes: [.bold, .underline])
    case .textOnly: Style(attributes: .italic)
    }
  }
}
