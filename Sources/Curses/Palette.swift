import CNcurses
import Canvas

/// A theme as ncurses knows it: attributes and colour pair per role and emphasis.
struct Palette {
  struct Look: Equatable {
    var attributes: UInt32 = 0
    var pair: Int16 = 0
  }

  /// Sixteen looks per role, one per combination of emphasis.
  private var looks: [Look]
  private var pairs: [Pair: Int16] = [:]

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// The terminal's own colours.
  init() { looks = Array(repeating: Look(), count: Role.allCases.count * Self.emphases) }

  private static let emphases = 16

  /// Makes the theme's pairs in ncurses, forgetting those of the theme before.
  init(_ theme: Theme, depth: ColourDepth, without lost: Style.Losses) {
    self.init()
    let theme = theme.degraded(to: depth, without: lost)
    if depth != .mono { reset_color_pairs() }
    for role in Role.allCases {
      for emphasis in 0..<Self.emphases {
        let style = theme.style(for: role, emphasis: Emphasis(rawValue: UInt8(emphasis)))
        looks[Int(role.rawValue) * Self.emphases + emphasis] = look(style, depth: depth)
      }
    }
  }

  func look(_ cell: Cell) -> Look {
    looks[Int(cell.role.rawValue) * Self.emphases + Int(cell.emphasis.rawValue) % Self.emphases]
  }

  private mutating func look(_ style: Style, depth: ColourDepth) -> Look {
    Look(
      attributes: Self.attributes(style.attributes), pair: depth == .mono ? 0 : pair(style, depth: depth))
  }

  private mutating func pair(_ style: Style, depth: ColourDepth) -> Int16 {
    let pair = Pair(
      foreground: Self.number(style.foreground, depth: depth),
      background: Self.number(style.background, depth: depth))
    if pair == Pair(foreground: -1, background: -1) { return 0 }
    if let known = pairs[pair] { return known }
    let next = pairs.count + 1
    // A terminal with few pairs shows the rest in its own colours.
    guard next < min(Int(fazhi_color_pairs()), Int(Int16.max)),
      init_extended_pair(Int32(next), pair.foreground, pair.background) == OK
    else { return 0 }
    pairs[pair] = Int16(next)
    return Int16(next)
  }

  /// ncurses' number of a colour; −1 is the terminal's own.
  private static func number(_ colour: Colour, depth: ColourDepth) -> Int32 {
    switch colour {
    case .standard: return -1
    // A terminal of direct colours keeps only the first eight numbers for a palette.
    case .index(let index) where depth != .direct || index < 8: return Int32(index)
    case .index, .rgb:
      guard let rgb = colour.components else { return -1 }
      return Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
    }
  }

  private static func attributes(_ attributes: Style.Attributes) -> UInt32 {
    flags.reduce(0) { attributes.contains($1.attribute) ? $0 | $1.flag : $0 }
  }

  /// What the terminal cannot show.
  static var losses: Style.Losses {
    func attributes(_ lost: UInt32) -> Style.Attributes {
      flags.reduce(into: []) { if lost & $1.flag != 0 { $0.insert($1.attribute) } }
    }
    return Style.Losses(
      always: attributes(fazhi_missing_attributes()), inColour: attributes(fazhi_uncoloured_attributes()))
  }

  private static let flags: [(attribute: Style.Attributes, flag: UInt32)] = [
    (.bold, fazhi_a_bold()), (.dim, fazhi_a_dim()), (.italic, fazhi_a_italic()),
    (.underline, fazhi_a_underline()), (.reverse, fazhi_a_reverse()),
  ]
}
