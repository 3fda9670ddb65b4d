/// What a file's bytes are made of, counted in one pass: enough to tell text from other data, and good
/// UTF-8 from damaged UTF-8 from another encoding.
struct ByteCensus {
  /// Characters of two to four bytes that are valid UTF-8.
  private(set) var multibyteCount = 0
  /// Maximal stretches that are not UTF-8, as U+FFFD would replace them.
  private(set) var invalidCount = 0
  private(set) var firstInvalid: Int?
  private(set) var nulCount = 0
  /// C0 controls that text files do not use: all but tab, line feed, vertical tab, form feed, return, escape.
  private(set) var controlCount = 0
  private let byteCount: Int

  init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    let span = bytes.span
    var index = 0
    let end = span.count
    while index < end {
      let byte = span[index]
      if byte < 0x80 {
        index += 1
        if byte < 0x20, byte < 0x09 || (byte > 0x0D && byte != 0x1B) {
          if byte == 0 { nulCount += 1 } else { controlCount += 1 }
        }
        continue
      }
      // Most characters of a Chinese text, told in one step: three bytes of which any two behind will do.
      if byte >= 0xE1, byte <= 0xEC, index + 2 < end, span[index + 1] & 0xC0 == 0x80,
        span[index + 2] & 0xC0 == 0x80
      {
        multibyteCount += 1
        index += 3
        continue
      }
      let step = UTF8Sequence.length(in: span, at: index)
      if step > 0 {
        multibyteCount += 1
        index += step
      } else {
        if firstInvalid == nil { firstInvalid = index }
        invalidCount += 1
        index -= step
      }
    }
  }

  /// One NUL in a thousand bytes, or one control in twenty, is more than any text has.
  var looksBinary: Bool { nulCount * 1000 > byteCount || (nulCount + controlCount) * 20 > byteCount }
}

/// Walking UTF-8 (Unicode 16, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Sequence {
  /// The number of bytes of the valid character of two to four bytes at `index`, or minus the length of the
  /// maximal invalid stretch there (as U+FFFD replaces it).
  static func length(in span: borrowing Span<UInt8>, at index: Int) -> Int {
    let first = span[index]
    let end = span.count
    let count: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: count = 2
    case 0xE0:
      count = 3
      low = 0xA0
    case 0xED:
      count = 3
      high = 0x9F
    case 0xE1...0xEF: count = 3
    case 0xF0:
      count = 4
      low = 0x90
    case 0xF4:
      count = 4
      high = 0x8F
    case 0xF1...0xF3: count = 4
    default: return -1
    }
    var position = 1
    while position < count {
      guard index + position < end else { return -position }
      let byte = span[index + position]
      guard byte >= low, byte <= high else { return -position }
      low = 0x80
      high = 0xBF
      position += 1
    }
    return count
  }
}

/// Damaged UTF-8 made valid.
enum UTF8Repair {
  /// The text with U+FFFD for every invalid stretch, and how many there were (at least one).
  static func repair(_ bytes: [UInt8]) -> (text: [UInt8], damage: Damage) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    var damage = Damage(count: 0, firstRange: 0..<0)
    let span = bytes.span
    var index = 0
    while index < span.count {
      if span[index] < 0x80 {
        text.append(span[index])
        index += 1
        continue
      }
      let step = UTF8Sequence.length(in: span, at: index)
      if step > 0 {
        for offset in 0..<step { text.append(span[index + offset]) }
        index += step
      } else {
        if damage.count == 0 { damage.firstRange = text.count..<text.count + 3 }
        damage.count += 1
        text += [0xEF, 0xBF, 0xBD]
        index -= step
      }
    }
    return (text, damage)
  }
}
