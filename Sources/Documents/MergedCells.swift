/// Carries what a merged cell says to the rows it stands beside.
///
///     行政复议 │ 受理 │ 85        行政复议 | 受理 | 85
///              │ 审结 │ 80   →    行政复议 | 审结 | 80
///
/// Only words are carried, and only to a row that says something to the right of them: a number that is merged over two
/// rows is one number, and would be two.
struct MergedCells {
  /// A column's place in a row.
  struct Place {
    var text: String
    /// Whether it belongs to the cell above.
    var isBelow: Bool
  }

  private var above: [String] = []

  /// The texts of the next row of the table.
  mutating func row(_ places: [Place]) -> [String] {
    while above.count < places.count { above.append("") }
    let lastOwn = places.lastIndex { !$0.isBelow && $0.text.contains { !$0.isWhitespace } } ?? 0
    return places.enumerated().map { column, place in
      guard place.isBelow else {
        above[column] = place.text
        return place.text
      }
      return column < lastOwn && Self.isCategory(above[column]) ? above[column] : place.text
    }
  }

  /// Words, or the time a row is about.
  private static func isCategory(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 40 else { return false }
    return !first.isNumber && !"+-－".contains(first) || "年月度".contains(last)
  }
}
