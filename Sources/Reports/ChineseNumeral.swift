/// A whole number from 1 to 99 as headings write it: 一, 十, 十一, 二十, 二十三, or in digits.
struct ChineseNumeral: Hashable {
  let value: Int
  /// The index behind the number.
  let end: Int

  /// Reads 一 to 九十九 at `start`.
  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    var index = start
    var value = 0
    if let (digit, next) = Self.digit(bytes, at: index, before: limit) {
      value = digit
      index = next
    }
    if bytes.has("十", at: index, before: limit) {
      value = max(value, 1) * 10
      index += 3
      if let (digit, next) = Self.digit(bytes, at: index, before: limit) {
        value += digit
        index = next
      }
    }
    guard value > 0 else { return nil }
    self.value = value
    end = index
  }

  /// Reads one or two digits of either width, and no more than two.
  init?(digits bytes: [UInt8], at start: Int, before limit: Int) {
    var index = start
    var value = 0
    var count = 0
    while index < limit {
      let (digit, next) = bytes.scalar(at: index)
      guard isDigit(digit) else { break }
      count += 1
      guard count <= 2 else { return nil }
      value = value * 10 + Int(halfWidth(digit)) - 0x30
      index = next
    }
    guard value > 0 else { return nil }
    self.value = value
    end = index
  }

  /// The digit 一 to 九 at `index`.
  static func digit(_ bytes: [UInt8], at index: Int, before limit: Int) -> (value: Int, next: Int)? {
    // All nine take three bytes and begin with E4…E5 or E4…E9; the first byte settles most calls.
    guard index + 3 <= limit, (0xE4...0xE5).contains(bytes[index]) else { return nil }
    return value(of: bytes.scalar(at: index).value).map { ($0, index + 3) }
  }

  static func value(of character: UInt32) -> Int? {
    switch character {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
