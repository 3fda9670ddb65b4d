import Foundation

/// A colour as the eye orders it: lightness, and how red or green, how yellow or blue.
///
/// Björn Ottosson's Oklab (2020). In it the same distance looks about the same everywhere, which in red, green and
/// blue it does not: there a dark blue is as far from black as a green that glares.
struct Oklab: Hashable, Sendable {
  /// 0, black, to 1, white.
  let lightness: Double
  /// Green below 0, red above.
  let a: Double
  /// Blue below 0, yellow above.
  let b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ colour: RGB) { self.init(light: colour.light) }

  /// - Parameter light: the intensities of red, green and blue, each 0 … 1.
  init(light: SIMD3<Double>) {
    let (red, green, blue) = (light.x, light.y, light.z)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The colour in sRGB; what lies beyond is cut off at its edge.
  var rgb: RGB {
    func cubed(_ value: Double) -> Double { value * value * value }
    let long = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return RGB(
      light: SIMD3(
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
  }

  /// How different two colours look: 0 the same, 1 black and white. Hue and chroma count double, since Oklab's
  /// lightness spans more than they do.
  func distance(to other: Oklab) -> Double {
    let (light, a, b) = (lightness - other.lightness, 2 * (self.a - other.a), 2 * (self.b - other.b))
    return (light * light + a * a + b * b).squareRoot()
  }

  /// The colour a share (0 … 1) of the way to another.
  func mixed(with other: Oklab, share: Double) -> Oklab {
    Oklab(
      lightness: lightness + share * (other.lightness - lightness), a: a + share * (other.a - a),
      b: b + share * (other.b - b))
  }

  /// xterm's palette, in its order.
  static let xterm: [Oklab] = (UInt8.min...UInt8.max).map { Oklab(RGB.xterm($0)) }
}
