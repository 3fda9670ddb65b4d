/// A line that is an organ's name and nothing else, but perhaps the date behind it.
struct OrganName {
  /// The name within the line's folded text.
  let range: Range<Int>

  /// Nil when the line is anything else.
  init?(line: OutlineLine) {
    let folded = line.folded
    // (某区司法局) and (记者某某) below a text are bylines: who sent it in, not whose it is.
    guard !line.isLong, line.characterCount <= 48, folded.first != 0x28 else { return nil }
    var end = folded.count
    var index = 0
    while index < end {
      let (value, next) = folded.scalar(at: index)
      if WrittenDate(folded, at: index, before: folded.count) != nil {
        end = index
      } else {
        // Names are ideographs, a bracket at most: 大理市司法局(行政复议局).
        guard value >= 0x4E00 && value <= 0x9FFF || value.is("(") || value.is(")") || value.is("、") else {
          return nil
        }
        index = next
      }
    }
    guard end >= 9, Self.endsOrgan(folded, end) else { return nil }
    range = 0..<end
  }

  private static let suffixes: [StaticString] = [
    "政府", "局", "厅", "委员会", "办公室", "市委", "区委", "县委", "省委", "党委", "工委", "管委会", "办事处", "法院", "检察院", "大队",
    "支队", "总队", "司法所", "中心", "街道", "司", "部", "处", "党组", "公署", "政府办", "监管委", "国资委", "卫健委", "改革委", "建委",
  ]

  static func endsOrgan(_ folded: [UInt8], _ end: Int) -> Bool {
    var end = end
    // 司法局(行政复议局): what stands before the bracket is the organ.
    if folded.has(")", at: end - 1, before: end) {
      guard let open = folded[..<end].lastIndex(of: 0x28) else { return false }
      end = open
    }
    return suffixes.contains { folded.has($0, at: end - $0.utf8CodeUnitCount, before: end) }
  }
}
