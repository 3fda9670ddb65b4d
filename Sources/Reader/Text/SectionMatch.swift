import Reports

/// The section of another report that is about the same matter.
///
/// Titles differ in words but share the terms of the trade, so two are compared by their pairs of
/// neighbouring characters (Dice's coefficient): 扎实推进行政复议工作 and 加强行政复议应诉 share 行政, 政复, 复议 and
/// are like each other; the same purpose (成效, 问题, 计划) and the same level add to it. Below a threshold there
/// is no match: a wrong place is worse than none. Known misreading: titles of slogans alone (谋新抓手, 拓新载体)
/// match by their purpose at best.
struct SectionMatch: Hashable, Sendable {
  let index: Int

  private static let leastScore = 0.35
  private static let purposeWeight = 0.15
  private static let levelWeight = 0.1

  init?(of section: Section, in others: [Section]) {
    let pairs = Self.pairs(section.title)
    var best: (index: Int, score: Double)?
    for (index, other) in others.enumerated() {
      var score = Self.likeness(pairs, Self.pairs(other.title))
      if other.purpose == section.purpose { score += Self.purposeWeight }
      if other.level == section.level { score += Self.levelWeight }
      if score > best?.score ?? Self.leastScore { best = (index, score) }
    }
    guard let best else { return nil }
    index = best.index
  }

  private static func pairs(_ title: String) -> Set<UInt64> {
    let scalars = title.unicodeScalars.filter { $0.properties.isAlphabetic }.map { UInt64($0.value) }
    return Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
  }

  private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let count = left.count + right.count
    return count == 0 ? 0 : 2 * Double(left.intersection(right).count) / Double(count)
  }
}
