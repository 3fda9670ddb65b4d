import Canvas
import Documents
import Library
import Reports

/// Two or three reports' texts side by side, and what differs between neighbours.
struct PairScreen: Equatable, Sendable {
  /// From left to right.
  private(set) var texts: [TextView]
  /// The neighbours' comparisons: the first is of the first two texts.
  private(set) var comparisons: [Comparing]
  /// Index of the text the keys go to.
  private(set) var focus = 0
  /// Whether the other texts follow to the section most like the one read.
  var isLinked = true
  /// Whether differences are marked, and what is the same is dimmed.
  private(set) var showsDifferences = true
  /// Which of the focused text's differences one went to last; nil after any other way of moving.
  private(set) var difference: Int?
  var prompt: Prompt?
  var findOrigin: FindOrigin?

  enum Comparing: Hashable, Sendable {
    case asked(Ticket)
    case done(TextComparison)
    case failed(Bilingual)
  }

  /// A stretch of one text that is not the same in the other.
  struct Difference: Hashable, Sendable {
    let utf8Range: Range<Int>
    /// Where it stands, or would stand, in the other text; nil at the start of a text that shares nothing.
    let other: Range<Int>?
  }

  /// `tickets`: of the comparisons asked for, one fewer than reports.
  init(_ reports: [ReportID], tickets: [Ticket]) {
    texts = reports.map { report in
      var text = TextView()
      text.show(report)
      return text
    }
    comparisons = tickets.map(Comparing.asked)
  }

  var focused: TextView {
    get { texts[focus] }
    set { texts[focus] = newValue }
  }

  /// Index of the text the focused one is compared with: the one on its left, the first with the second.
  var partner: Int { Self.partner(of: focus) }

  static func partner(of index: Int) -> Int { index == 0 ? 1 : index - 1 }

  subscript(index: Int) -> TextView {
    get { texts[index] }
    set { texts[index] = newValue }
  }

  /// What a text shares with its partner; nil while that is not known.
  func side(_ index: Int) -> TextComparison.Side? {
    guard case .done(let comparison) = comparison(of: index) else { return nil }
    return index == 0 ? comparison.left : comparison.right
  }

  /// The comparison of a text with its partner.
  func comparison(of index: Int) -> Comparing { comparisons[min(index, Self.partner(of: index))] }

  /// What differs in a text from its partner, ascending; stretches that touch are one.
  func differences(_ index: Int) -> [Difference] {
    guard let side = side(index) else { return [] }
    var differences: [Difference] = []
    var isOpen = false
    var before: Range<Int>?
    for stretch in side.stretches {
      defer { before = stretch.other ?? before }
      guard stretch.kind != .same else {
        isOpen = false
        continue
      }
      if isOpen, let last = differences.last, last.utf8Range.upperBound == stretch.utf8Range.lowerBound {
        differences.removeLast()
        let range = last.utf8Range.lowerBound..<stretch.utf8Range.upperBound
        differences.append(Difference(utf8Range: range, other: last.other ?? stretch.other))
      } else {
        let place = stretch.other ?? before.map { $0.upperBound..<$0.upperBound }
        differences.append(Difference(utf8Range: stretch.utf8Range, other: place))
      }
      isOpen = true
    }
    return differences
  }

  mutating func setFocus(_ index: Int) {
    focus = index
    difference = nil
  }

  /// Forgets which difference one went to, as when the text is scrolled.
  mutating func leaveDifference() { difference = nil }

  mutating func toggleDifferences() { showsDifferences.toggle() }

  mutating func take(_ comparison: TextComparison, _ ticket: Ticket) {
    if let index = comparisons.firstIndex(of: .asked(ticket)) { comparisons[index] = .done(comparison) }
  }

  mutating func fail(_ message: Bilingual, _ ticket: Ticket) {
    if let index = comparisons.firstIndex(of: .asked(ticket)) { comparisons[index] = .failed(message) }
  }

  /// Goes to the focused text's next difference, or to the one before, and to where it stands in the partner; returns
  /// nil where there is none, else whether the way went round the end of the text.
  mutating func moveToDifference(forward: Bool) -> Bool? {
    let all = differences(focus)
    guard !all.isEmpty else { return nil }
    let here = focused.place.offset
    let wanted: Int
    if let difference, all.indices.contains(difference) {
      wanted = difference + (forward ? 1 : -1)
    } else {
      let next = all.firstIndex { $0.utf8Range.lowerBound >= here } ?? all.count
      wanted = forward ? next : next - 1
    }
    let index = (wanted + all.count) % all.count
    difference = index
    focused.reveal(all[index].utf8Range)
    if let other = all[index].other { texts[partner].reveal(other) }
    return wanted != index
  }

  /// Gives each text the marks to be drawn: dimmed what is the same, marked what is not.
  mutating func markDifferences() {
    for index in texts.indices {
      guard showsDifferences, let side = side(index) else {
        texts[index].differences = nil
        continue
      }
      texts[index].differences = side.stretches.map { TextMark(utf8Range: $0.utf8Range, role: $0.kind.role) }
    }
  }
}

extension TextComparison.Kind {
  /// What it is drawn as.
  var role: Role {
    switch self {
    case .same: .dim
    case .changed: .changed
    case .onlyHere: .onlyHere
    }
  }
}
