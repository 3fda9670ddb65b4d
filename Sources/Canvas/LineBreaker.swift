/// Wraps text to lines of a number of columns by the rules of Chinese typesetting.
///
/// The rules (行首行尾禁则, as in GB/T 15834 and W3C's *Requirements for Chinese Text Layout*):
///  - `。，、；：？！）》」』】”’…—` and their half-width forms do not begin a line, `（《「『【“‘` do not end
///    one; `……` and `——` stay whole.
///  - A number stays whole and with its unit: `1,234件`, `1.3万余人次`, `131 件`, `９８％`, `第12条`,
///    `三十二名`. What follows a number directly is taken for its unit, whatever it is: units are an open
///    class, and one character kept needlessly costs nothing.
///  - Words of Latin letters stay whole, with the signs inside them: `COVID-19`, `www.gov.cn`.
///  - Blanks at a line's end hang: they take no room and the next line begins with text. A line feed ends
///    its line.
///
/// Where no place in the line obeys all rules, a number or word is broken; where that does not help either,
/// the line is broken anywhere: wrapping always moves on, at every width from 1.
///
/// `其中化解纠纷1.3万余件,成功率98%。` at 16 columns: `其中化解纠纷` ↵ `1.3万余件,成功` ↵ `率98%。`. At 12 a plain
/// cut would give `其中化解纠纷` ↵ `1.3万余件,成` as well, and then `功率98%。`.
///
/// Known misreadings: `统一 2023` takes 一 for no number (a lone numeral is a word), but `三五成群` keeps 三五成
/// together; `"` opens and closes by turns within one range, so a range that begins inside quotes turns them
/// round.
public struct LineBreaker: Hashable, Sendable {
  /// Columns of a line, at least 1.
  public let columns: Int
  /// Blank columns before the first line of a range.
  public let firstLineIndent: Int
  /// Blank columns before the other lines.
  public let indent: Int
  public let width: Width

  /// Indents that would leave no column for text are cut.
  public init(columns: Int, firstLineIndent: Int = 0, indent: Int = 0, width: Width = Width()) {
    self.columns = max(1, columns)
    self.firstLineIndent = max(0, min(firstLineIndent, self.columns - 1))
    self.indent = max(0, min(indent, self.columns - 1))
    self.width = width
  }

  /// The lines of a range of UTF-8 bytes; joined, they are the range. An empty range is one empty line.
  public func lines(of bytes: [UInt8], in utf8Range: Range<Int>) -> [Line] {
    let range = utf8Range.clamped(to: 0..<bytes.count)
    let span = bytes.span
    var builder = LineBuilder(self, from: range.lowerBound)
    var context = BreakContext()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let cluster = Cluster(in: span, at: offset, end: range.upperBound, width: width)
      if cluster.columns > 0 {
        let next = BreakClass.of(cluster.scalar)
        let rule = context.advance(to: next, cluster.scalar)
        builder.add(cluster, next, after: rule, at: offset)
      }
      offset += cluster.count
    }
    return builder.finish(at: range.upperBound)
  }
}

/// The line being filled and the places where it might be broken.
private struct LineBuilder {
  private let breaker: LineBreaker
  private var lines: [Line] = []
  private var start: Int
  /// Columns from `start`, blanks included.
  private var filled = 0
  /// Where the last cluster that is no blank ends: in bytes, and in columns from `start`.
  private var textEnd: Place
  /// The last places where a break is allowed, and where it breaks a number or word only.
  private var allowed: Candidate?
  private var cohesive: Candidate?

  private struct Place {
    var offset: Int
    var columns: Int
  }

  /// A break before `offset`; `filled` is the line's columns up to there, `text` where its text ends.
  private struct Candidate {
    var offset: Int
    var filled: Int
    var text: Place
  }

  init(_ breaker: LineBreaker, from start: Int) {
    self.breaker = breaker
    self.start = start
    textEnd = Place(offset: start, columns: 0)
  }

  private var indent: Int { lines.isEmpty ? breaker.firstLineIndent : breaker.indent }

  mutating func add(_ cluster: Cluster, _ kind: BreakClass, after rule: BreakRule, at offset: Int) {
    let here = Candidate(offset: offset, filled: filled, text: textEnd)
    if offset > start {
      switch rule {
      case .mandatory: breakLine(at: here)
      case .allowed: allowed = here
      case .cohesive: cohesive = here
      case .forbidden: break
      }
    }
    let end = offset + cluster.count
    if kind == .lineFeed { return }
    if kind == .blank {
      filled += cluster.columns
      return
    }
    // After a break earlier in the line its tail may still be too long.
    while filled + min(cluster.columns, room) > room, offset > start {
      breakLine(at: allowed ?? cohesive ?? Candidate(offset: offset, filled: filled, text: textEnd))
    }
    filled += min(cluster.columns, room)
    textEnd = Place(offset: end, columns: filled)
  }

  private var room: Int { breaker.columns - indent }

  private mutating func breakLine(at candidate: Candidate) {
    lines.append(
      Line(
        utf8Range: start..<candidate.offset, visibleRange: start..<candidate.text.offset,
        columns: candidate.text.columns, indent: indent))
    start = candidate.offset
    filled -= candidate.filled
    textEnd.columns = max(0, textEnd.columns - candidate.filled)
    textEnd.offset = max(textEnd.offset, start)
    allowed = moved(allowed, past: candidate)
    cohesive = moved(cohesive, past: candidate)
  }

  /// A candidate counted from the new line's start; nil if it lies before it.
  private func moved(_ other: Candidate?, past candidate: Candidate) -> Candidate? {
    guard var other, other.offset > candidate.offset else { return nil }
    other.filled -= candidate.filled
    other.text.columns = max(0, other.text.columns - candidate.filled)
    other.text.offset = max(other.text.offset, candidate.offset)
    return other
  }

  mutating func finish(at end: Int) -> [Line] {
    if end > start || lines.isEmpty {
      lines.append(
        Line(
          utf8Range: start..<end, visibleRange: start..<textEnd.offset, columns: textEnd.columns,
          indent: indent))
    }
    return lines
  }
}
