/// Finds where a report without a heading for it turns to its plan.
///
///     二、强化普法宣传 / 开展宣传30场。
///     2024年，我镇将重点做好以下工作：
///     一、抓好学习培训 / …
///
/// A paragraph that begins with 下一步, 明年 or a later year than the report's and says what will be done begins a plan. It
/// reaches to the next heading that goes on with the count of the headings above the turn: (二) behind (一)…下一步，将….
/// Known misreading: a turn in the middle of a paragraph is seen by the sentence's own words only.
struct OutlineTurn {
  /// The stretches of the text that are plans by a turn, ascending and apart.
  let plans: [Range<Int>]

  init(_ body: OutlineBody, _ headings: [Heading], reportYear: Int?) {
    let bytes = body.bytes
    var plans: [Range<Int>] = []
    var next = 0
    // The last heading of each level above the paragraph.
    var open = [Heading?](repeating: nil, count: 5)
    for paragraph in body.paragraphs {
      let range = paragraph.utf8Range
      let beginsHeading =
        next < headings.count && headings[next].utf8Range.lowerBound < range.lowerBound + 12
        && headings[next].utf8Range.lowerBound >= range.lowerBound
      if plans.last.map({ $0.upperBound <= range.lowerBound }) ?? true, !beginsHeading,
        Self.turns(bytes, range, reportYear: reportYear)
      {
        let end = headings[next...].first { Self.goesOn(with: open, $0) }?.utf8Range.lowerBound
        plans.append(
          range.lowerBound..<(end ?? body.paragraphs[body.paragraphs.count - 1].utf8Range.upperBound))
      }
      while next < headings.count, headings[next].utf8Range.lowerBound < range.upperBound {
        let heading = headings[next]
        open[heading.level] = heading
        for below in heading.level + 1..<max(heading.level + 1, 5) { open[below] = nil }
        next += 1
      }
    }
    self.plans = plans
  }

  /// Whether a place is in a plan.
  func isPlan(at offset: Int) -> Bool {
    let index = plans.partitionIndex { $0.upperBound > offset }
    return index < plans.count && plans[index].lowerBound <= offset
  }

  /// Whether a heading goes on with the row of an open heading, or stands above all of them.
  private static func goesOn(with open: [Heading?], _ heading: Heading) -> Bool {
    if let last = open[heading.level] {
      guard let number = heading.number, let before = last.number else { return true }
      return number.value > 1 && number.value > before.value
        || number.style != before.style && number.value > 1
    }
    return open.contains { ($0?.level ?? -1) > heading.level }
  }

  /// Whether a paragraph that begins with this character may turn: asked of all, so that few are read.
  private static func mayTurn(_ first: UInt32) -> Bool {
    isDigit(first) || first.is("下") || first.is("明") || first.is("来") || first.is("來") || first.is("新")
      || first.is("接") || first.is("今") || first.is("二")
  }

  private static func turns(_ bytes: [UInt8], _ range: Range<Int>, reportYear: Int?) -> Bool {
    guard mayTurn(bytes.scalar(at: range.lowerBound).value) else { return false }
    let head = bytes.folded(range.lowerBound..<bytes.boundary(min(range.upperBound, range.lowerBound + 240)))
    let starts: [StaticString] = ["下一步", "下步", "下一阶段", "下阶段", "明年", "来年", "下一年", "新的一年", "接下来", "今后,", "今后一"]
    var behind = starts.first(where: head.hasPrefix)?.utf8CodeUnitCount
    if behind == nil, let reportYear, let (year, end) = WrittenYear.year(head, at: 0, before: head.count),
      year > reportYear, end < head.count, !isDigit(UInt32(head[end]))
    {
      behind = end
    }
    guard let behind else { return false }
    return head[behind...].containsPlan
  }
}

extension ArraySlice<UInt8> {
  fileprivate var containsPlan: Bool {
    Array(self).containsAny(["将", "重点", "打算", "计划", "继续", "着力", "做好", "抓好", "努力", "安排", "进一步", "思路", "要"])
  }
}
