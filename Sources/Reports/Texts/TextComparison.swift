import Documents

/// Two texts laid side by side: what stands in both, what was changed, and what only one of them has.
///
/// Pieces (a heading with its text) are paired by what they are about, their sentences aligned in order, and aligned
/// sentences compared by characters; numbers are compared whole. A sentence word for word the same is recognised
/// wherever it was moved to, if it is long enough to be no phrase.
public struct TextComparison: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case same
    /// Stands in the other text in other words or numbers.
    case changed
    case onlyHere = "only-here"
  }

  /// A stretch of one of the texts.
  public struct Stretch: Hashable, Sendable {
    /// In UTF-8 bytes of its source text; on the bounds of characters.
    public let utf8Range: Range<Int>
    public let kind: Kind
    /// What stands for it in the other text; nil for what is only here.
    public let other: Range<Int>?

    public init(utf8Range: Range<Int>, kind: Kind, other: Range<Int>?) {
      self.utf8Range = utf8Range
      self.kind = kind
      self.other = other
    }
  }

  /// One of the two texts.
  public struct Side: Hashable, Sendable {
    /// Ascending and apart; what stands between them (spaces, quotation marks) is not compared.
    public let stretches: [Stretch]
    /// The share of the text the other one has too, 0…1; nil for a text without any.
    public let share: Double?

    public init(stretches: [Stretch], share: Double?) {
      self.stretches = stretches
      self.share = share
    }
  }

  public let left: Side
  public let right: Side
  /// Whether a text was longer than what is compared, so that its end is in no stretch.
  public let isCut: Bool

  public init(left: Side, right: Side, isCut: Bool) {
    self.left = left
    self.right = right
    self.isCut = isCut
  }

  public init(of left: Report, and right: Report) {
    self.init(ComparableText(left), ComparableText(right))
  }

  /// The other way round.
  public var reversed: TextComparison { TextComparison(left: right, right: left, isCut: isCut) }

  init(_ left: ComparableText, _ right: ComparableText) {
    var marking = Marking(left, right)
    if left.pieces.count <= PiecePairing.pairsAtMost / max(1, right.pieces.count) {
      for pair in PiecePairing.pairs(left, right) {
        marking.align(left.pieces[pair.left].sentences, right.pieces[pair.right].sentences)
      }
    } else {
      marking.align(0..<left.sentences.count, 0..<right.sentences.count)
    }
    marking.matchMoved()
    self.init(left: marking.side(.left), right: marking.side(.right), isCut: left.isCut || right.isCut)
  }
}

/// What becomes of every token of the two texts.
private struct Marking {
  enum Of { case left, right }

  /// A token's kind, and its counterpart: the tokens of the other text that stand for its stretch.
  private struct Mark: Equatable {
    var kind: TextComparison.Kind = .onlyHere
    var other: Range<Int>?
  }

  /// Tokens a sentence must have to be recognised where it was moved to.
  private static let movedAtLeast = 10

  private let left: ComparableText
  private let right: ComparableText
  private var leftStretches: [(tokens: Range<Int>, mark: Mark)] = []
  private var rightStretches: [(tokens: Range<Int>, mark: Mark)] = []
  private var isLeftDone: [Bool]
  private var isRightDone: [Bool]

  init(_ left: ComparableText, _ right: ComparableText) {
    self.left = left
    self.right = right
    isLeftDone = [Bool](repeating: false, count: left.sentences.count)
    isRightDone = [Bool](repeating: false, count: right.sentences.count)
  }

  mutating func align(_ own: Range<Int>, _ other: Range<Int>) {
    let alignment = SentenceAlignment(
      own.map { left.tokens(ofSentence: $0) }, other.map { right.tokens(ofSentence: $0) })
    for pair in alignment.pairs { compare(own.lowerBound + pair.left, other.lowerBound + pair.right) }
  }

  /// Marks what two sentences share, and what stands between as changed or as only here.
  private mutating func compare(_ own: Int, _ other: Int) {
    isLeftDone[own] = true
    isRightDone[other] = true
    let (first, second) = (left.sentences[own], right.sentences[other])
    var (doneLeft, doneRight) = (first.lowerBound, second.lowerBound)
    func gap(_ leftEnd: Int, _ rightEnd: Int) {
      let (leftGap, rightGap) = (doneLeft..<leftEnd, doneRight..<rightEnd)
      let kind: TextComparison.Kind = leftGap.isEmpty || rightGap.isEmpty ? .onlyHere : .changed
      if !leftGap.isEmpty {
        leftStretches.append((leftGap, Mark(kind: kind, other: kind == .changed ? rightGap : nil)))
      }
      if !rightGap.isEmpty {
        rightStretches.append((rightGap, Mark(kind: kind, other: kind == .changed ? leftGap : nil)))
      }
    }
    for stretch in TokenDifference.common(left.tokens[first], right.tokens[second]) {
      gap(stretch.left, stretch.right)
      let (leftPart, rightPart) =
        (stretch.left..<stretch.left + stretch.count, stretch.right..<stretch.right + stretch.count)
      leftStretches.append((leftPart, Mark(kind: .same, other: rightPart)))
      rightStretches.append((rightPart, Mark(kind: .same, other: leftPart)))
      (doneLeft, doneRight) = (leftPart.upperBound, rightPart.upperBound)
    }
    gap(first.upperBound, second.upperBound)
  }

  /// Marks the sentences that stand word for word elsewhere; each counts for one of the other text.
  mutating func matchMoved() {
    var places: [ArraySlice<UInt64>: [Int]] = [:]
    for index in right.sentences.indices.reversed()
    where !isRightDone[index] && right.sentences[index].count >= Self.movedAtLeast {
      places[right.tokens(ofSentence: index), default: []].append(index)
    }
    for index in left.sentences.indices where !isLeftDone[index] {
      let other = places[left.tokens(ofSentence: index)]?.popLast()
      if let other { compare(index, other) }
    }
  }

  func side(_ side: Of) -> TextComparison.Side {
    let (own, other) = side == .left ? (left, right) : (right, left)
    var stretches = side == .left ? leftStretches : rightStretches
    let isDone = side == .left ? isLeftDone : isRightDone
    for (index, sentence) in own.sentences.enumerated() where !isDone[index] {
      stretches.append((sentence, Mark()))
    }
    stretches.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let same = stretches.reduce(0) { $0 + ($1.mark.kind == .same ? $1.tokens.count : 0) }
    return TextComparison.Side(
      stretches: stretches.map { stretch in
        TextComparison.Stretch(
          utf8Range: own.utf8Range(stretch.tokens), kind: stretch.mark.kind,
          other: stretch.mark.other.map(other.utf8Range))
      },
      share: own.tokens.isEmpty ? nil : Double(same) / Double(own.tokens.count))
  }
}
