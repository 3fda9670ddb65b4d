import Documents

/// What of a comparison is shown, and in what order. Indicators and reports are named by their place in the comparison.
struct SheetOptions: Hashable, Sendable {
  /// Whether reports are rows and indicators columns.
  var isTransposed = false
  /// How reports are ordered where `reportsBy` does not say.
  var order = Order.given
  /// Sorts the reports by their values of an indicator.
  var reportsBy: Sorting?
  /// Sorts the indicators of each group by their values in a report.
  var indicatorsBy: Sorting?
  /// The fewest reports that must give a number for an indicator; 0 shows rows without any.
  var fewestValues = 1
  /// Words that narrow the indicators, or else the reports.
  var filter = ""
  var foldedGroups: Set<Bilingual> = []
  var hiddenIndicators: Set<Int> = []
  var hiddenReports: Set<Int> = []

  enum Order: CaseIterable, Hashable, Sendable {
    /// As they were marked, or as the tree of places has them.
    case given
    case code, pinyin
    /// The latest first.
    case year

    var next: Order {
      switch self {
      case .given: .code
      case .code: .pinyin
      case .pinyin: .year
      case .year: .given
      }
    }
  }

  struct Sorting: Hashable, Sendable {
    let by: Int
    var isDescending = true

    /// What a key makes of a sorting: the greatest first, the least first, none.
    static func next(after sorting: Sorting?, by index: Int) -> Sorting? {
      guard let sorting, sorting.by == index else { return Sorting(by: index) }
      return sorting.isDescending ? Sorting(by: index, isDescending: false) : nil
    }
  }

  /// Numbers of values that can be asked for, up to as many as there are reports.
  static func steps(upTo count: Int) -> [Int] {
    let all = [
      0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 1_500, 2_000,
    ]
    return all.filter { $0 < count } + [count]
  }
}
