import Library

/// Two reports' texts side by side.
struct PairScreen: Equatable, Sendable {
  enum Side: Hashable, Sendable {
    case left, right
  }

  var left = TextView()
  var right = TextView()
  var focus = Side.left
  /// Whether the other text follows to the section most like the one read.
  var isLinked = true
  var prompt: Prompt?
  var findOrigin: FindOrigin?

  init(_ left: ReportID, _ right: ReportID) {
    self.left.show(left)
    self.right.show(right)
  }

  var focused: TextView {
    get { focus == .left ? left : right }
    set { if focus == .left { left = newValue } else { right = newValue } }
  }

  var other: TextView {
    get { focus == .left ? right : left }
    set { if focus == .left { right = newValue } else { left = newValue } }
  }
}
