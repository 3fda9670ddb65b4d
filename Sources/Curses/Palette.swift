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
  init(_ theme: Theme, depth: ColourDepth) {
    self.init()
    let theme = theme.degraded(to: depth)
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
    var flags: UInt32 = 0
    if attributes.contains(.bold) { flags |= fazhi_a_bold() }
    if attributes.contains(.dim) { flags |= fazhi_a_dim() }
    if attributes.contains(.italic) { flags |= fazhi_a_italic() }
    if attributes.contains(.underline) { flags |= fazhi_a_underline() }
    if attributes.contains(.reverse) { flags |= fazhi_a_reverse() }
    return flags
  }
}
