import Documents

/// How a derived row of the catalogue is computed from others: `a.part / a.whole * 100`.
///
/// Ids, numbers, `+ - * /` (also `− × ÷`) and parentheses, with the usual precedence. An id may hold hyphens:
/// a minus between two ids stands between blanks.
public struct Formula: Hashable, Sendable {
  /// The indicators it is computed from, each once, in the order they are first named.
  public let operands: [Indicator.ID]
  /// The indicator under which reports state the same matter themselves; nil if they do not.
  public let beside: Indicator.ID?
  let root: Term

  indirect enum Term: Hashable, Sendable {
    case number(Double)
    /// Index into the operands.
    case operand(Int)
    case operation(Operator, Term, Term)
  }

  enum Operator: Hashable, Sendable {
    case plus, minus, times, over

    var sign: String {
      switch self {
      case .plus: "+"
      case .minus: "−"
      case .times: "×"
      case .over: "÷"
      }
    }

    fileprivate var binds: Int { self == .plus || self == .minus ? 1 : 2 }
  }

  init(root: Term, operands: [Indicator.ID], beside: Indicator.ID? = nil) {
    self.root = root
    self.operands = operands
    self.beside = beside
  }

  /// The formula with something for each operand: its name, or its number.
  public func text(_ operand: (Indicator.ID) -> String) -> String { text(root) { operand(operands[$0]) } }

  private func text(_ term: Term, _ operand: (Int) -> String) -> String {
    switch term {
    case .number(let number): return number.plain
    case .operand(let index): return operand(index)
    case .operation(let sign, let left, let right):
      func side(_ side: Term, isRight: Bool) -> String {
        let text = text(side, operand)
        guard case .operation(let inner, _, _) = side else { return text }
        // What stands right of − or ÷ does not regroup: a − (b + c).
        let needsNone = inner.binds > sign.binds || (inner.binds == sign.binds && !isRight)
        return needsNone ? text : "(\(text))"
      }
      return "\(side(left, isRight: false)) \(sign.sign) \(side(right, isRight: true))"
    }
  }
}

extension Formula {
  /// A number and how exactly it is meant.
  struct Amount: Hashable {
    var value: Double
    var qualifier: Qualifier
  }

  /// The result for amounts of the operands, in their order; nil where something is divided by 0 or the result
  /// is no finite number.
  func amount(of operands: [Amount]) -> Amount? {
    func amount(_ term: Term) -> Amount? {
      switch term {
      case .number(let number): return Amount(value: number, qualifier: .exact)
      case .operand(let index): return operands[index]
      case .operation(let sign, let left, let right):
        guard let left = amount(left), let right = amount(right) else { return nil }
        return left.combined(sign, right)
      }
    }
    return amount(root).flatMap { $0.value.isFinite ? $0 : nil }
  }
}

extension Formula.Amount {
  fileprivate func combined(_ sign: Formula.Operator, _ other: Formula.Amount) -> Formula.Amount? {
    let isProduct = sign == .times || sign == .over
    if sign == .over, other.value == 0 { return nil }
    let value =
      switch sign {
      case .plus: self.value + other.value
      case .minus: self.value - other.value
      case .times: self.value * other.value
      case .over: self.value / other.value
      }
    // At least 90 of exactly 100 are at least 90 %; exactly 90 of at least 100 are at most 90 %.
    let turned = sign == .minus || sign == .over ? other.qualifier.turned : other.qualifier
    let joined = qualifier.joined(turned)
    let isOneSided = joined == .atLeast || joined == .atMost
    if isProduct, isOneSided, self.value < 0 || other.value < 0 {
      return Formula.Amount(value: value, qualifier: .approximate)
    }
    return Formula.Amount(value: value, qualifier: joined)
  }
}

extension Qualifier {
  /// What is meant of −x or 1 ÷ x.
  fileprivate var turned: Qualifier {
    switch self {
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .exact, .approximate: self
    }
  }

  /// What is meant of the sum of two numbers.
  fileprivate func joined(_ other: Qualifier) -> Qualifier {
    self == other || other == .exact ? self : self == .exact ? other : .approximate
  }
}
