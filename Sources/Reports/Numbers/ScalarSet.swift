/// A few characters, written as a string, that many others are told apart from.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private let scalars: [UInt32]
  private var filter = ScalarFilter()

  init(stringLiteral characters: StaticString) {
    scalars = characters.withUTF8Buffer { String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value) }
    for scalar in scalars { filter.insert(scalar) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { filter.mayContain(scalar) && scalars.contains(scalar) }
}
