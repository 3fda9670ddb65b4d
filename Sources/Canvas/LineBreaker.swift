/// Wraps text to lines of a number of columns by the rules of Chinese typesetting.
///
/// The rules (行首行尾禁则, as in GB/T 15834 and W3C's *Requirements for Chinese Text Layout*, 3.1; of numbers and words
/// UAX #14):
///  - `。，、；：？！）》」』】”’…—·％` and their half-width forms do not begin a line, `（《「『【“‘￥#` do not end
///    one; `……` and `——` stay whole, `/` stands at neither end.
///  - A number stays whole, with its sign and unit, the other end of its range, or the year before it: `1,234件`,
///    `-3.2个`, `1.3万余人次`, `131 件`, `９８％`, `第12条`, `三十二名`, `3—5件`, `〔2019〕34号`. What follows a number
///    directly is taken for its unit, whatever it is: units are an open class, and one character kept needlessly costs
///    nothing.
///  - Words of Latin letters stay whole, with the signs inside them: `COVID-19`, `www.gov.cn`, `it’s`.
///  - A stop or comma for which the line has no room left may hang right of it, where there are columns to spare: the
///    line before stays full. Marks are not squeezed: a cell is the least a terminal can give, `。` is as wide as two
///    whatever it stands beside, and its half-width form would be another character.
///  - Blanks at a line's end hang: they take no room and the next line begins with text. A line feed ends
///    its line.
///
/// Where no place in the line obeys all rules, a number or word is broken; where that does not help either,
/// the line is broken anywhere: wrapping always moves on, at every width from 1.
///
/// `其中化解纠纷1.3万余件,成功率98%。` at 16 columns is `其中化解纠纷` ↵ `1.3万余件,成功率` ↵ `98%。`, where a plain cut
/// would leave `1.3` behind and begin a line with `万`.
///
/// Known misreadings: a lone numeral is a word, but `统一2023年` keeps 一2023年 together and `三五成群` 三五成; `"`
/// opens and closes by turns within one range, so a range that begins inside quotes turns them round.
public struct LineBreaker: Hashable, Sendable {
  /// Columns of a line, at least 1.
  public let columns: Int
  /// Blank columns before the first line of a range.
  public let firstLineIndent: Int
  /// Blank columns before the other lines.
  public let indent: Int
  /// Columns right of the line into which a stop or comma may hang.
  public let hanging: Int
  public let width: Width

  /// Indents that would leave no column for text are cut.
  public init(
    columns: Int, firstLineIndent: Int = 0, indent: Int = 0, hanging: Int = 0, width: Width = Width()
  ) {
    self.columns = max(1, columns)
    self.hanging = max(0, hanging)
    self.firstLineIndent = max(0, min(firstLineIndent, self.columns - 1))
    self.indent = max(0, min(indent, self.columns - 1))
    self.width = width
  }

  /// The lines of a range of UTF-8 bytes; joined, they are the range. An empty range is one empty line.
  public func lines(of bytes: [UInt8], in utf8Range: Range<Int>) -> [Line] {
    let range = utf8Range.clamped(to: 0..<bytes.count)
    let span = bytes.span
    var lines: [Line] = []
    var line = OpenLine(from: range.lowerBound, columns: columns - firstLineIndent, hanging: hanging)
    var context = BreakContext()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let cluster = Cluster(in: span, at: offset, end: range.upperBound, width: width)
      let before = context
      if cluster.columns > 0 {
        let kind = BreakClass.of(cluster.scalar)
        let rule = context.advance(to: kind, cluster.scalar)
        if let place = line.add(cluster, kind, after: rule, at: offset, context: before) {
          // What stood after the break is read again, into a line that may have another indent.
          lines.append(line.closed(at: place, indent: lines.isEmpty ? firstLineIndent : indent))
          line = OpenLine(from: place.offset, columns: columns - indent, hanging: hanging)
          offset = place.offset
          context = place.context
          continue
        }
      }
      offset += cluster.count
    }
    if line.start < range.upperBound || lines.isEmpty {
      let end = line.place(at: range.upperBound, context: context)
      lines.append(line.closed(at: end, indent: lines.isEmpty ? firstLineIndent : indent))
    }
    return lines
  }
}
