/// Finds the numbered headings of a body.
///
/// At the start of a paragraph a number is a heading, whatever its style. Inside a paragraph a number is a
/// heading when it begins a sentence and goes on counting, or begins to count and is counted on:
///
///     (三)不断强化行政执法监督。一是坚持严格规范执法。2023年…。二是坚持执法重心下移,在…
///
/// 一是…二是… are headings when at least one of the row begins a sentence or a paragraph; the others may
/// follow ； or ：. A row wholly inside one sentence (主要问题有:一是法治意识不强;二是队伍薄弱。) is a list in that
/// sentence and no heading. A single 一是 that nothing follows is a heading only at the start of a paragraph;
/// 之一是 and 统一是 follow no mark and are none.
///
/// No headings are cells of tables, lists of names (`HeadingScanner+Rows`), and marks of footnotes.
struct HeadingScanner {
  let body: OutlineBody
  let bytes: [UInt8]
  var candidates: [Candidate] = []
  var accepted: [Bool] = []
  /// The paragraphs in which white space is a line's end.
  var lineEnds: Set<Int> = []

  /// What stands before a number: the start of a paragraph, the end of a sentence, ； or ：, or mere white space,
  /// which is a line's end where a page was saved on one line.
  enum Lead {
    case paragraph, sentence, clause, gap
  }

  struct Candidate {
    let number: HeadingNumber
    let lead: Lead
    /// The place of its paragraph in the body.
    let paragraph: Int
    /// The end of the paragraph's text.
    let end: Int
    var level: Int
    /// Digits without a mark.
    var isUnmarked = false
  }

  /// The headings in the body, in order.
  static func headings(in body: OutlineBody) -> [Heading] {
    var scanner = HeadingScanner(body: body)
    for paragraph in body.paragraphs.indices { scanner.collect(paragraph) }
    scanner.acceptNumbered()
    scanner.rejectLists()
    scanner.acceptSpoken()
    scanner.lowerBelowChapters()
    scanner.lineEnds = scanner.paragraphsOfOneLine()
    return scanner.headings()
  }

  private init(body: OutlineBody) {
    self.body = body
    bytes = body.bytes
  }

  // MARK: Candidates

  private mutating func collect(_ paragraph: Int) {
    let range = body.paragraphs[paragraph].utf8Range
    if body.paragraphs[paragraph].isCell || isTableRow(range) { return }
    var index = HeadingNumber.start(bytes, range)
    if let number = HeadingNumber(unmarked: bytes, range) {
      candidates.append(
        Candidate(
          number: number, lead: .paragraph, paragraph: paragraph, end: range.upperBound, level: number.level,
          isUnmarked: true))
    }
    var lead: Lead? = .paragraph
    while index < range.upperBound {
      // Within a clause only marks and gaps matter; ideographs are passed by.
      if lead == nil, (0xE4...0xE9).contains(bytes[index]) {
        index += 3
        continue
      }
      let (value, next) = bytes.scalar(at: index)
      if let here = lead, !isBlank(value), mayBeginNumber(value), !isFootnoteMark(value, here),
        let number = HeadingNumber(bytes, at: index, before: range.upperBound),
        here != .gap || number.level <= 2
      {
        candidates.append(
          Candidate(
            number: number, lead: here, paragraph: paragraph, end: range.upperBound, level: number.level))
        index = number.utf8Range.upperBound
        // 一是 right behind a number, as in (一)一是…, begins a sentence too; behind 一是 nothing does.
        lead = number.isSpoken ? nil : .sentence
        continue
      }
      lead = nextLead(lead, value, at: index, next, range)
      index = next
    }
  }

  /// …171件。①审结160件。②: where the notes stand below, ① within a paragraph leads there.
  private func isFootnoteMark(_ value: UInt32, _ lead: Lead) -> Bool {
    body.hasCircledFootnotes && lead != .paragraph && (0x2460...0x2473).contains(value)
  }

  /// What the text behind this character begins with; nil inside a clause.
  private func nextLead(_ lead: Lead?, _ value: UInt32, at index: Int, _ next: Int, _ range: Range<Int>)
    -> Lead?
  {
    switch halfWidth(value) {
    case 0x3002, 0x21, 0x3F: return .sentence  // 。 ! ?
    case 0x3B, 0x3A: return .clause  // ; :
    case 0x2E:  // . as a full stop: 工作.二是
      guard let before = bytes.scalar(before: index, from: range.lowerBound) else { return nil }
      return before.value > 0x2E80 && !isDigit(before.value) ? .sentence : nil
    case 0x201D, 0x29: return lead  // ” and ) behind a full stop
    default: return isBlank(value) ? lead ?? .gap : nil
    }
  }

  @inline(__always)
  private func mayBeginNumber(_ value: UInt32) -> Bool {
    if value < 0x2460 { return value.is("(") || isDigit(value) }
    if value < 0x4E00 {
      return value <= 0x24FE || (0x2776...0x277F).contains(value) || (0x3220...0x3289).contains(value)
    }
    return ChineseNumeral.value(of: value) != nil || value.is("十") || value.is("第") || value.is("（")
      || value.is("首") || value.is("其") || value.is("再") || value.is("最") || isDigit(value)
  }

  private func isTableRow(_ range: Range<Int>) -> Bool {
    guard range.count < 600 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x7C || byte == 0x09 { return true }
      // Neither stands within a character of three bytes.
      index += byte >= 0xE0 ? 3 : 1
    }
    return false
  }

  // MARK: Headings

  private func headings() -> [Heading] {
    var headings: [Heading] = []
    for index in candidates.indices where accepted[index] {
      let candidate = candidates[index]
      let start = candidate.number.utf8Range.lowerBound
      let title = title(of: index)
      guard !title.isEmpty else { continue }
      headings.append(
        Heading(
          level: candidate.level, number: candidate.number, utf8Range: start..<title.upperBound,
          titleRange: title, paragraph: body.paragraphs[candidate.paragraph].index))
    }
    return headings
  }

  /// Where the next heading begins, which no title reaches into.
  func nextStart(_ index: Int) -> Int {
    candidates.indices[(index + 1)...].first { accepted[$0] }
      .map { candidates[$0].number.utf8Range.lowerBound } ?? Int.max
  }
}
