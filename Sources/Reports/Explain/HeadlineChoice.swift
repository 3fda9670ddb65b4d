import Documents

/// Why an achieved observation is its indicator's headline, or stands beside it.
struct HeadlineChoice {
  let isHeadline: Bool
  private let rank: Headlines.Rank
  /// The headline, for an alternate.
  private let headline: Observation
  private let headlineRank: Headlines.Rank
  private let value: Double
  private let rivalCount: Int

  init(_ numbers: Numbers, of index: Int) {
    let own = numbers.observations[index]
    isHeadline = own.isHeadline
    value = own.value
    rank = numbers.candidates[index].rank
    let candidates = numbers.observations.indices.filter {
      numbers.observations[$0].indicator == own.indicator && numbers.observations[$0].standing == .achieved
    }
    rivalCount = candidates.count - 1
    let chosen = candidates.first { numbers.observations[$0].isHeadline } ?? index
    headline = numbers.observations[chosen]
    headlineRank = numbers.candidates[chosen].rank
  }

  func reasons(_ text: SourceText) -> [Bilingual] {
    if isHeadline {
      guard rivalCount > 0 else { return [] }
      return [
        Bilingual(
          zh: "\(rivalCount + 1) 个值中最合用的一个", en: "the best of \(rivalCount + 1) values")
      ]
    }
    let shown = text[headline.valueRange].filter { !$0.isWhitespace }
    let reason =
      if headlineRank.isWhole != rank.isWhole {
        Bilingual(zh: "那是全部,这只是部分", en: "that is the whole, this only a part")
      } else if headlineRank.isTotal != rank.isTotal {
        Bilingual(zh: "那里写明是总数", en: "that is said to be a total")
      } else if headlineRank.precision != rank.precision {
        Bilingual(zh: "那个更确切", en: "that is more exact")
      } else if headline.value != value {
        Bilingual(
          zh: "两者同等,取在前的,请核对", en: "they have equal right and that stands first; check which is meant")
      } else {
        Bilingual(zh: "两处说的一样,取在前的", en: "they say the same and that stands first")
      }
    return [Bilingual(zh: "采用的是 \(shown):\(reason.zh)", en: "\(shown) is shown instead: \(reason.en)")]
  }
}
