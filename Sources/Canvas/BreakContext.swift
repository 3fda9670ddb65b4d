/// Whether a line may be broken between two clusters.
enum BreakRule {
  /// Only where nothing else is left.
  case forbidden
  /// Inside a number or word: only where no other place is left.
  case cohesive
  case allowed
  /// After a line feed.
  case mandatory
}

/// What line breaking remembers of the text before a place.
struct BreakContext {
  private var last: BreakClass?
  /// The class before the blanks, when `last` is a blank; else the same as `last`.
  private var lastText: BreakClass?
  /// Whether the last was `/`, which stands at neither end of a line.
  private var isAfterSlash = false
  private var number = Number.none
  private var openQuotes: (double: Bool, single: Bool) = (false, false)

  private enum Number {
    case none
    /// A lone 一 … 九 that may begin a number.
    case numeral
    /// Digits, or at least two numerals, or one after 第.
    case digits
    /// `,` or `.` after digits.
    case separator
    /// 万, 余: still before the unit.
    case magnitude
    /// One blank after digits: `131 件`.
    case blank
    /// The first character of the unit.
    case unit(Unicode.Scalar)
    /// A word of letters, or a sign inside it.
    case word
    case wordSeparator
    case prefix
    /// `—` `～` `-` behind a number, where a second may follow: 3—5件.
    case range
    /// `-` `+` that belongs to no word: the sign of a number.
    case sign
    /// `%` behind a number.
    case percent
    /// So many digits after a bracket, which may be a year.
    case bracketed(Int)
    /// A bracket closed behind four digits: 〔2019〕, which the document's number follows.
    case year
  }

  /// Takes the next cluster and says whether a line may be broken before it.
  mutating func advance(to kind: BreakClass, _ scalar: Unicode.Scalar) -> BreakRule {
    let next = kind == .quote ? turn(scalar) : kind
    let rule = rule(before: next, scalar)
    number = number(after: next, scalar)
    isAfterSlash = scalar == "/" || scalar == "／"
    last = next
    if next != .blank { lastText = next }
    return rule
  }

  /// `"` opens and closes by turns; `'` inside a word is an apostrophe.
  private mutating func turn(_ scalar: Unicode.Scalar) -> BreakClass {
    if scalar == "'" {
      if last == .letter { return .closing }
      openQuotes.single.toggle()
      return openQuotes.single ? .opening : .closing
    }
    openQuotes.double.toggle()
    return openQuotes.double ? .opening : .closing
  }

  private func rule(before next: BreakClass, _ scalar: Unicode.Scalar) -> BreakRule {
    guard let last, let lastText else { return .forbidden }
    if last == .lineFeed { return .mandatory }
    switch next {
    case .blank, .lineFeed, .closing, .separator: return .forbidden
    default: break
    }
    if lastText == .opening || last == .leading { return .forbidden }
    return isAfterSlash || isWhole(with: next, scalar) ? .cohesive : .allowed
  }

  /// Whether the number or word before goes on with the next cluster.
  private func isWhole(with next: BreakClass, _ scalar: Unicode.Scalar) -> Bool {
    switch (number, next) {
    // 3#楼, C#: behind what it numbers.
    case (.digits, .leading), (.word, .leading): scalar == "#" || scalar == "＃"
    case (.digits, .opening), (.digits, .prefix), (.magnitude, .opening), (.magnitude, .prefix),
      (.magnitude, .leading), (.bracketed, .opening), (.bracketed, .prefix), (.bracketed, .leading):
      false
    case (.digits, _), (.magnitude, _), (.bracketed, _): true
    case (.separator, .digit), (.separator, .letter): true
    case (.blank, .ideograph), (.blank, .magnitude), (.blank, .about): true
    case (.numeral, .numeral), (.numeral, .magnitude), (.numeral, .about), (.numeral, .digit),
      (.numeral, .joiner):
      true
    case (.unit(let first), .ideograph): Self.isUnit(first, scalar)
    case (.word, .letter), (.word, .digit), (.word, .joiner): true
    case (.wordSeparator, .letter), (.wordSeparator, .digit): true
    case (.prefix, .digit), (.prefix, .numeral), (.prefix, .magnitude): true
    case (.range, .digit), (.range, .numeral), (.range, .magnitude), (.range, .letter), (.range, .joiner):
      true
    case (.sign, .digit), (.sign, .letter), (.sign, .joiner), (.percent, .joiner), (.year, .digit): true
    default: false
    }
  }

