/// `<![if !supportLists]>` and `<![endif]>`, which Word writes around what it shows. The parser would take them for text.
enum MarkupCondition {
  /// The page without them; comments stay as they are, with those in them.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.firstRange(of: opening) != nil else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    // What has been looked at and not been copied begins here.
    var start = 0
    var index = 0
    while let mark = bytes[index...].firstRange(of: [0x3C, 0x21]) {
      let rest = bytes[mark.lowerBound...].prefix(200)
      if rest.starts(with: "<!--".utf8) {
        guard let end = bytes[mark.upperBound...].firstRange(of: "-->".utf8) else { break }
        index = end.upperBound
      } else if rest.starts(with: opening), let end = rest.firstIndex(of: 0x3E) {
        text += bytes[start..<mark.lowerBound]
        // <![CDATA[ is a mark around text, too.
        start = rest.starts(with: cdata) ? mark.lowerBound + cdata.count : end + 1
        index = start
      } else {
        index = mark.upperBound
      }
    }
    return text + bytes[start...]
  }

  private static let opening = Array("<![".utf8)
  private static let cdata = Array("<![CDATA[".utf8)
}
