import Documents
import Reports

/// One thing `fazhi health` looked at, and what is to be done about it.
struct HealthFact: Equatable {
  enum State: String, CaseIterable {
    case good
    /// Worth knowing; everything works.
    case note
    /// Something does not work until `advice` is followed.
    case problem
  }

  /// A stable kebab-case name, for programs: `terminal.colours`.
  let id: String
  let name: Bilingual
  let value: Bilingual
  var state = State.good
  /// What to do; every problem has one.
  var advice: Bilingual?

  init(
    _ id: String, _ name: (zh: String, en: String), _ value: Bilingual, _ state: State = .good,
    advice: Bilingual? = nil
  ) {
    self.id = id
    self.name = Bilingual(zh: name.zh, en: name.en)
    self.value = value
    self.state = state
    self.advice = advice
  }

  init(
    _ id: String, _ name: (zh: String, en: String), _ value: String, _ state: State = .good,
    advice: Bilingual? = nil
  ) {
    self.init(id, name, Bilingual(zh: value, en: value), state, advice: advice)
  }
}

extension HealthFact {
  /// What is said where something is not there.
  static let none = Bilingual(zh: "没有", en: "none")
}
