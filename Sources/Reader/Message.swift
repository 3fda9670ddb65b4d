import Canvas
import Documents

/// What the status row says until the next key.
struct Message: Hashable, Sendable {
  let text: Bilingual
  /// `note`, `warning` or `problem`.
  let role: Role

  init(_ text: Bilingual, role: Role = .note) {
    self.text = text
    self.role = role
  }
}