  private func number(after next: BreakClass, _ scalar: Unicode.Scalar) -> Number {
    switch next {
    case .digit: numberAfterDigit
    case .letter: .word
    case .numeral, .magnitude, .about: number(afterNumeral: next)
    case .ideograph:
      switch number {
      case .digits, .magnitude, .blank, .bracketed: .unit(scalar)
      default: .none
      }
    case .separator, .joiner, .closing: number(afterSign: next, scalar)
    case .blank:
      switch number {
      case .digits, .magnitude, .bracketed: last == .blank ? .none : .blank
      default: .none
      }
    case .prefix, .leading: .prefix
    case .opening: Self.yearBrackets.opening.contains(scalar) ? .bracketed(0) : .none
    case .quote, .lineFeed: .none
    }
  }

  private var numberAfterDigit: Number {
    switch number {
    case .word, .wordSeparator: .word
    case .bracketed(let count): .bracketed(count + 1)
    default: .digits
    }
  }

  private func number(afterNumeral next: BreakClass) -> Number {
    switch (next, number) {
    case (.numeral, .none), (.numeral, .unit), (.numeral, .word), (.numeral, .wordSeparator),
      (.numeral, .sign), (.numeral, .percent), (.numeral, .year), (.numeral, .bracketed(0)):
      .numeral
    case (.numeral, _): .digits
    case (.magnitude, .none), (.magnitude, .unit), (.magnitude, .word), (.magnitude, .wordSeparator),
      (.magnitude, .sign), (.magnitude, .percent), (.magnitude, .year), (.magnitude, .bracketed(0)):
      .numeral
    case (.magnitude, _): .magnitude
    case (_, .digits), (_, .magnitude), (_, .numeral), (_, .blank), (_, .bracketed): .magnitude
    default: .none
    }
  }

  /// What a sign makes of the number before it.
  private func number(afterSign next: BreakClass, _ scalar: Unicode.Scalar) -> Number {
    switch (number, next) {
    case (.digits, .separator), (.bracketed, .separator): .separator
    case (.word, .separator): .wordSeparator
    // An apostrophe, it’s.
    case (.word, .closing) where scalar == "’" || scalar == "'": .wordSeparator
    case (.word, .joiner), (.wordSeparator, .joiner): .word
    case (.bracketed(4), .closing) where Self.yearBrackets.closing.contains(scalar): .year
    case (.digits, .joiner), (.magnitude, .joiner), (.numeral, .joiner), (.percent, .joiner),
      (.bracketed, .joiner):
      .range
    case (.digits, .closing), (.magnitude, .closing), (.numeral, .closing), (.percent, .closing),
      (.bracketed, .closing):
      switch scalar {
      case "—", "–", "～", "〜", "―", "─": .range
      case "%", "％", "‰", "℃", "°": .percent
      default: .none
      }
    case (_, .joiner): .sign
    default: .none
    }
  }

  /// What stands around the year of a document's number: 国发〔2019〕34号, often written with other brackets.
  private static let yearBrackets = (
    opening: Set<Unicode.Scalar>(["〔", "[", "［", "(", "（", "【"]),
    closing: Set<Unicode.Scalar>(["〕", "]", "］", ")", "）", "】"])
  )

  /// Units of two characters; those of one need no list.
  private static func isUnit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("人", "次"), ("件", "次"), ("场", "次"), ("批", "次"), ("户", "次"), ("公", "里"), ("公", "斤"), ("公", "顷"),
      ("小", "时"), ("分", "钟"), ("平", "方"), ("立", "方"), ("方", "米"), ("万", "元"), ("亿", "元"), ("个", "月"),
      ("月", "份"), ("年", "度"), ("英", "寸"), ("美", "元"), ("港", "元"), ("欧", "元"), ("余", "件"):
      true
    default: false
    }
  }
}
