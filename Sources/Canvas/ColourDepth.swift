/// How many colours a terminal has.
public enum ColourDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  case mono = 0
  case eight = 8
  case sixteen = 16
  /// The palette of xterm; themes are drawn with its cube and greys, which users do not redefine.
  case indexed = 256
  /// Any red, green and blue.
  case direct = 16_777_216

  public static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }

  /// The depth of a terminal with that many colours.
  public init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= max(0, colours) } ?? .mono
  }

  /// The palette entries a colour is looked for among.
  private var entries: ClosedRange<UInt8>? {
    switch self {
    case .mono, .direct: nil
    case .eight: 0...7
    case .sixteen: 0...15
    case .indexed: 16...255
    }
  }

  /// The colour of this depth that looks most like `colour`, among those whose contrast with
  /// `background` is at least `contrast`; the terminal's own if there is none.
  public func nearest(
    _ colour: Colour, on background: Colour = .standard, contrast: Double = 1
  ) -> Colour {
    guard self != .mono, let wanted = colour.components else { return .standard }
    guard let entries else { return colour }
    if case .index(let index) = colour, index < 16 || self == .indexed, Int(index) < rawValue {
      return colour
    }
    let like = { (candidates: [UInt8]) in
      candidates.min { RGB.xterm($0).distance(to: wanted) < RGB.xterm($1).distance(to: wanted) }
    }
    let isReadable = { (index: UInt8) in
      background.components.map { RGB.xterm(index).contrast(with: $0) >= contrast } ?? true
    }
    if let best = like(Array(entries)), isReadable(best) { return .index(best) }
    return like(entries.filter(isReadable)).map(Colour.index) ?? .standard
  }
}

extension Theme {
  /// This theme on a terminal of fewer colours.
  ///
  /// Foregrounds stay readable (contrast 4.5, or what the theme gave if that was less). A background that
  /// comes out as the text's own turns into reverse, so that the cursor's row never disappears, and a hit
  /// whose background comes out as the row's is underlined.
  /// Without colours every theme is drawn by the built-in one's attributes.
  public func degraded(to depth: ColourDepth) -> Theme {
    if depth == .direct { return self }
    if depth == .mono { return Self.builtIn.colourless }
    let base = style(for: .text).background
    let newBase = depth.nearest(base)
    let row = selected.background.map { depth.nearest($0) }
    return mapped(
      { _, style in
        var new = style
        new.background = depth.nearest(style.background)
        if style.background != base {
          if new.background == newBase { new.attributes.insert(.reverse) }
          if new.background == row { new.attributes.insert(.underline) }
        }
        new.foreground = depth.nearest(
          style.foreground, on: new.background,
          contrast: min(Self.readableContrast, style.contrast ?? 1))
        return new
      },
      selected: overlay(selected, at: depth, replacing: [newBase], by: .reverse),
      current: overlay(current, at: depth, replacing: [newBase, row], by: .underline))
  }

  /// An overlay of fewer colours; an attribute takes the place of a background that would not be told
  /// from those of `taken`.
  private func overlay(
    _ overlay: Overlay, at depth: ColourDepth, replacing taken: [Colour?],
    by attribute: Style.Attributes
  ) -> Overlay {
    guard let background = overlay.background.map({ depth.nearest($0) }) else { return overlay }
    if taken.contains(background) { return Overlay(attributes: overlay.attributes.union(attribute)) }
    return Overlay(
      foreground: overlay.foreground.map {
        depth.nearest($0, on: background, contrast: Self.readableContrast)
      }, background: background, attributes: overlay.attributes)
  }

  /// This theme by its attributes alone.
  var colourless: Theme {
    mapped(
      { _, style in Style(attributes: style.attributes) },
      selected: Overlay(attributes: selected.attributes), current: Overlay(attributes: current.attributes))
  }
}
