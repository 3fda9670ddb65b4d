/// What a cell means. Code names roles; only theme files name colours.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text
  /// Body text of no present interest: page furniture, boilerplate, hints.
  case dim
  case title
  case heading
  case border
  case borderFocused
  case jurisdiction
  case mark
  /// A number the program recognised in the text.
  case quantity
  /// A number that feeds the comparison as an indicator's value.
  case observation
  /// A number that is a target, not a result.
  case planned
  /// Text that stands in another text in other words.
  case changed
  /// Text that another text does not have.
  case onlyHere
  case hit
  /// The hit the cursor is on.
  case hitCurrent
  case status
  case statusKey
  case prompt
  case note
  case warning
  case problem
  case tableHeader
  case tableGroup
  case value
  case zero
  case approximate
  case partial
  case textOnly
  case unmentioned
  case scrollbar

  /// Whether it carries no text: lines need only be seen.
  public var isLine: Bool { self == .border || self == .borderFocused || self == .scrollbar }

  /// The name a theme file uses, in kebab case: `borderFocused` is `border-focused`.
  public var name: String {
    "\(self)".reduce(into: "") { name, letter in
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
  }
}
