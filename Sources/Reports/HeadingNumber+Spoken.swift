/// Numbers that are said: 一是, 一要, 首先, 其一. They may begin any clause, so that only their row tells whether they
/// head anything (see `HeadingScanner`).
///
/// 首先 and its like need a mark behind them: 首先要提高认识 is a sentence, and so is 最后形成合力. `一是一、二是二` is a saying.
extension HeadingNumber {
  /// The value of 最后, which follows any other.
  static let lastOfAll = 99

  init?(spoken bytes: [UInt8], at start: Int, before end: Int) {
    if let number = ChineseNumeral(bytes, at: start, before: end) {
      for (word, style) in [("是", .ordinal), ("要", .demand)] as [(StaticString, Style)]
      where bytes.has(word, at: number.end, before: end) {
        let behind = number.end + word.utf8CodeUnitCount
        if let same = ChineseNumeral(bytes, at: behind, before: end), same.value == number.value,
          Self.endsSaying(bytes, at: same.end, before: end)
        {
          return nil
        }
        self.init(style: style, value: number.value, utf8Range: start..<behind)
        return
      }
      return nil
    }
    for (word, value) in Self.sequence where bytes.has(word, at: start, before: end) {
      guard let behind = Self.behindMark(bytes, at: start + word.utf8CodeUnitCount, before: end) else {
        return nil
      }
      self.init(style: .sequence, value: value, utf8Range: start..<behind)
      return
    }
    if bytes.has("其", at: start, before: end),
      let number = ChineseNumeral(bytes, at: start + 3, before: end), number.value <= 9,
      let behind = Self.behindMark(bytes, at: number.end, before: end)
    {
      self.init(style: .among, value: number.value, utf8Range: start..<behind)
      return
    }
    return nil
  }

  private static let sequence: [(StaticString, Int)] = [
    ("首先", 1), ("其次", 2), ("再次", 3), ("再者", 3), ("最后", lastOfAll),
  ]

  /// The index behind ， 、 or ： at `index`; nil when there is none.
  private static func behindMark(_ bytes: [UInt8], at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    let (mark, next) = bytes.scalar(at: index)
    let half = halfWidth(mark)
    return half.is(",") || half.is(":") || mark.is("、") ? next : nil
  }

  /// Whether 一是一 ends here.
  private static func endsSaying(_ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
    guard index < end else { return true }
    let mark = bytes.scalar(at: index).value
    return halfWidth(mark).is(",") || mark.is("、") || mark.is("。") || mark.is("”")
  }
}
