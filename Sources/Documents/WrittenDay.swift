/// A day as pages write it: 2024-01-26 10:20, 2024/1/26, 2024年1月26日, 20240126.
enum WrittenDay {
  /// The first day in a text as YYYY-MM-DD; nil when there is none.
  static func first(in text: some StringProtocol) -> String? {
    let characters = Array(text.unicodeScalars.prefix(200)).map(Self.halfWidth)
    var index = 0
    while index < characters.count {
      guard digit(characters[index]) != nil else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, digit(characters[end]) != nil { end += 1 }
      if let day = day(characters, index, end) { return day }
      index = end
    }
    return nil
  }

  private static func day(_ text: [UInt32], _ start: Int, _ end: Int) -> String? {
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + (digit(text[$1]) ?? 0) } }
    if end - start == 8 || end - start == 14 {
      return iso(number(start..<start + 4), number(start + 4..<start + 6), number(start + 6..<start + 8))
    }
    guard end - start == 4 else { return nil }
    var numbers = [number(start..<end)]
    var index = end
    while numbers.count < 3 {
      guard index < text.count, separators.contains(text[index]) else { return nil }
      index += 1
      let from = index
      while index < text.count, index - from < 2, digit(text[index]) != nil { index += 1 }
      guard index > from else { return nil }
      numbers.append(number(from..<index))
    }
    return iso(numbers[0], numbers[1], numbers[2])
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    let lengths = [
      31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
      31,
    ]
    guard (1990...2100).contains(year), (1...12).contains(month), day >= 1, day <= lengths[month - 1] else {
      return nil
    }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static let separators: Set<UInt32> = Set("-/.年月".unicodeScalars.map(\.value))

  private static func digit(_ value: UInt32) -> Int? {
    (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
  }
}
