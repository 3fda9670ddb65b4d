// A heading may be broken over two lines:
//
//     二、推进法治政府建设存在的不足和          （一）
//     原因                                      加强党的领导。县委研究5次。
//
// Nothing marks the second line, so the first must want an end (的, 和, an open bracket, no title at all), or the
// second must be no beginning. Known misreading: a title broken between two whole words keeps its first line only.
extension HeadingScanner {
  /// The paragraphs in which white space is a line's end: they hold several headings of the highest levels.
  func paragraphsOfOneLine() -> Set<Int> {
    var held: [Int: Int] = [:]
    for index in candidates.indices where accepted[index] && candidates[index].level <= 1 {
      held[candidates[index].paragraph, default: 0] += 1
    }
    return Set(held.filter { $0.value > 1 }.keys)
  }

  /// The title of an accepted candidate; empty when it has none.
  func title(of index: Int) -> Range<Int> {
    let candidate = candidates[index]
    let start = candidate.number.utf8Range.upperBound
    let limit = nextStart(index)
    let title = HeadingTitle.range(
      bytes, from: start, to: min(candidate.end, limit), level: candidate.level,
      endsAtBlank: candidate.level <= 2 && lineEnds.contains(candidate.paragraph))
    guard limit >= candidate.end, let next = continuation(of: candidate.paragraph, before: limit) else {
      return title
    }
    let rest = bytes.folded(title.upperBound..<max(title.upperBound, candidate.end))
    guard
      title.isEmpty || rest == [0x2C]
        || (rest.isEmpty && (wantsEnd(title) || cannotBegin(next) || leadsToRow(title, next, limit)))
    else { return title }
    let whole = HeadingTitle.range(
      bytes, from: start, to: min(next.upperBound, limit), level: candidate.level)
    // What runs on and on is no title.
    return whole.count <= 300 ? whole : title
  }

  /// The paragraph below, when it may go on with the heading's: it begins with no number and is no cell.
  private func continuation(of paragraph: Int, before limit: Int) -> Range<Int>? {
    let next = paragraph + 1
    guard next < body.paragraphs.count, !body.paragraphs[next].isCell,
      case let range = body.paragraphs[next].utf8Range, range.lowerBound < limit,
      HeadingNumber(bytes, at: HeadingNumber.start(bytes, range), before: range.upperBound) == nil
    else { return nil }
    return range
  }

  /// Whether a title stops in the middle: at a particle, a comma, or within brackets.
  private func wantsEnd(_ title: Range<Int>) -> Bool {
    func ends(_ word: StaticString) -> Bool {
      bytes.has(word, at: title.upperBound - word.utf8CodeUnitCount, before: title.upperBound)
    }
    // 目的, 参与 and 普及 are words.
    if ["目的", "平和", "参与", "普及"].contains(where: ends) { return false }
    return ["的", "和", "与", "及", "或", "、", "不断", "进一步", "切实", "着力"].contains(where: ends)
      || HeadingTitle.isOpen(bytes, title)
  }

  /// Whether a line begins with what begins none.
  private func cannotBegin(_ line: Range<Int>) -> Bool {
    let first = halfWidth(bytes.scalar(at: line.lowerBound).value)
    if first.is("的") || first.is("、") || first.is(",") || first.is(")") || first.is("》") || first.is("”") {
      return true
    }
    return bytes.has("及其", at: line.lowerBound, before: line.upperBound)
      || bytes.has("以及", at: line.lowerBound, before: line.upperBound)
  }

  /// Whether a heading of a line's length is followed by a few words, and these by a row of headings below it: text
  /// would stand there, not the headings, if the few words were a heading of their own.
  private func leadsToRow(_ title: Range<Int>, _ next: Range<Int>, _ limit: Int) -> Bool {
    guard bytes.characterCount(in: title) >= 20, bytes.characterCount(in: next) <= 14,
      !bytes.contains("。", in: next), !bytes.contains("，", in: next), !bytes.contains("：", in: next),
      !bytes.contains(":", in: next), !bytes.contains(",", in: next)
    else { return false }
    return limit != Int.max && bytes.trimmed(next.upperBound..<limit).isEmpty
  }
}
