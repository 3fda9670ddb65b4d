import Documents

/// A number a person typed for an indicator: `171`, `１７１件`, `1.3万`, `95%`, `百分之九十五`, `约300`, `≥ 20.5万份`.
///
/// It is read by the rules the reports are read by, so that both come to the same value. Without a unit it is in the
/// indicator's; with one of another measure (人 for 件, 元 for %) it is refused, never converted.
public struct TypedNumber: Hashable, Sendable {
  /// In the indicator's base unit.
  public let value: Double
  public let qualifier: Qualifier

  public enum Mistake: Error, Hashable, Sendable {
    case notANumber
    /// 3至5件: a cell has one value.
    case span
    /// The unit that was typed, which does not count what the indicator counts.
    case otherUnit(String)

    public func message(unit: String) -> Bilingual {
      switch self {
      case .notANumber:
        Bilingual(
          zh: "没有读出数字；可写作 171、1.3万、95%、约300",
          en: "no number could be read; write it as 171, 1.3万, 95% or 约300")
      case .span:
        Bilingual(zh: "这是一段范围；一格只能有一个数", en: "this is a span; a cell has one number")
      case .otherUnit(let other):
        Bilingual(
          zh: "这一项以“\(unit)”计，“\(other)”不是同一种单位",
          en: "this is counted in “\(unit)”; “\(other)” is another kind of unit")
      }
    }
  }

  public init(_ typed: String, of indicator: Indicator) throws(Mistake) {
    var text = typed.filter { !$0.isWhitespace }
    let sign = Self.signs.first { text.hasPrefix($0.sign) }
    if let sign { text.removeFirst(sign.sign.count) }
    guard let amount = Self.amount(text) ?? Self.amount(text + indicator.unit) ?? Self.numeral(text) else {
      throw .notANumber
    }
    guard amount.upperValue == nil else { throw .span }
    guard amount.value.isFinite else { throw .notANumber }
    if let unit = amount.unit, !indicator.counts(unit: unit) { throw .otherUnit(unit) }
    value = amount.value
    qualifier = sign?.qualifier ?? amount.qualifier
  }

  /// As the sheet shows qualifiers.
  private static let signs: [(sign: String, qualifier: Qualifier)] = [
    ("≈", .approximate), ("~", .approximate), ("≥", .atLeast), (">=", .atLeast), ("≤", .atMost),
    ("<=", .atMost),
  ]

  private typealias Amount = (value: Double, upperValue: Double?, qualifier: Qualifier, unit: String?)

  /// The quantity a text is, from its first character to its last.
  private static func amount(_ text: String) -> Amount? {
    let folded = FoldedText(SourceText(text), in: 0..<text.utf8.count)
    guard let token = QuantityScanner(folded).tokens().first, token.range == 0..<folded.count,
      case .quantity(let amount) = token.kind
    else { return nil }
    return (amount.value, amount.upperValue, amount.qualifier, amount.unit)
  }

  /// The bare numeral a text is, for units of one's own that no report is read by.
  private static func numeral(_ text: String) -> Amount? {
    let folded = FoldedText(SourceText(text), in: 0..<text.utf8.count)
    guard folded.count > 0, let numeral = NumeralScanner(text: folded).numeral(at: 0),
      numeral.range == 0..<folded.count, numeral.flaw == nil, !numeral.lacksLeadingDigit
    else { return nil }
    return (numeral.value, nil, numeral.isApproximate ? .approximate : .exact, nil)
  }
}

extension Indicator {
  /// Whether a number with that counter counts what the indicator counts: 件次 for 件, 名 for 人.
  public func counts(unit counter: String) -> Bool {
    guard counter != unit else { return true }
    guard let measure = Counters.measures[counter] else { return false }
    return measure == Counters.measures[unit]
  }
}
