/// Red, green and blue, 0–255 in sRGB.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// How xterm draws an entry of its palette.
  public static func xterm(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return basic[Int(index)]
    case 16..<232:
      let cube = index - 16
      return RGB(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
  }

  private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

  private static let basic = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  /// How different two colours look: 0 the same, 1 black and white.
  public func distance(to other: RGB) -> Double { Oklab(self).distance(to: Oklab(other)) }

  /// The intensities of red, green and blue, each 0 … 1.
  var light: SIMD3<Double> {
    SIMD3(Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
  }

  /// The colour of these intensities, those beyond 0 … 1 cut off.
  init(light: SIMD3<Double>) {
    /// The level whose intensity is nearest; the levels' intensities rise.
    func level(_ intensity: Double) -> UInt8 {
      let above = Self.linear.firstIndex { $0 >= intensity } ?? 255
      guard above > 0 else { return 0 }
      let isNearerBelow = intensity - Self.linear[above - 1] < Self.linear[above] - intensity
      return UInt8(isNearerBelow ? above - 1 : above)
    }
    self.init(level(light.x), level(light.y), level(light.z))
  }

  /// The relative luminance of WCAG 2, 0 … 1.
  public var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// The contrast ratio of WCAG 2, 1 … 21; from 4.5 text is readable.
  public func contrast(with other: RGB) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The shade of this colour that has at least that contrast with a background: itself, or else the one nearest to it
  /// on the way to white or to black; white or black where even they have less.
  func shade(on background: RGB, contrast least: Double) -> RGB {
    if contrast(with: background) >= least { return self }
    let ends = [RGB(255, 255, 255), RGB(0, 0, 0)]
    let own = Oklab(self)
    let shades = ends.compactMap { end in
      (1...64).lazy.map { own.mixed(with: Oklab(end), share: Double($0) / 64).rgb }
        .first { $0.contrast(with: background) >= least }
    }
    return shades.min { $0.distance(to: self) < $1.distance(to: self) }
      ?? (ends[0].contrast(with: background) > ends[1].contrast(with: background) ? ends[0] : ends[1])
  }

  /// Whether black text is easier to read on it than white.
  public var isLight: Bool { contrast(with: RGB(0, 0, 0)) > contrast(with: RGB(255, 255, 255)) }

  /// Light intensity of each level of a channel: sRGB's curve, whose power 2.4 is taken as a product of
  /// square roots (x^2.4 = x² · x^0.4, x^0.4 by Newton's method), so that no mathematics library is needed.
  private static let linear: [Double] = (0..<256).map { level in
    let value = Double(level) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // The fifth root of base² is base^0.4.
    var root = 1.0
    for _ in 0..<30 {
      root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
    }
    return base * base * root
  }
}
