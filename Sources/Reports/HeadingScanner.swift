/// Finds the headings of a body.
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
struct HeadingScanner {
  private let bytes: [UInt8]
  private var candidates: [Candidate] = []
  private var accepted: [Bool] = []

  /// What stands before a number.
  private enum Lead: Int {
    case clause, sentence, paragraph
  }

  private struct Candidate {
    let number: HeadingNumber
    let lead: Lead
    let paragraph: Int
    /// The end of the paragraph's text.
    let end: Int
    var level: Int
  }

  /// The headings in the given paragraphs, in order. `paragraphs` pairs each paragraph's index with its range.
  static func headings(
    _ bytes: [UInt8], paragraphs: [(index: Int, utf8Range: Range<Int>)]
  ) -> [Heading] {
    var scanner = HeadingScanner(bytes: bytes)
    for paragraph in paragraphs { scanner.collect(paragraph.index, paragraph.utf8Range) }
    scanner.acceptNumbered()
    scanner.acceptSpoken()
    return scanner.headings()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Candidates

  private mutating func collect(_ paragraph: Int, _ range: Range<Int>) {
    if isTableRow(range) { return }
    var index = range.lowerBound
    var lead: Lead? = .paragraph
    while index < range.upperBound {
      let (value, next) = bytes.scalar(at: index)
      if let here = lead, !isBlank(value), mayBeginNumber(value),
        let number = HeadingNumber(bytes, at: index, before: range.upperBound)
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

  /// What the text behind this character begins with; nil inside a clause.
  private func nextLead(_ lead: Lead?, _ value: UInt32, at index: Int, _ next: Int, _ range: Range<Int>)
    -> Lead?
  {
    switch halfWidth(value) {
    case 0x3002, 0x21, 0x3F: return .sentence  // 。 ! ?
    case 0x3B, 0x3A: return .clause  // ; :
    case 0x2E:  // . as a full stop: 工作.二是
      guard let before = bytes.scalar(before: index, from: range.lowerBound) else { return nil }
      return before.value > 0x2E80 ? .sentence : nil
    case 0x201D, 0x29: return lead  // ” and ) behind a full stop
    default: return isBlank(value) ? lead : nil
    }
  }

  @inline(__always)
  private func mayBeginNumber(_ value: UInt32) -> Bool {
    if value < 0x2460 { return value.is("(") || isDigit(value) }
    if value < 0x4E00 { return value <= 0x249B || (0x3220...0x3229).contains(value) }
    return ChineseNumeral.value(of: value) != nil || value.is("十") || value.is("第") || value.is("（")
      || isDigit(value)
  }

  private func isTableRow(_ range: Range<Int>) -> Bool {
    guard range.count < 600 else { return false }
    return range.contains { bytes[$0] == 0x7C || bytes[$0] == 0x09 }
  }

  // MARK: Numbers

  private mutating func acceptNumbered() {
    accepted = Array(repeating: false, count: candidates.count)
    // The last number of each level under the open headings above it.
    var last = [Int](repeating: 0, count: 5)
    for index in candidates.indices where !candidates[index].number.isSpoken {
      let candidate = candidates[index]
      let level = candidate.number.level
      guard
        candidate.lead == .paragraph
          || (candidate.lead == .sentence
            && (candidate.number.value == last[level] + 1 && last[level] > 0
              || candidate.number.value == 1 && isCountedOn(index)))
      else { continue }
      accepted[index] = true
      last[level] = candidate.number.value
      for below in level + 1..<max(level + 1, 5) { last[below] = 0 }
    }
  }

  /// Whether a run-in number 1 is followed by 2 in the same paragraph.
  private func isCountedOn(_ index: Int) -> Bool {
    let first = candidates[index]
    for candidate in candidates[(index + 1)...] {
      guard candidate.paragraph == first.paragraph else { return false }
      if candidate.number.style == first.number.style, candidate.lead != .clause, candidate.number.value == 2
      {
        return true
      }
    }
    return false
  }

  // MARK: 一是, 二是

  private struct Row {
    var members: [Int]
    let style: HeadingNumber.Style
  }

  private mutating func acceptSpoken() {
    var rows: [Row] = []
    var baseLevel = 3
    for index in candidates.indices {
      let candidate = candidates[index]
      guard candidate.number.isSpoken else {
        // Another heading ends every row; what stands under 1. goes a level deeper.
        if accepted[index] {
          settle(&rows, above: 0, baseLevel)
          baseLevel = min(4, max(3, candidate.number.level + 1))
        }
        continue
      }
      let value = candidate.number.value
      if value == 1 {
        if candidate.lead == .paragraph { settle(&rows, above: 0, baseLevel) }
        // No text nests deeper; a file that says 一是 a million times is no text.
        if rows.count >= 8 { settle(&rows, above: 0, baseLevel) }
        rows.append(Row(members: [index], style: candidate.number.style))
      } else if let open = rows.lastIndex(where: { goesOn($0, with: index) }) {
        rows[open].members.append(index)
        settle(&rows, above: open + 1, baseLevel)
      }
    }
    settle(&rows, above: 0, baseLevel)
  }

  private func goesOn(_ row: Row, with index: Int) -> Bool {
    let candidate = candidates[index]
    guard row.style == candidate.number.style, let last = row.members.last else { return false }
    let gap = candidate.number.value - candidates[last].number.value
    return gap == 1 || (gap == 2 && candidate.lead == .paragraph)
  }

  /// Closes the rows from `above` on, keeping the headings among them.
  private mutating func settle(_ rows: inout [Row], above: Int, _ baseLevel: Int) {
    while rows.count > above {
      let row = rows.removeLast()
      let leads = row.members.map { candidates[$0].lead }
      guard leads.contains(.paragraph) || (row.members.count > 1 && leads.contains(.sentence)) else {
        continue
      }
      // A row begun within another that goes on stands inside one of its items.
      let isNested = rows.last.map { $0.members.count > 1 } ?? false
      for member in row.members {
        accepted[member] = true
        candidates[member].level = isNested ? min(4, baseLevel + 1) : baseLevel
      }
    }
  }

  // MARK: Headings

  private func headings() -> [Heading] {
    var headings: [Heading] = []
    for index in candidates.indices where accepted[index] {
      let candidate = candidates[index]
      let start = candidate.number.utf8Range.lowerBound
      let titleEnd = index + 1 < candidates.count ? nextStart(index) : candidate.end
      let title = HeadingTitle.range(
        bytes, from: candidate.number.utf8Range.upperBound, to: min(candidate.end, titleEnd),
        level: candidate.level)
      guard !title.isEmpty else { continue }
      headings.append(
        Heading(
          level: candidate.level, number: candidate.number, utf8Range: start..<title.upperBound,
          titleRange: title, paragraph: candidate.paragraph))
    }
    return headings
  }

  /// Where the next heading begins, which no title reaches into.
  private func nextStart(_ index: Int) -> Int {
    candidates.indices[(index + 1)...].first { accepted[$0] }
      .map { candidates[$0].number.utf8Range.lowerBound } ?? candidates[index].end
  }
}
