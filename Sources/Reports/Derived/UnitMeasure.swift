import Documents

/// What a term of a formula is measured in, so that cases are not added to people.
///
/// 件 ÷ 个 is 件/个, 件 ÷ 件 a mere ratio. A percentage is added to percentages only, and in a product counts as the
/// ratio it is. A number written in the formula takes the measure of what it is added to: 100 − a.rate.
enum UnitMeasure: Hashable {
  case number
  case percent
  /// How often each unit is multiplied, negative for divided; none for a ratio.
  case units([String: Int])

  /// A unit as the catalogue writes it: `%`, `件`, `件/个`.
  init(_ unit: String) {
    guard unit != "%" else {
      self = .percent
      return
    }
    var powers: [String: Int] = [:]
    for (index, part) in unit.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      powers[String(part), default: 0] += index == 0 ? 1 : -1
    }
    self = .units(powers.filter { $0.value != 0 })
  }

  /// Whether a result of this measure can be given in that unit.
  func fits(_ unit: String) -> Bool {
    let wanted = UnitMeasure(unit)
    return self == wanted || (wanted == .percent && self == .units([:]))
  }

  /// For messages: 件/个; 比值 for a ratio.
  var text: Bilingual {
    switch self {
    case .number: Bilingual(zh: "数", en: "a number")
    case .percent: Bilingual(zh: "%", en: "%")
    case .units(let powers):
      if powers.isEmpty {
        Bilingual(zh: "比值", en: "a ratio")
      } else {
        Bilingual(zh: Self.text(powers), en: Self.text(powers))
      }
    }
  }

  private static func text(_ powers: [String: Int]) -> String {
    func units(_ sign: Int) -> [String] {
      powers.keys.sorted().flatMap { Array(repeating: $0, count: max(0, (powers[$0] ?? 0) * sign)) }
    }
    let above = units(1).joined(separator: "·")
    return ([above.isEmpty ? "1" : above] + units(-1)).joined(separator: "/")
  }

  private var powers: [String: Int] { if case .units(let powers) = self { powers } else { [:] } }

  fileprivate func multiplied(by other: UnitMeasure, sign: Int) -> UnitMeasure {
    switch (self, other) {
    case (.number, .number): .number
    case (.percent, .number): .percent
    case (.number, .percent) where sign == 1: .percent
    default:
      .units(powers.merging(other.powers.mapValues { $0 * sign }) { $0 + $1 }.filter { $0.value != 0 })
    }
  }
}

extension Formula {
  /// What the result is measured in, given the units of the operands in their order.
  func measure(of units: [String]) throws(Mistake) -> UnitMeasure { try measure(of: root, units) }

  /// How often the result is a hundred times the quantity it stands for: once for a percentage, which is a hundred times
  /// its ratio, once more for each × 100, once less for each ÷ 100.
  func hundreds(of units: [String]) -> Int { hundreds(of: root, units) }

  private func hundreds(of term: Term, _ units: [String]) -> Int {
    switch term {
    case .number(let number): return number == 100 ? 1 : number == 0.01 ? -1 : 0
    case .operand(let index): return units[index] == "%" ? 1 : 0
    case .operation(let sign, let left, let right):
      let hundreds = (left: hundreds(of: left, units), right: hundreds(of: right, units))
      switch sign {
      case .times: return hundreds.left + hundreds.right
      case .over: return hundreds.left - hundreds.right
      // A number takes the measure of what it is added to.
      case .plus, .minus: return left.isNumber ? hundreds.right : hundreds.left
      }
    }
  }

  private func measure(of term: Term, _ units: [String]) throws(Mistake) -> UnitMeasure {
    switch term {
    case .number: return .number
    case .operand(let index): return UnitMeasure(units[index])
    case .operation(let sign, let left, let right):
      let (left, right) = (try measure(of: left, units), try measure(of: right, units))
      switch sign {
      case .times: return left.multiplied(by: right, sign: 1)
      case .over: return left.multiplied(by: right, sign: -1)
      case .plus, .minus:
        if left == right || right == .number { return left }
        if left == .number { return right }
        throw Mistake(
          "\(left.text.zh)与\(right.text.zh)不能相加减",
          "\(left.text.en) and \(right.text.en) cannot be added or subtracted")
      }
    }
  }
}

extension Formula.Term {
  /// Whether no operand is in it.
  fileprivate var isNumber: Bool {
    switch self {
    case .number: true
    case .operand: false
    case .operation(_, let left, let right): left.isNumber && right.isNumber
    }
  }
}
