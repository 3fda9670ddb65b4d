/// The terminal's size.
package struct Size: Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  /// Negative numbers count as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
