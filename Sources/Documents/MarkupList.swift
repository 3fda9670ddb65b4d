/// How a page numbers the items of a list: by `<ol>` and its attributes, by its style, or by the classes that editors of
/// pages name their own numbers with.
struct MarkupList {
  /// Nil for a list whose numbers are not shown.
  let level: ListLevel?
  /// The first number; nil when none is given.
  let start: Int?
  let isReversed: Bool

  /// By the attributes of `<ol>`.
  init(_ values: [String: String]) {
    start = values["start"].flatMap { Int($0) }
    isReversed = values["reversed"] != nil
    let style = (values["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    let classes = (values["class"] ?? "").split(whereSeparator: \.isWhitespace)
    if let own = classes.lazy.compactMap({ Self.editors[String($0)] }).first {
      level = ListLevel(numeral: own.numeral, template: own.template)
    } else if let value = Self.styleValue(style) {
      level = Self.styles[value].map { ListLevel(numeral: $0.numeral, template: $0.template) }
    } else {
      let numeral: ListNumeral =
        switch values["type"] {
        case "a": .lowerLetter
        case "A": .upperLetter
        case "i": .lowerRoman
        case "I": .upperRoman
        default: .decimal
        }
      level = ListLevel(numeral: numeral, template: "%1.")
    }
  }

  /// Whether a style says that an item shows no number.
  static func hidesNumber(_ style: String) -> Bool {
    styleValue(style.lowercased().filter { !$0.isWhitespace }) == "none"
  }

  /// What stands in front of an item.
  func label(_ number: Int) -> String {
    guard let level else { return "" }
    return level.template.replacing("%1", with: level.numeral.text(number))
  }

  /// The word of `list-style: inside decimal` that names a numeral, or `none`; nil when the style names none.
  private static func styleValue(_ style: String) -> String? {
    for property in ["list-style-type:", "list-style:"] {
      guard let found = style.firstRange(of: property) else { continue }
      let value = style[found.upperBound...].prefix { $0 != ";" && $0 != "!" }
      // White space is gone: `insidedecimal`.
      if let name = (styles.keys + ["none", "disc", "circle", "square"]).filter({ value.contains($0) })
        .max(by: { $0.count < $1.count })
      {
        return name
      }
    }
    return nil
  }

  private typealias Form = (numeral: ListNumeral, template: String)

  private static let styles: [String: Form] = [
    "decimal": (.decimal, "%1."), "decimal-leading-zero": (.zeroed, "%1."),
    "lower-alpha": (.lowerLetter, "%1."), "lower-latin": (.lowerLetter, "%1."),
    "upper-alpha": (.upperLetter, "%1."), "upper-latin": (.upperLetter, "%1."),
    "lower-roman": (.lowerRoman, "%1."), "upper-roman": (.upperRoman, "%1."),
    "cjk-ideographic": (.chinese, "%1、"), "simp-chinese-informal": (.chinese, "%1、"),
    "trad-chinese-informal": (.chinese, "%1、"), "simp-chinese-formal": (.chineseLegal, "%1、"),
    "trad-chinese-formal": (.chineseLegal, "%1、"), "cjk-decimal": (.chineseDigits, "%1、"),
    "cjk-heavenly-stem": (.stem, "%1、"), "cjk-earthly-branch": (.branch, "%1、"),
  ]

  /// UEditor, which most sites' editors are made of, draws these as pictures.
  private static let editors: [String: Form] = [
    "custom_num": (.decimal, "%1."), "custom_num1": (.decimal, "%1)"), "custom_num2": (.decimal, "(%1)"),
    "custom_cn": (.chinese, "%1、"), "custom_cn1": (.chinese, "%1)"), "custom_cn2": (.chinese, "(%1)"),
  ]
}
