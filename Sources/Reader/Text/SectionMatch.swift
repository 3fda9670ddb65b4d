import Glibc
import Reports

/// The section of another report that is about the same matter.
///
/// Titles differ in words but share the terms of the trade, so two are compared by their pairs of
/// neighbouring characters (Dice's coefficient): 扎实推进行政复议工作 and 加强行政复议应诉 share 行政, 政复 and 复议.
/// A pair counts the more the fewer titles of the two reports have it, so that 法治 and 建设, which are
/// everywhere, say little. The same level makes two titles a little more alike. Where no title is like
/// enough, a topic goes with the same topic, problems go with problems and plans with plans; otherwise there is no match: a wrong place is
/// worse than none. Known misreading: titles of slogans alone (谋新抓手, 拓新载体) match nothing.
struct SectionMatch: Hashable, Sendable {
  let index: Int

  private static let leastLikeness = 0.22
  private static let sameLevel = 0.05

  init?(of section: Section, among own: [Section], in others: [Section]) {
    let ownPairs = own.map { Self.pairs($0.title) }
    let otherPairs = others.map { Self.pairs($0.title) }
    var titles: [UInt64: Int] = [:]
    for pairs in ownPairs + otherPairs {
      for pair in pairs { titles[pair, default: 0] += 1 }
    }
    let count = Double(own.count + others.count)
    func weight(_ pairs: Set<UInt64>) -> Double {
      pairs.reduce(0) { $0 + log(1 + count / Double(titles[$1] ?? 1)) }
    }
    let pairs = Self.pairs(section.title)
    let pairsWeight = weight(pairs)
    var best: (index: Int, likeness: Double)?
    for (index, other) in otherPairs.enumerated() {
      let shared = pairs.intersection(other)
      guard !shared.isEmpty else { continue }
      var likeness = 2 * weight(shared) / (pairsWeight + weight(other))
      guard likeness >= Self.leastLikeness else { continue }
      if others[index].level == section.level { likeness += Self.sameLevel }
      if likeness > best?.likeness ?? 0 { best = (index, likeness) }
    }
    if let best {
      index = best.index
    } else if let topic = section.topic, let first = others.firstIndex(where: { $0.topic == topic }) {
      index = first
    } else if section.purpose != .achievements,
      let first = others.firstIndex(where: { $0.purpose == section.purpose })
    {
      index = first
    } else {
      return nil
    }
  }

  private static func pairs(_ title: String) -> Set<UInt64> {
    let scalars = title.unicodeScalars.filter { $0.properties.isAlphabetic }.map { UInt64($0.value) }
    return Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
  }
}
