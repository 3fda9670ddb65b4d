/// A colour as a theme names it.
public enum Colour: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette: 0–15 are the user's own, 16–231 a cube, 232–255 greys.
  case index(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// Red, green and blue as xterm draws the colour; nil for the terminal's own.
  public var components: RGB? {
    switch self {
    case .standard: nil
    case .index(let index): RGB.xterm(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
  /// The colour as theme files write it.
  public var written: String {
    switch self {
    case .standard: "default"
    case .index(let index): String(index)
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
