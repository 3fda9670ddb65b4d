/// A way of seeing colours that some people are born with.
///
/// What a colour looks like to them is computed by the matrices of Machado, Oliveira and Fernandes (2009) for the whole
/// absence of one kind of cone, over the intensities of light.
public enum ColourVision: String, CaseIterable, Hashable, Sendable {
  /// Without cones for long waves: red is dark, and like green.
  case protanopia
  /// Without cones for middle waves: green is like red.
  case deuteranopia
  /// Without cones for short waves: blue is like green, yellow like pink.
  case tritanopia

  /// The colour that people with full colour vision would have to see.
  func seen(_ colour: RGB) -> Oklab {
    let light = colour.light
    let rows = matrix
    let seen = SIMD3((rows.0 * light).sum(), (rows.1 * light).sum(), (rows.2 * light).sum())
    return Oklab(light: seen.clamped(lowerBound: SIMD3(repeating: 0), upperBound: SIMD3(repeating: 1)))
  }

  private var matrix: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>) {
    switch self {
    case .protanopia:
      (
        SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
        SIMD3(-0.003882, -0.048116, 1.051998)
      )
    case .deuteranopia:
      (
        SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
        SIMD3(-0.011820, 0.042940, 0.968881)
      )
    case .tritanopia:
      (
        SIMD3(1.255528, -0.076749, -0.178779), SIMD3(-0.078411, 0.930809, 0.147602),
        SIMD3(0.004733, 0.691367, 0.303900)
      )
    }
  }
}
