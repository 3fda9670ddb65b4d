/// Text set small and raised or lowered, as the marks of footnotes, powers and indices are.
///
/// A line of text has one height, on which 85 with a mark for note 12 would read 8512. A mark is therefore written as
/// office files' own notes are, `[注12]`, and a power as the sign of it, `m²`.
enum RaisedText {
  /// What raised text becomes behind `line`, the line as far as it is written. Text that is neither mark nor power is
  /// given back as it is.
  static func written(
    _ raised: String, behind line: some BidirectionalCollection<UInt8>, isLowered: Bool = false
  )
    -> String
  {
    guard let mark = mark(raised) else { return raised }
    let before = tail(of: line)
    if let last = before.last {
      if "[(（〔［【".unicodeScalars.contains(last) { return raised }
      let isDigit = last.properties.numericType == .decimal
      if isLowered {
        return isDigit ? "[注\(mark)]" : raised
      }
      let isUnit = last.properties.isAlphabetic && last.isASCII || last == "米" || last == "里"
      if isUnit, let power = power(mark), mark == "2" || mark == "3" { return power }
      if isUnit, mark.first?.isLetter ?? false { return raised }
      if before.suffix(2).elementsEqual("10".unicodeScalars), let sign = before.dropLast(2).last,
        "×xX*".unicodeScalars.contains(sign), let power = power(mark)
      {
        return power
      }
    }
    return "[注\(mark)]"
  }

  /// Whether it can be the mark of a note: one or two digits, several such with commas, ① or iv.
  static func isMark(_ raised: String) -> Bool { mark(raised) != nil }

  /// The mark in ASCII, without white space; nil when it is none.
  private static func mark(_ raised: String) -> String? {
    guard raised.utf8.count <= 24 else { return nil }
    var mark = ""
    for scalar in raised.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0x30...0x39: mark.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: mark += String(scalar.value - 0xFF10)
      case 0x2460...0x2473: mark += String(scalar.value - 0x245F)
      case 0x2C, 0x3001, 0xFF0C, 0x2D, 0x2013:
        mark += mark.isEmpty ? "?" : scalar.value == 0x2D || scalar.value == 0x2013 ? "-" : ","
      case 0x69, 0x76, 0x78: mark.unicodeScalars.append(scalar)  // i v x
      default: return nil
      }
    }
    let parts = mark.split(omittingEmptySubsequences: false) { ",-".contains($0) }
    let areNumbers = parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    let isRoman = parts.count == 1 && (1...5).contains(mark.count) && mark.allSatisfy(\.isLetter)
    return areNumbers || isRoman ? mark : nil
  }

  private static func power(_ mark: String) -> String? {
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = mark.compactMap(\.wholeNumberValue)
    return digits.count == mark.count ? String(digits.map { signs[$0] }) : nil
  }

  /// The last three characters.
  private static func tail(of line: some BidirectionalCollection<UInt8>) -> [Unicode.Scalar] {
    var bytes = Array(line.suffix(12))
    while let first = bytes.first, first & 0xC0 == 0x80 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.suffix(3)
  }
}
