import Canvas

/// What a terminal answers when it is asked for its background by OSC 11: `ESC ] 11 ; rgb:ffff/ffff/ffff`, ended by BEL or
/// by `ESC \\`. It comes among the keys, at any time or never, whole or in pieces.
struct TerminalAnswer {
  /// Whether the Esc before it has been given away as a key.
  let hasLostEscape: Bool
  /// What follows the Esc, so far.
  private(set) var scalars: [Unicode.Scalar] = ["]"]

  init(hasLostEscape: Bool) { self.hasLostEscape = hasLostEscape }

  enum Progress: Equatable {
    case more
    /// These are somebody's keys.
    case none
    /// The end has come; nil for a colour that cannot be understood.
    case whole(RGB?)
    /// What came last is no part of it.
    case broken
  }

  /// Whether nothing but a bracket has come, which is a key.
  var isBare: Bool { scalars.count == 1 }

  /// Whether it can be nothing but an answer.
  var isBegun: Bool { scalars.count >= Self.beginning.count }

  private static let beginning = Array("]11;rgb".unicodeScalars)
  /// Longer than any colour is written.
  private static let scalarsAtMost = 48

  mutating func take(_ scalar: Unicode.Scalar) -> Progress {
    if scalars.count < Self.beginning.count {
      scalars.append(scalar)
      return scalar == Self.beginning[scalars.count - 1] ? .more : .none
    }
    if scalars.last == "\u{1B}" { return scalar == "\\" ? .whole(colour) : .broken }
    if scalar == "\u{7}" || scalar == "\u{9C}" { return .whole(colour) }
    let isPart =
      scalar == "\u{1B}" || scalar.properties.isASCIIHexDigit || ":/a".unicodeScalars.contains(scalar)
    guard isPart, scalars.count < Self.scalarsAtMost else { return .broken }
    scalars.append(scalar)
    return .more
  }

  /// The colour: three channels of one to four hexadecimal digits, each a share of the most they can say.
  private var colour: RGB? {
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "\u{1B}" }))
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let channels = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    guard channels.count == 3 || channels.count == 4 else { return nil }
    let levels = channels.prefix(3).compactMap { digits -> UInt8? in
      guard 1...4 ~= digits.utf8.count, let value = Int(digits, radix: 16) else { return nil }
      return UInt8(value * 255 / ((1 << (4 * digits.utf8.count)) - 1))
    }
    return levels.count == 3 ? RGB(levels[0], levels[1], levels[2]) : nil
  }
}
