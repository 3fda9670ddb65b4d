/// Where a heading's title ends.
///
/// A heading alone on its line is the line, without a final 。 or ：. A run-in heading is followed by its
/// text: levels 0 to 2 end at the first 。 (`(一)加强组织领导,落实责任。成立…`); level 3 and below end at the first
/// 。；： or, if that is over 30 characters, at the first comma (`一是严格执行《云南省重大行政决策程序规定》,指导…`).
/// Marks inside 《》, “” and brackets do not count. Known misreading: a run-in title of level 2 that ends in
/// ： or ， and not in 。 takes the whole first sentence with it; beyond 80 characters the comma rule is used
/// for it too. Files saved as one line have white space for line ends: with `endsAtBlank`, or where a title of
/// level 0 to 2 would be longer than that, it ends at the white space.
enum HeadingTitle {
  /// The title's range, which begins at or behind `start`; empty when there is none before `end`.
  static func range(
    _ bytes: [UInt8], from start: Int, to end: Int, level: Int, endsAtBlank: Bool = false
  ) -> Range<Int> {
    let begin = skipLeading(bytes, start, end)
    var stops = Stops(bytes, begin..<end, level: level)
    if stops.isUnbalanced { stops = Stops(bytes, begin..<end, level: level, ignoringBrackets: true) }
    let limit = level <= 2 ? 80 : 30
    var stop = stops.sentence ?? Stops.Stop(index: end, characters: stops.characters)
    if endsAtBlank, let blank = stops.blank, blank.index < stop.index {
      stop = blank
    } else if stop.characters > limit {
      if level <= 2, let blank = stops.blank, blank.index < stop.index {
        stop = blank
      } else if let comma = stops.comma, comma.index < stop.index {
        stop = comma
      }
    }
    return trimmedEnd(bytes, begin..<stop.index)
  }

  /// Skips white space and the comma or colon of 一是,… and 一是:….
  private static func skipLeading(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let (value, next) = bytes.scalar(at: index)
      let half = halfWidth(value)
      let isMark = half.is(",") || half.is(":") || half.is(".") || half.is("*")
      guard isBlank(value) || isMark || value.is("、") else { break }
      index = next
    }
    return index
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while let (value, begin) = bytes.scalar(before: end, from: range.lowerBound) {
      let half = halfWidth(value)
      let isMark = half.is(":") || half.is(";") || half.is(",") || half.is(".") || half.is("*")
      guard isBlank(value) || value.is("。") || isMark else { break }
      end = begin
    }
    return range.lowerBound..<end
  }

  /// Whether a bracket, a title's 《 or a quotation is still open at the end of the range.
  static func isOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Stops(bytes, range, level: 0).isUnbalanced
  }

  /// The places a title may end at.
  private struct Stops {
    struct Stop {
      let index: Int
      /// How many characters stand before it.
      let characters: Int
    }

    var sentence: Stop?
    var comma: Stop?
    /// White space between two ideographs.
    var blank: Stop?
    var characters = 0
    /// Brackets or quotation marks are still open at the end, or at the first stop that was passed over.
    var isUnbalanced = false

    init(_ bytes: [UInt8], _ range: Range<Int>, level: Int, ignoringBrackets: Bool = false) {
      var index = range.lowerBound
      var depth = 0
      while index < range.upperBound, characters < 400 {
        let (value, next) = bytes.scalar(at: index)
        let half = halfWidth(value)
        switch half {
        case 0x28, 0x300A, 0x201C, 0x300C, 0x3010, 0x5B: depth += 1  // ( 《 “ 「 【 [
        case 0x29, 0x300B, 0x201D, 0x300D, 0x3011, 0x5D: depth = max(0, depth - 1)
        default:
          guard depth == 0 || ignoringBrackets else { break }
          let stop = Stop(index: index, characters: characters)
          if half.is("。") || half.is("!") || half.is("?")
            || (level >= 3
              && (half.is(";") || (half.is(":") && !Self.isBetweenDigits(bytes, index, next, range))))
          {
            sentence = stop
            return
          }
          if half.is(","), comma == nil, !Self.isBetweenDigits(bytes, index, next, range) { comma = stop }
          if isBlank(value), blank == nil, characters > 3 { blank = stop }
        }
        characters += 1
        index = next
      }
      isUnbalanced = depth > 0
    }

    /// 12:30 and 1,234 do not end anything.
    private static func isBetweenDigits(
      _ bytes: [UInt8], _ index: Int, _ next: Int, _ range: Range<Int>
    ) -> Bool {
      guard let before = bytes.scalar(before: index, from: range.lowerBound), next < range.upperBound else {
        return false
      }
      return isDigit(before.value) && isDigit(bytes.scalar(at: next).value)
    }
  }
}
