/// Puts a report's headings beside the careful reader's, in order.
///
/// Headings of a level deeper than any the reader noted are not judged below level 3: many readers stop there.
struct OutlineScoring {
  let tally: Tally
  let misses: [Miss]

  init(_ expected: [Gold.Heading], _ sections: [Section], report: String) {
    let deepest = max(3, expected.map(\.level).max() ?? 0)
    let actual = sections.filter { $0.level <= deepest }.map {
      Gold.Heading(level: $0.level, number: $0.number, title: $0.title)
    }
    // What the longest common sequence leaves over on either side is missing or extra.
    let difference = actual.difference(from: expected)
    var missing: [(offset: Int, heading: Gold.Heading)] = []
    var extra: [(offset: Int, heading: Gold.Heading)] = []
    for change in difference {
      switch change {
      case .remove(let offset, let heading, _): missing.append((offset, heading))
      case .insert(let offset, let heading, _): extra.append((offset, heading))
      }
    }
    tally = Tally(
      demanded: expected.count, found: expected.count - missing.count, claimed: actual.count,
      right: actual.count - extra.count)

    // A heading read otherwise shares its title or its number with one that stands near its place.
    func counterpart(
      _ heading: Gold.Heading, at offset: Int, in others: [(offset: Int, heading: Gold.Heading)]
    )
      -> String
    {
      let near = others.filter { abs($0.offset - offset) <= 3 }.map(\.heading)
      let other =
        near.first { $0.title == heading.title }
        ?? near.first {
          $0.number == heading.number
            && ($0.title.hasPrefix(heading.title) || heading.title.hasPrefix($0.title))
        }
        ?? near.first { $0.number == heading.number && $0.level == heading.level }
      return other.map { "\($0.level) \($0.number)\($0.title)" } ?? ""
    }
    misses =
      missing.sorted { $0.offset < $1.offset }.map { offset, heading in
        Miss(
          kind: .missingHeading, report: report, subject: heading.number, value: heading.title,
          evidence: "", instead: counterpart(heading, at: offset, in: extra))
      }
      + extra.sorted { $0.offset < $1.offset }.map { offset, heading in
        Miss(
          kind: .extraHeading, report: report, subject: heading.number, value: heading.title,
          evidence: "", instead: counterpart(heading, at: offset, in: missing))
      }
  }
}
