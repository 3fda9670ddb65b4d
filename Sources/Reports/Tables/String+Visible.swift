extension String {
  /// The text with what a terminal might obey shown as symbols: control characters as their pictures
  /// (␛), characters that turn the writing direction as ⇄. Line ends and tabs stay if `keepingLines`.
  package func visible(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { $0.symbol(keepingLines: keepingLines) != nil }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.symbol(keepingLines: keepingLines) ?? scalar) }
    return String(result)
  }

  /// The text with every run of white space as one space, and none at its ends.
  package func onOneLine() -> String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  package func trimmingTrailingSpaces() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// What is shown in the scalar's place; nil when it may be shown itself.
  fileprivate func symbol(keepingLines: Bool) -> Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A: keepingLines ? nil : Unicode.Scalar(0x2400 + value)
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "␡"
    case 0x80..<0xA0: "␦"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "⇄"
    default: nil
    }
  }
}
