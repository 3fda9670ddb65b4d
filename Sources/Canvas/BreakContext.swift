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
  }

  /// Takes the next cluster and says whether a line may be broken before it.
  mutating func advance(to kind: BreakClass, _ scalar: Unicode.Scalar) -> BreakRule {
    let next = kind == .quote ? turn(scalar) : kind
    let rule = rule(before: next, scalar)
    number = number(after: next, scalar)
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
    if lastText == .opening { return .forbidden }
    return isWhole(with: next, scalar) ? .cohesive : .allowed
  }

  /// Whether the number or word before goes on with the next cluster.
  private func isWhole(with next: BreakClass, _ scalar: Unicode.Scalar) -> Bool {
    switch (number, next) {
    case (.digits, .opening), (.digits, .prefix), (.magnitude, .opening), (.magnitude, .prefix): false
    case (.digits, _), (.magnitude, _): true
    case (.separator, .digit), (.separator, .letter): true
    case (.blank, .ideograph), (.blank, .magnitude), (.blank, .about): true
    case (.numeral, .numeral), (.numeral, .magnitude), (.numeral, .about), (.numeral, .digit): true
    case (.unit(let first), .ideograph): Self.isUnit(first, scalar)
    case (.word, .letter), (.word, .digit), (.word, .joiner): true
    case (.wordSeparator, .letter), (.wordSeparator, .digit): true
    case (.prefix, .digit), (.prefix, .numeral), (.prefix, .magnitude): true
    default: false
    }
  }

  private func number(after next: BreakClass, _ scalar: Unicode.Scalar) -> Number {
    switch next {
    case .digit:
      if case .word = number { return .word }
      if case .wordSeparator = number { return .word }
      return .digits
    case .letter: return .word
    case .numeral:
      switch number {
      case .none, .unit, .word, .wordSeparator: return .numeral
      default: return .digits
      }
    case .magnitude:
      switch number {
      case .none, .unit, .word, .wordSeparator: return .numeral
      default: return .magnitude
      }
    case .about:
      switch number {
      case .digits, .magnitude, .numeral, .blank: return .magnitude
      default: return .none
      }
    case .ideograph:
      switch number {
      case .digits, .magnitude, .blank: return .unit(scalar)
      default: return .none
      }
    case .separator:
      switch number {
      case .digits: return .separator
      case .word: return .wordSeparator
      default: return .none
      }
    case .joiner: return .word
    case .blank:
      switch number {
      case .digits, .magnitude: return last == .blank ? .none : .blank
      default: return .none
      }
    case .prefix: return .prefix
    case .opening, .closing, .quote, .lineFeed: return .none
    }
  }

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
