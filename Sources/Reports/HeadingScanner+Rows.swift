// Which numbers head something is decided by the rows they stand in.
extension HeadingScanner {
  // MARK: Numbers

  mutating func acceptNumbered() {
    accepted = Array(repeating: false, count: candidates.count)
    // The last number of each level under the open headings above it.
    var last = [Int](repeating: 0, count: 5)
    // The last number of each style, wherever it stood: digits may count on through all sections.
    var running: [HeadingNumber.Style: Int] = [:]
    for index in candidates.indices where !candidates[index].number.isSpoken {
      let candidate = candidates[index]
      let countsOn = running[candidate.number.style] == candidate.number.value - 1
      let level = (countsOn ? nil : continuedLevel(index, last)) ?? candidate.number.level
      if candidate.isUnmarked, !(last[level] > 0 && candidate.number.value == last[level] + 1),
        !beginsRow(index)
      {
        continue
      }
      guard
        candidate.lead == .paragraph
          || (candidate.lead != .clause
            && (candidate.number.value == last[level] + 1 && last[level] > 0
              || candidate.number.value == 1 && isCountedOn(index)))
      else { continue }
      accepted[index] = true
      if level == candidate.number.level { running[candidate.number.style] = candidate.number.value }
      candidates[index].level = level
      last[level] = candidate.number.value
      for below in level + 1..<max(level + 1, 5) { last[below] = 0 }
    }
  }

  /// The level of the row a number goes on with in another style: 3、 behind 一、 and 二、, which no 三、 follows.
  private func continuedLevel(_ index: Int, _ last: [Int]) -> Int? {
    let candidate = candidates[index]
    let value = candidate.number.value
    let own = candidate.number.level
    guard candidate.lead == .paragraph, value > 1, own > 1, last[own] == 0,
      let above = (1..<own).last(where: { last[$0] > 0 }), last[above] == value - 1
    else { return nil }
    // A report has not two hundred numbers between one of its parts and the next.
    for later in candidates[(index + 1)...].prefix(200)
    where later.lead == .paragraph && later.number.level == above {
      return later.number.value == value ? nil : above
    }
    return above
  }

  /// Whether digits without a mark are a 1 that a 2 at the start of a paragraph follows, no higher heading between.
  private func beginsRow(_ index: Int) -> Bool {
    guard candidates[index].number.value == 1 else { return false }
    let next = candidates[(index + 1)...].prefix(50).first { $0.lead == .paragraph && $0.number.level <= 3 }
    return next.map { $0.number.style == .digits && $0.number.value == 2 } ?? false
  }

  /// Whether a run-in number 1 is followed by 2 in the same paragraph.
  private func isCountedOn(_ index: Int) -> Bool {
    let first = candidates[index]
    // Nobody counts further between 1 and 2; in a text that is one long line there may be tens of thousands.
    for candidate in candidates[(index + 1)...].prefix(200) {
      guard candidate.paragraph == first.paragraph else { return false }
      if candidate.number.style == first.number.style, candidate.lead != .clause, candidate.number.value == 2
      {
        return true
      }
    }
    return false
  }

  /// Below 第一节 the levels of 一、, (一) and so on are one deeper.
  mutating func lowerBelowChapters() {
    var isInChapter = false
    var isLowered = false
    for index in candidates.indices where accepted[index] {
      switch candidates[index].number.style {
      case .part: (isInChapter, isLowered) = (false, false)
      case .chapterSection: (isInChapter, isLowered) = (true, false)
      case .ideographic:
        if isInChapter, candidates[index].number.value == 1 { isLowered = true }
      default: break
      }
      if isLowered { candidates[index].level = min(4, candidates[index].level + 1) }
    }
  }

  // MARK: Lists

  /// Takes back numbered lists of people, organs or documents: rows below a line that ends in ： whose items are names and
  /// have no text.
  mutating func rejectLists() {
    var index = 0
    while index < candidates.count {
      let first = candidates[index]
      guard accepted[index], first.lead == .paragraph, first.number.value == 1, first.level >= 3,
        first.paragraph > 0, body.paragraphs[first.paragraph - 1].announces
      else {
        index += 1
        continue
      }
      var end = index
      while end < candidates.count, candidates[end].lead == .paragraph,
        candidates[end].number.style == first.number.style,
        candidates[end].number.value == first.number.value + end - index,
        candidates[end].paragraph == first.paragraph + end - index
      { end += 1 }
      let titles = candidates[index..<end].map { bytes.folded($0.number.utf8Range.upperBound..<$0.end) }
      if titles.count > 1,
        titles.allSatisfy(NameList.isPerson) || titles.allSatisfy(NameList.isOrgan)
          || titles.allSatisfy(NameList.isDocument)
      {
        for item in index..<end { accepted[item] = false }
      }
      index = max(end, index + 1)
    }
  }

  // MARK: 一是, 二是

  private struct Row {
    var members: [Int]
    let style: HeadingNumber.Style
    /// The numbers 1. and 2. within its items.
    var numbered: [Int] = []
  }

  mutating func acceptSpoken() {
    var rows: [Row] = []
    var baseLevel = 3
    for index in candidates.indices {
      let candidate = candidates[index]
      guard candidate.number.isSpoken else {
        // Another heading ends every row; what stands under 1. goes a level deeper. But 1. within the paragraph of
        // 一是 stands under that.
        if accepted[index], standsUnder(rows.last, index) {
          rows[rows.count - 1].numbered.append(index)
        } else if accepted[index] {
          settle(&rows, above: 0, baseLevel)
          baseLevel = min(4, max(3, candidate.level + 1))
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

  private func standsUnder(_ row: Row?, _ index: Int) -> Bool {
    guard let last = row?.members.last, candidates[index].level == 3 else { return false }
    return candidates[index].lead == .sentence && candidates[last].paragraph == candidates[index].paragraph
      && candidates[last].lead == .paragraph
  }

  private func goesOn(_ row: Row, with index: Int) -> Bool {
    let candidate = candidates[index]
    guard row.style == candidate.number.style, let last = row.members.last else { return false }
    let gap = candidate.number.value - candidates[last].number.value
    return gap == 1 || (gap == 2 && candidate.lead == .paragraph)
      || (gap > 0 && candidate.number.value == HeadingNumber.lastOfAll)
  }

  /// Closes the rows from `above` on, keeping the headings among them.
  private mutating func settle(_ rows: inout [Row], above: Int, _ baseLevel: Int) {
    while rows.count > above {
      let row = rows.removeLast()
      let leads = row.members.map { candidates[$0].lead }
      // 首先 and 其次 within a paragraph only lead from sentence to sentence.
      let isRow =
        row.style == .sequence
        ? row.members.count > 1 && leads.allSatisfy { $0 == .paragraph }
        : leads.contains(.paragraph) || (row.members.count > 1 && leads.contains(.sentence))
      guard isRow else { continue }
      for index in row.numbered { candidates[index].level = min(4, baseLevel + 1) }
      // A row begun within another that goes on stands inside one of its items.
      let isNested = rows.last.map { $0.members.count > 1 } ?? false
      for member in row.members {
        accepted[member] = true
        candidates[member].level = isNested ? min(4, baseLevel + 1) : baseLevel
      }
    }
  }
}

extension OutlineBody.Paragraph {
  /// Whether it ends in ：, or says that a list follows.
  fileprivate var announces: Bool {
    guard !line.isLong else { return false }
    return line.folded.last == 0x3A || line.folded.hasSuffix("如下") || line.folded.hasSuffix("名单")
  }
}
