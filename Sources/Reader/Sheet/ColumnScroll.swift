/// Where one is among columns of which the first few may stay in sight while the others scroll.
struct ColumnScroll: Hashable, Sendable {
  private(set) var cursor = 0
  private(set) var count = 0
  /// Columns that stay, as far as there is room for one more.
  private(set) var frozen = 0
  private var window = 1
  /// Of the columns that scroll.
  private var scroll = Scroll()

  private var shownFrozen: Int { min(frozen, window - 1) }

  /// The columns in sight, from the left.
  var visible: [Int] { Array(0..<shownFrozen) + scroll.visible.map { $0 + shownFrozen } }

  /// How many of the columns in sight stay.
  var visibleFrozen: Int { shownFrozen }

  /// Takes over a new length, and a new window where one is given.
  mutating func fit(count: Int, window: Int? = nil) {
    let window = window ?? self.window
    self.count = max(0, count)
    self.window = max(1, window)
    if frozen >= count { frozen = 0 }
    scroll.fit(count: self.count - shownFrozen, window: self.window - shownFrozen)
    move(to: cursor)
  }

  /// Keeps the columns up to the cursor in sight, or none.
  mutating func toggleFreeze() {
    frozen = frozen > 0 || cursor + 1 >= count ? 0 : cursor + 1
    fit(count: count)
  }

  /// Lets all columns scroll.
  mutating func letGo() {
    frozen = 0
    fit(count: count)
  }

  @discardableResult
  mutating func move(to column: Int) -> Bool {
    let before = cursor
    cursor = max(0, min(column, count - 1))
    if cursor >= shownFrozen { scroll.move(to: cursor - shownFrozen) }
    return cursor != before
  }

  @discardableResult
  mutating func move(by columns: Int) -> Bool { move(to: cursor + columns) }
}
