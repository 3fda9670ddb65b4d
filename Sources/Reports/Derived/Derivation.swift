import Documents

/// How a cell of a derived row comes about: the formula, and what the report says of each operand.
public struct Derivation: Hashable, Sendable {
  public let formula: Formula
  /// In the formula's order.
  public let operands: [Operand]

  public struct Operand: Hashable, Sendable {
    public let indicator: Indicator.ID
    public let name: Bilingual
    public let unit: String
    public let cell: Comparison.Cell
  }

  /// Why there is a number or none.
  public enum Outcome: Hashable, Sendable {
    case value(Double, Qualifier)
    /// These have no number.
    case missing([Bilingual])
    /// Of these only a target is given.
    case planned([Bilingual])
    case dividedByZero
  }

  public var outcome: Outcome {
    let planned = operands.filter { $0.cell.kind == .planned }.map(\.name)
    let missing = operands.filter { $0.cell.achieved == nil && $0.cell.kind != .planned }.map(\.name)
    if !missing.isEmpty { return .missing(missing) }
    if !planned.isEmpty { return .planned(planned) }
    return formula.amount(of: operands.compactMap(\.cell.achieved)).map { .value($0.value, $0.qualifier) }
      ?? .dividedByZero
  }

  /// The formula in the operands' names: 行政复议审结件数 ÷ 行政复议受理件数 × 100.
  public func formulaText(_ language: Language) -> String {
    formula.text { id in operands.first { $0.indicator == id }?.name(language) ?? id }
  }

  /// The formula with the numbers put in: 138 ÷ 171 × 100; `?` for one that is missing.
  ///
  /// - Parameter number: how a number is written.
  public func numbersText(_ number: (Double) -> String) -> String {
    formula.text { id in
      let cell = operands.first { $0.indicator == id }?.cell
      return cell?.achieved.map { $0.qualifier.sign + number($0.value) } ?? "?"
    }
  }

  /// Why there is no number; nil where there is one.
  public var reason: Bilingual? {
    func names(_ names: [Bilingual], _ language: Language) -> String {
      names.map { $0(language) }.joined(separator: language == .chinese ? "、" : ", ")
    }
    return switch outcome {
    case .value: nil
    case .missing(let missing):
      Bilingual(
        zh: "算不出:没有\(names(missing, .chinese))的数字", en: "no result: no number for \(names(missing, .english))"
      )
    case .planned(let planned):
      Bilingual(
        zh: "算不出:\(names(planned, .chinese))只有计划数",
        en: "no result: only a target for \(names(planned, .english))")
    case .dividedByZero: Bilingual(zh: "算不出:除数为零", en: "no result: the divisor is 0")
    }
  }
}
