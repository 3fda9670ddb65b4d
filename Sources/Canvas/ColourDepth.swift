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
    let like = Self.ordered(Array(entries), by: wanted).first
    if let best = like, Self.isReadable(best, on: background, contrast: contrast) { return .index(best) }
    return ranked(colour, on: background, contrast: contrast).first ?? .standard
  }

  /// The background of this depth that looks most like `colour`, among those something can be read on.
  func ground(_ colour: Colour) -> Colour {
    let best = nearest(colour)
    guard self < .indexed, case .index(let index) = best, let entries else { return best }
    if case .index(index) = colour { return best }
    func bears(_ index: UInt8) -> Bool {
      entries.contains { Self.isReadable($0, on: .index(index), contrast: Theme.readableContrast) }
    }
    guard !bears(index), let wanted = colour.components else { return best }
    return Self.ordered(entries.filter(bears), by: wanted).first.map(Colour.index) ?? best
  }

  /// All colours of this depth that can be read on a background, those that look most like `colour` first.
  ///
  /// On the terminal's own background nobody knows what can be read; blacks, greys and whites are left out there.
  func ranked(_ colour: Colour, on background: Colour, contrast: Double) -> [Colour] {
    guard let wanted = colour.components, let entries else { return [] }
    let readable = entries.filter { index in
      background == .standard
        ? !([0, 7, 8, 15].contains(index) || index > 231)
        : Self.isReadable(index, on: background, contrast: contrast)
    }
    return Self.ordered(readable, by: wanted).map(Colour.index)
  }

  private static func isReadable(_ index: UInt8, on background: Colour, contrast: Double) -> Bool {
    background.components.map { RGB.xterm(index).contrast(with: $0) >= contrast } ?? true
  }

  private static func ordered(_ entries: [UInt8], by wanted: RGB) -> [UInt8] {
    let wanted = Oklab(wanted)
    return entries.map { (index: $0, distance: Oklab.xterm[Int($0)].distance(to: wanted)) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.index)
  }
}
