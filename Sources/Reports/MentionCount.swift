/// How often a text names each place.
struct MentionCount {
  private let gazetteer: Gazetteer
  private let text: [UInt8]
  /// Mentions of the full name, by row; a name several places bear counts for each.
  private(set) var own: [Int: Int] = [:]
  /// Those right behind 《 or before the place's organ, by row: a paper's name begins with who made it.
  private(set) var titled: [Int: Int] = [:]
  /// Those of titles that name the place's bureau, by row: 《六盘水市水务局…工作要点》 is a bureau's own.
  private(set) var papers: [Int: Int] = [:]

  init(_ gazetteer: Gazetteer, _ text: [UInt8]) {
    self.gazetteer = gazetteer
    self.text = text
    var last: (rows: [Int], end: Int, isTitle: Bool)?
    for mention in gazetteer.mentions(in: text, 0..<text.count) {
      let start = mention.utf8Range.lowerBound
      var isTitle =
        text.has("《", at: start - 3, before: start) || text.has("《中共", at: start - 9, before: start)
      var rows = mention.rows
      if let last, last.end == start {
        // 龙岩市永定区 is that 永定区 and no other.
        let inner = rows.filter { row in last.rows.contains { gazetteer.lies(row, in: $0) } }
        if !inner.isEmpty { rows = inner }
        isTitle = isTitle || last.isTitle
      }
      // 定安县司法局: the place's own organ.
      let isOrgan = ["司法局", "人民政府", "委、"].contains { (organ: StaticString) in
        text.has(organ, at: mention.utf8Range.upperBound, before: text.count)
      }
      if isTitle, namesBureau(behind: mention.utf8Range.upperBound) {
        for row in rows { papers[row, default: 0] += 1 }
      }
      last = (rows, mention.utf8Range.upperBound, isTitle)
      for row in rows {
        own[row, default: 0] += 1
        if isTitle || isOrgan { titled[row, default: 0] += 1 }
      }
    }
  }

  private func namesBureau(behind end: Int) -> Bool {
    let until = text.boundary(min(text.count, end + 36))
    guard let bureau = text.first("局", in: end..<until) else { return false }
    return !text.contains("》", in: end..<bureau)
  }

  /// Mentions of the name without its kind, those with it included.
  func stemCount(_ row: Int) -> Int {
    let stem = Array(gazetteer.stemBytes(row))
    guard stem.count >= 6, let head = stem.first else { return 0 }
    var count = 0
    var index = 0
    let last = text.count - stem.count
    while index <= last {
      if text[index] == head, stem.indices.allSatisfy({ text[index + $0] == stem[$0] }) {
        count += 1
        index += stem.count
      } else {
        index += 1
      }
    }
    return count
  }

  /// How much the text speaks for this place among the others of its name.
  func score(_ row: Int, among rivals: [Int]) -> Int {
    var score = 0
    // The full name speaks only for those who bear it: 朝阳市 for one of four 朝阳.
    if !rivals.allSatisfy({ gazetteer.nameBytes($0).elementsEqual(gazetteer.nameBytes(row)) }) {
      score += 4 * (own[row] ?? 0)
    }
    var place = gazetteer.parent(row)
    while let here = place {
      // What all rivals lie in tells nothing.
      if !rivals.allSatisfy({ gazetteer.lies($0, in: here) }) {
        score += 3 * (own[here] ?? 0) + stemCount(here)
      }
      place = gazetteer.parent(here)
    }
    // Neighbours under the same parent, and what lies in the place itself.
    let parent = gazetteer.parent(row)
    for (other, count) in own where !rivals.contains(other) {
      let above = gazetteer.parent(other)
      if above == row || (parent != nil && above == parent) { score += count }
    }
    return score
  }
}
