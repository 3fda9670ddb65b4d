import Documents

/// A value of a table, as JSON knows them; an object keeps the order of its keys.
package enum Value: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case object([Field])

  package struct Field: Equatable, Sendable {
    package let key: String
    package let value: Value

    package init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  package static func text(_ string: String?) -> Value { string.map(Value.text) ?? .null }
  package static func number(_ number: Double?) -> Value { number.map(Value.number) ?? .null }
  package static func integer(_ number: Int?) -> Value { .number(number.map(Double.init)) }

  package static func object(_ fields: KeyValuePairs<String, Value>) -> Value {
    .object(fields.map { Field(key: $0.key, value: $0.value) })
  }

  /// Both languages, as an object; of an unknown text both are null.
  package init(_ text: Bilingual?) { self = .object(["zh": .text(text?.zh), "en": .text(text?.en)]) }

  /// The value as people are shown it: nothing for what is not there, a ✓ for what is so.
  package var shownText: String {
    switch self {
    case .null: ""
    case .boolean(let flag): flag ? "✓" : ""
    case .number(let number): numberText(number) ?? ""
    case .text(let string): string
    case .list(let values): values.map(\.shownText).joined(separator: " › ")
    case .object(let fields): fields.map(\.value.shownText).joined(separator: " ")
    }
  }
}
