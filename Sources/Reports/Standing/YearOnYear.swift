import Documents

/// What became of one cell since the year before: the change, or why the two cannot be compared.
///
/// Numbers of the whole are compared with numbers of the whole; those of a part only where both are said of the same
/// stretch of the year (前三季度). Targets, words and silence are compared with nothing, and a missing number is no 0.
public enum YearOnYear: Hashable, Sendable {
  case change(Change)
  case incomparable(Reason)

  public struct Change: Hashable, Sendable {
    public let before: Double
    public let after: Double
    /// For percentages in percentage points.
    public let difference: Double
    public let isPercentage: Bool
    /// In percent of the number before; nil for percentages, and where that number was 0.
    public let percent: Double?
    /// How many times the smaller of the two the greater is, if that is at least `breakFactor`; infinite when one
    /// is 0. Of two with different signs their factor, however small. Nil otherwise.
    public let breakFactor: Double?
    /// How exactly each is meant.
    public let beforeQualifier: Qualifier
    public let afterQualifier: Qualifier
    /// Whether both are of the same part of the year, and not of the whole.
    public let isPart: Bool

    /// Whether one of the two is not exact, so that the change is not either.
    public var isApproximate: Bool { beforeQualifier != .exact || afterQualifier != .exact }
  }

  public enum Reason: Hashable, Sendable {
    case before(Succession.Before)
    /// One or both have no achieved number.
    case missing(before: Comparison.Kind, after: Comparison.Kind)
    /// One is of the whole, the other of a part: a break in what is counted.
    case scopeChanged(toPart: Bool)
    /// Both are of parts, and nothing says that it is the same part.
    case parts
  }

  /// From this factor on, a change is flagged: more often the count was redefined than the work changed so much.
  public static let breakFactor = 3.0

  /// Whether a reader should look twice: so great a change, or another scope.
  public var isBreak: Bool {
    switch self {
    case .change(let change): change.breakFactor != nil
    case .incomparable(.scopeChanged): true
    case .incomparable: false
    }
  }

  /// - Parameter unit: the indicator's.
  public init(from before: Comparison.Cell, to after: Comparison.Cell, unit: String) {
    guard let old = before.achieved, let new = after.achieved else {
      self = .incomparable(.missing(before: before.kind, after: after.kind))
      return
    }
    let (wasPart, isPart) = (before.kind == .partial, after.kind == .partial)
    if wasPart != isPart {
      self = .incomparable(.scopeChanged(toPart: isPart))
      return
    }
    if isPart {
      guard let period = after.readings.first?.period, period == before.readings.first?.period else {
        self = .incomparable(.parts)
        return
      }
    }
    self = .change(Change(from: old, to: new, isPercentage: unit == "%", isPart: isPart))
  }
}

extension YearOnYear.Change {
  fileprivate init(from old: Formula.Amount, to new: Formula.Amount, isPercentage: Bool, isPart: Bool) {
    let (before, after) = (old.value, new.value)
    self.before = before
    self.after = after
    self.isPercentage = isPercentage
    self.isPart = isPart
    beforeQualifier = old.qualifier
    afterQualifier = new.qualifier
    difference = after - before
    percent = isPercentage || before == 0 ? nil : (after - before) / abs(before) * 100
    let (small, great) = (min(abs(before), abs(after)), max(abs(before), abs(after)))
    let factor = great == 0 ? 1 : great / small
    breakFactor = factor >= YearOnYear.breakFactor || before * after < 0 ? factor : nil
  }
}

extension YearOnYear {
  /// `+12.5%`, for rates `-2pt`, `≈` before what is not exact; `‼` behind what should be looked at twice; nothing where
  /// there is nothing to compare.
  ///
  /// - Parameters:
  ///   - points: what percentage points are called.
  ///   - number: how a number is written, which is rounded to a tenth.
  package func shortText(points: String = "pt", _ number: (Double) -> String) -> String {
    let sign = isBreak ? "‼" : ""
    guard case .change(let change) = self else { return sign }
    let unit = change.isPercentage ? points : change.percent == nil ? "" : "%"
    let amount = change.percent ?? change.difference
    let tenths = (amount * 10).rounded() / 10
    // What is less than a tenth is not none.
    let isSmall = tenths == 0 && amount != 0
    let text = isSmall ? (amount < 0 ? "-<0.1" : "+<0.1") : (tenths > 0 ? "+" : "") + number(tenths)
    return (change.isApproximate ? "≈" : "") + text + unit + sign
  }
}

extension Comparison {
  /// What became of a cell since the same issuer's report of the year before.
  public func yearOnYear(inRow row: Int, column: Int, _ succession: Succession) -> YearOnYear {
    switch succession.before(column) {
    case .column(let before):
      YearOnYear(from: cells[row][before], to: cells[row][column], unit: indicators[row].unit)
    case let before: .incomparable(.before(before))
    }
  }
}

extension YearOnYear.Reason {
  /// Why there is no change to be given, for people.
  public var text: Bilingual {
    switch self {
    case .before(.absent): Bilingual(zh: "没有上一年的报告", en: "no report of the year before")
    case .before(.several(let columns)):
      Bilingual(zh: "上一年有 \(columns.count) 份报告", en: "\(columns.count) reports of the year before")
    case .before(.yearUnknown): Bilingual(zh: "报告年份不明", en: "the report's year is not known")
    case .before(.column): Bilingual(zh: "可比", en: "comparable")
    case .missing(let before, let after):
      Self.lacking(before, after)
    case .scopeChanged(let toPart):
      toPart
        ? Bilingual(zh: "口径变了:上年为全部,今年为部分", en: "of the whole before, of a part now")
        : Bilingual(zh: "口径变了:上年为部分,今年为全部", en: "of a part before, of the whole now")
    case .parts: Bilingual(zh: "两年都只是部分,未必是同一部分", en: "of a part in both years, perhaps not the same")
    }
  }

  private static func lacking(_ before: Comparison.Kind, _ after: Comparison.Kind) -> Bilingual {
    func lacks(_ kind: Comparison.Kind) -> Bool {
      switch kind {
      case .value, .zero, .approximate, .partial: false
      default: true
      }
    }
    return switch (lacks(before), lacks(after)) {
    case (true, true): Bilingual(zh: "两年都没有实绩数字", en: "no achieved number in either year")
    case (true, false): Bilingual(zh: "上年没有实绩数字", en: "no achieved number the year before")
    default: Bilingual(zh: "今年没有实绩数字", en: "no achieved number this year")
    }
  }
}
