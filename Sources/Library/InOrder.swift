/// Puts what is finished in any order back into the order it was started in.
struct InOrder<Outcome> {
  private(set) var releasedCount = 0
  private var waiting: [Int: Outcome] = [:]

  /// All outcomes that may follow now that the one at `index` is there.
  mutating func release(_ outcome: Outcome, at index: Int) -> [Outcome] {
    waiting[index] = outcome
    var ready: [Outcome] = []
    while let next = waiting.removeValue(forKey: releasedCount) {
      ready.append(next)
      releasedCount += 1
    }
    return ready
  }
}
