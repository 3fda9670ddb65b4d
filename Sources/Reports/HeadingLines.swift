/// Finds headings that have no number: a few words on a line of their own above a paragraph.
///
///     强化组织领导                                    【强化组织领导】县委常委会全年专题研究…
///     县委常委会全年专题研究法治政府建设工作4次…。
///
/// Such a line has no mark of a sentence, stands behind the end of one (or behind a heading), and a sentence or a row
/// of headings stands below it. One alone may be anything (a caption, a name), so there must be two of a kind in the
/// report, or it names one of the parts every report has (存在的不足和原因), or it is marked as bold (**…**). They stand
/// one level below the numbered heading above them. A text whose lines are wrapped at a width has none.
/// Known misreading: a caption above a paragraph, twice.
struct HeadingLines {
  private let body: OutlineBody
  private let headings: [Heading]

  /// `headings` with those that have no number among them.
  static func adding(to headings: [Heading], in body: OutlineBody) -> [Heading] {
    let found = HeadingLines(body: body, headings: headings).found()
    guard !found.isEmpty else { return headings }
    return (headings + found).sorted {
      ($0.utf8Range.lowerBound, $0.level) < ($1.utf8Range.lowerBound, $1.level)
    }
  }

  private struct Line {
    /// The places of its first paragraph and its last.
    let place: Int
    let last: Int
    let utf8Range: Range<Int>
    let titleRange: Range<Int>
    let isMarked: Bool
  }

  private func found() -> [Heading] {
    guard body.paragraphs.count < 100_000 else { return [] }
    let brackets = bracketLines()
    var lines = brackets.count > 1 ? brackets : []
    if !isWrapped {
      let plain = plainLines()
      lines += plain.filter { line in
        line.isMarked || plain.count > 1 || namesPart(line.titleRange)
      }
    }
    lines.sort { $0.place < $1.place }
    return levelled(lines)
  }

  // MARK: Lines

