import Documents

extension Formula {
  /// Why a formula cannot be read, with the words it stumbles over.
  struct Mistake: Error, Hashable {
    let message: Bilingual

    init(_ zh: String, _ en: String) { message = Bilingual(zh: zh, en: en) }
  }

  /// Longer formulas and deeper parentheses are refused: nobody could check them.
  private static let scalarsAtMost = 1_000
  private static let depthAtMost = 32

  /// Reads a formula as it stands in a catalogue file.
  init(_ text: String, beside: Indicator.ID? = nil) throws(Mistake) {
    guard text.unicodeScalars.count <= Self.scalarsAtMost else {
      throw Mistake("公式过长", "the formula is too long")
    }
    var parser = Parser(tokens: try Self.tokens(of: text))
    let root = try parser.sum(depth: 0)
    if let token = parser.next {
      throw Mistake("公式里“\(token.text)”处看不懂", "the formula makes no sense at “\(token.text)”")
    }
    guard !parser.operands.isEmpty else {
      throw Mistake("公式里没有指标", "the formula names no indicator")
    }
    self.init(root: root, operands: parser.operands, beside: beside)
  }

  private enum Token: Equatable {
    case number(Double, String)
    case name(String)
    case sign(Operator, String)
    case open, close

    var text: String {
      switch self {
      case .number(_, let text), .name(let text), .sign(_, let text): text
      case .open: "("
      case .close: ")"
      }
    }
  }

  private static func tokens(of text: String) throws(Mistake) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if first.properties.isWhitespace {
        rest = rest.dropScalars(1)
      } else if let token = Self.signs[first] {
        tokens.append(token)
        rest = rest.dropScalars(1)
      } else if ("0"..."9").contains(first) {
        let digits = rest.prefixScalars { ("0"..."9").contains($0) || $0 == "." }
        guard let number = Double(digits), !digits.hasSuffix(".") else {
          throw Mistake("“\(digits)”不是数", "“\(digits)” is no number")
        }
        tokens.append(.number(number, digits))
        rest = rest.dropScalars(digits.unicodeScalars.count)
      } else if first.properties.isAlphabetic || first == "_" {
        let name = rest.prefixScalars {
          $0.properties.isAlphabetic || $0.properties.numericType != nil || ".-_".unicodeScalars.contains($0)
        }
        tokens.append(.name(name))
        rest = rest.dropScalars(name.unicodeScalars.count)
      } else {
        throw Mistake(
          "公式里不能有“\(first)”,只能有指标的编号、数、+ − × ÷ 和括号",
          "“\(first)” cannot stand in a formula; only ids, numbers, + − × ÷ and parentheses can")
      }
    }
    return tokens
  }

  private static let signs: [Unicode.Scalar: Token] = [
    "+": .sign(.plus, "+"), "＋": .sign(.plus, "＋"), "-": .sign(.minus, "-"), "−": .sign(.minus, "−"),
    "－": .sign(.minus, "－"), "*": .sign(.times, "*"), "×": .sign(.times, "×"), "/": .sign(.over, "/"),
    "÷": .sign(.over, "÷"), "(": .open, "（": .open, ")": .close, "）": .close,
  ]

  /// Sums of products of factors, by recursive descent.
  private struct Parser {
    private let tokens: [Token]
    private var place = 0
    private(set) var operands: [Indicator.ID] = []

    init(tokens: [Token]) { self.tokens = tokens }

    var next: Token? { place < tokens.count ? tokens[place] : nil }

    mutating func sum(depth: Int) throws(Mistake) -> Term {
      var term = try product(depth: depth)
      while case .sign(let sign, _)? = next, sign == .plus || sign == .minus {
        place += 1
        term = .operation(sign, term, try product(depth: depth))
      }
      return term
    }

    private mutating func product(depth: Int) throws(Mistake) -> Term {
      var term = try factor(depth: depth)
      while case .sign(let sign, _)? = next, sign == .times || sign == .over {
        place += 1
        term = .operation(sign, term, try factor(depth: depth))
      }
      return term
    }

    private mutating func factor(depth: Int) throws(Mistake) -> Term {
      guard let token = next else { throw Mistake("公式没有写完", "the formula ends too early") }
      place += 1
      switch token {
      case .number(let number, _): return .number(number)
      case .name(let id):
        if let known = operands.firstIndex(of: id) { return .operand(known) }
        operands.append(id)
        return .operand(operands.count - 1)
      case .open:
        guard depth < Formula.depthAtMost else {
          throw Mistake("公式里括号套得太深", "the parentheses are nested too deeply")
        }
        let term = try sum(depth: depth + 1)
        guard next == .close else { throw Mistake("公式里少一个“)”", "a “)” is missing") }
        place += 1
        return term
      case .sign, .close:
        throw Mistake("公式里“\(token.text)”处看不懂", "the formula makes no sense at “\(token.text)”")
      }
    }
  }
}

extension Substring {
  fileprivate func dropScalars(_ count: Int) -> Substring { Substring(unicodeScalars.dropFirst(count)) }

  fileprivate func prefixScalars(_ isIn: (Unicode.Scalar) -> Bool) -> String {
    String(unicodeScalars.prefix(while: isIn))
  }
}
