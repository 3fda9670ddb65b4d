import Library
import Reports

/// The indicators and the reports of a comparison that its options leave, in their order. Folded groups are in it: only the
/// screen leaves them out.
struct SheetArrangement: Equatable, Sendable {
  /// Places in the comparison.
  let indicators: [Int]
  let reports: [Int]
  /// How the words of the filter were taken, in their order.
  let words: [Word]

  /// A word of the filter.
  struct Word: Hashable, Sendable {
    let text: String
    let narrows: Narrowed
  }

  enum Narrowed: Hashable, Sendable {
    case indicators, reports
    /// Neither has the word, so that nothing is left.
    case nothing
  }

  /// - Parameter isToldOf: for each indicator, which reports give it a number or have a decision on it.
  init(_ comparison: Comparison, isToldOf: [[Bool]], columns: [SheetColumn], _ options: SheetOptions) {
    var indicators = Array(comparison.indicators.indices)
    var reports = Array(columns.indices)
    words = options.filter.split(whereSeparator: \.isWhitespace).map { typed in
      let word = ReportFilter.folded(String(typed))
      // What indicators are called comes first: a comparison is walked by them.
      let named = comparison.indicators.indices.filter { comparison.indicators[$0].holds(word) }
      if !named.isEmpty {
        let kept = Set(named)
        indicators.removeAll { !kept.contains($0) }
        return Word(text: word, narrows: .indicators)
      }
      let finder = ByteFinder(Array(word.utf8))
      let isReported = columns.map { $0.holds(finder) }
      reports.removeAll { !isReported[$0] }
      if isReported.contains(true) { return Word(text: word, narrows: .reports) }
      indicators = []
      return Word(text: word, narrows: .nothing)
    }
    indicators.removeAll(where: options.hiddenIndicators.contains)
    reports.removeAll(where: options.hiddenReports.contains)
    let needed = min(options.fewestValues, reports.count)
    indicators.removeAll { indicator in
      var missing = needed
      for report in reports where missing > 0 && isToldOf[indicator][report] { missing -= 1 }
      return missing > 0
    }
    self.reports = Self.sorted(reports, comparison, columns, options)
    self.indicators = Self.sorted(indicators, comparison, options)
  }

  // MARK: Sorting

  private static func sorted(
    _ reports: [Int], _ comparison: Comparison, _ columns: [SheetColumn], _ options: SheetOptions
  ) -> [Int] {
    let ordered: [Int]
    switch options.order {
    case .given: ordered = reports
    case .code: ordered = reports.sorted(by: { columns[$0].code }, then: { columns[$0].year })
    case .pinyin: ordered = reports.sorted(by: { columns[$0].pinyin }, then: { columns[$0].year })
    case .year: ordered = reports.sorted(by: { columns[$0].year.map { -$0 } }, then: { columns[$0].code })
    }
    guard let sorting = options.reportsBy, comparison.indicators.indices.contains(sorting.by) else {
      return ordered
    }
    let row = comparison.cells[sorting.by]
    return ordered.sorted(
      by: { SheetRank(row[$0].kind, row[$0].value, isDescending: sorting.isDescending) },
      then: { _ in Optional<Int>.none })
  }

  /// Groups stay together, as do indicators of one unit, without which the order of their numbers would mean nothing.
  private static func sorted(_ indicators: [Int], _ comparison: Comparison, _ options: SheetOptions) -> [Int]
  {
    guard let sorting = options.indicatorsBy, (0..<comparison.columnCount).contains(sorting.by) else {
      return indicators
    }
    var groups: [[Int]] = []
    for indicator in indicators {
      let group = comparison.indicators[indicator].group
      if let last = groups.last?.first, comparison.indicators[last].group == group {
        groups[groups.count - 1].append(indicator)
      } else {
        groups.append([indicator])
      }
    }
    return groups.flatMap { group in
      let units = group.map { comparison.indicators[$0].unit }
      return group.sorted(
        by: { units.firstIndex(of: comparison.indicators[$0].unit) },
        then: {
          let cell = comparison.cells[$0][sorting.by]
          return SheetRank(cell.kind, cell.value, isDescending: sorting.isDescending)
        })
    }
  }
}

/// Where a cell stands when cells are sorted: the whole's achieved numbers, those of a part, targets, words, nothing.
/// What is missing is last in either direction, for it is not a small number.
struct SheetRank: Comparable {
  private let tier: Int
  private let value: Double

  init(_ kind: Comparison.Kind, _ value: Double?, isDescending: Bool) {
    tier =
      switch kind {
      case .value, .zero, .approximate: 0
      case .partial: 1
      case .planned: 2
      case .textOnly: 3
      case .unmentioned, .notApplicable: 4
      }
    self.value = value.map { isDescending ? -$0 : $0 } ?? 0
  }

  static func < (left: SheetRank, right: SheetRank) -> Bool {
    (left.tier, left.value) < (right.tier, right.value)
  }
}

extension Indicator {
  /// Whether a word of a filter, in lower case, stands in what the indicator is called by.
  fileprivate func holds(_ word: String) -> Bool {
    [id, name.zh, name.en, group.zh, group.en].contains { $0.lowercased().contains(word) }
  }
}

extension [Int] {
  /// Sorted by one thing, then by another; what has none comes last, and what is equal stays in order.
  fileprivate func sorted<First: Comparable, Second: Comparable>(
    by first: (Int) -> First?, then second: (Int) -> Second?
  ) -> [Int] {
    func compare<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool? {
      switch (left, right) {
      case (let left?, let right?): left == right ? nil : left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): nil
      }
    }
    let keyed = map { (element: $0, first: first($0), second: second($0)) }
    return keyed.enumerated().sorted { left, right in
      compare(left.element.first, right.element.first) ?? compare(left.element.second, right.element.second)
        ?? (left.offset < right.offset)
    }.map(\.element.element)
  }
}