  /// Paragraphs that begin with 【…】 or are nothing else.
  private func bracketLines() -> [Line] {
    body.paragraphs.indices.compactMap { place in
      let range = body.paragraphs[place].utf8Range
      guard body.bytes.has("【", at: range.lowerBound, before: range.upperBound),
        !body.paragraphs[place].isCell,
        let close = body.bytes.first(
          "】", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 100))
      else { return nil }
      let title = range.lowerBound + 3..<close
      guard (4...24).contains(body.bytes.characterCount(in: title)), !hasSentenceMark(title) else {
        return nil
      }
      return Line(
        place: place, last: place, utf8Range: range.lowerBound..<close + 3, titleRange: title, isMarked: true)
    }
  }

  private func plainLines() -> [Line] {
    let starts = Set(headings.map(\.paragraph))
    return body.paragraphs.indices.compactMap { place in
      guard let title = fewWords(place, starts), followsEnd(place) else { return nil }
      let isMarked = title.lowerBound > body.paragraphs[place].utf8Range.lowerBound
      if precedesText(place) {
        return Line(place: place, last: place, utf8Range: title, titleRange: title, isMarked: isMarked)
      }
      // 全面贯彻落实党的二十大精神 / 统筹推进法治政府建设: one heading on two lines.
      guard place + 1 < body.paragraphs.count, let second = fewWords(place + 1, starts),
        body.bytes.characterCount(in: title) >= 6, precedesText(place + 1)
      else { return nil }
      let whole = title.lowerBound..<second.upperBound
      return Line(place: place, last: place + 1, utf8Range: whole, titleRange: whole, isMarked: isMarked)
    }
  }

  /// The title a paragraph can be: a few words that begin with no number and are nothing else.
  private func fewWords(_ place: Int, _ starts: Set<Int>) -> Range<Int>? {
    let paragraph = body.paragraphs[place]
    guard !paragraph.line.isLong, !paragraph.isCell, !starts.contains(paragraph.index),
      !isContinuation(place),
      let title = title(of: paragraph), (4...24).contains(body.bytes.characterCount(in: title)),
      !hasSentenceMark(title), !isOrdinary(paragraph.line)
    else { return nil }
    return title
  }

  /// The paragraph without ** and ## around it.
  private func title(of paragraph: OutlineBody.Paragraph) -> Range<Int>? {
    let range = paragraph.utf8Range
    let start = HeadingNumber.start(body.bytes, range)
    var end = range.upperBound
    while end > start, body.bytes[end - 1] == 0x2A { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether the paragraph is the second line of a heading broken over two.
  private func isContinuation(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let start = body.paragraphs[place].utf8Range.lowerBound
    let index = headings.partitionIndex { $0.utf8Range.lowerBound > start } - 1
    return index >= 0 && headings[index].utf8Range.upperBound > start
  }

  /// Whether one of 。 : ; ! ? | . ( > / _ stands in the range.
  private func hasSentenceMark(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, next) = body.bytes.scalar(at: index)
      switch halfWidth(value) {
      case 0x3002, 0x3A, 0x3B, 0x21, 0x3F, 0x7C, 0x2E, 0x28, 0x3E, 0x2F, 0x5F: return true
      default: index = next
      }
    }
    return false
  }

  /// Captions, bylines, names and the site's words.
  private func isOrdinary(_ line: OutlineLine) -> Bool {
    if line.isFurniture || line.isDateAlone || line.isOrganAlone || line.isSalutation || line.isClosingPhrase
    {
      return true
    }
    let folded = line.folded
    for word: StaticString in [
      "图为", "图", "表", "注", "来源", "作者", "记者", "通讯员", "供稿", "附", "责任", "编辑", "审核", "联系", "电话", "地址", "(",
    ]
    where folded.hasPrefix(word) { return true }
    for word: StaticString in ["现场", "合影", "供稿", "摄", "单位", "名单", "统计表", "一览表", "如下"]
    where folded.hasSuffix(word) {
      return true
    }
    return folded.contains { (0x30...0x39).contains($0) } && WrittenYear.all(in: folded).isEmpty
  }

  /// Whether the text above has come to an end: a sentence's, or a heading that is all of its line.
  private func followsEnd(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let above = body.paragraphs[place - 1]
    if above.isCell { return false }
    if endsSentence(above.utf8Range) { return true }
    let index = headings.partitionIndex { $0.utf8Range.lowerBound >= above.utf8Range.upperBound } - 1
    return index >= 0 && headings[index].utf8Range.upperBound >= above.utf8Range.upperBound
  }

  /// Whether a sentence of some length stands below, or a row of headings that begins with 1.
  private func precedesText(_ place: Int) -> Bool {
    guard place + 1 < body.paragraphs.count, !body.paragraphs[place + 1].isCell else { return false }
    let below = body.paragraphs[place + 1]
    if let heading = headings.first(atOrAfter: below.utf8Range.lowerBound), heading.paragraph == below.index,
      heading.utf8Range.lowerBound < below.utf8Range.lowerBound + 8
    {
      return heading.number?.value == 1
    }
    return below.line.characterCount >= 20 && endsSentence(below.utf8Range)
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    guard let (last, _) = body.bytes.scalar(before: range.upperBound, from: range.lowerBound) else {
      return false
    }
    let half = halfWidth(last)
    return half.is("。") || half.is(":") || half.is(";") || half.is("!") || half.is("”") || half.is(")")
      || half.is("?")
  }

  /// Whether the lines are broken at a width: of the long ones hardly more than half end a sentence.
  private var isWrapped: Bool {
    let long = body.paragraphs.filter { $0.line.characterCount >= 14 }
    let ended = long.filter { endsSentence($0.utf8Range) }
    return ended.count * 10 < long.count * 6
  }

  /// 主要举措和成效, 存在的不足, 下一年度安排, 第一责任人 …
  private func namesPart(_ title: Range<Int>) -> Bool {
    let folded = body.bytes.folded(title)
    return Section.Purpose.Named(by: folded, level: 1, year: nil).purpose(in: nil) != .achievements
      || folded.containsAny(["举措", "成效", "主要做法", "工作情况", "工作开展情况"])
  }

  // MARK: Levels

  private func levelled(_ lines: [Line]) -> [Heading] {
    var found: [Heading] = []
    for line in lines {
      let start = line.utf8Range.lowerBound
      let above = headings.partitionIndex { $0.utf8Range.lowerBound >= start } - 1
      let level: Int
      if let last = found.last, isBeside(last, above, start) {
        level = last.level
      } else {
        level = self.level(of: line, above)
      }
      found.append(
        Heading(
          level: level, number: nil, utf8Range: line.utf8Range, titleRange: line.titleRange,
          paragraph: body.paragraphs[line.place].index))
    }
    return found
  }

  /// One below the numbered heading above it; but above a row that begins anew below it.
  private func level(of line: Line, _ above: Int) -> Int {
    let usual = above >= 0 ? min(4, headings[above].level + 1) : 1
    guard let next = headings.first(atOrAfter: line.utf8Range.lowerBound), next.number?.value == 1,
      next.level > 0
    else { return usual }
    if above >= 0, next.level <= headings[above].level { return next.level - 1 }
    let below = body.paragraphs[min(line.last + 1, body.paragraphs.count - 1)].index
    return next.paragraph == below ? min(usual, next.level - 1) : usual
  }

  /// Whether no numbered heading of the last line's level or above stands between it and this one.
  private func isBeside(_ last: Heading, _ above: Int, _ start: Int) -> Bool {
    var index = above
    while index >= 0, headings[index].utf8Range.lowerBound > last.utf8Range.lowerBound {
      if headings[index].level <= last.level { return false }
      index -= 1
    }
    return true
  }
}

extension [Heading] {
  /// The first that begins at or behind a byte.
  func first(atOrAfter offset: Int) -> Heading? {
    let index = partitionIndex { $0.utf8Range.lowerBound >= offset }
    return index < count ? self[index] : nil
  }
}
