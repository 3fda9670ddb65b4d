import Canvas
import Documents

// From keys to commands: counts, sequences, and what is typed.

extension State {
  /// What a key does: its command, or in a prompt its character; the first keys of a sequence and the digits of a count
  /// are kept.
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    hasBeenUsed = true
    let mode = mode
    let before = pending?.mode == mode ? pending : nil
    pending = nil
    if key == .escape, let before, before.isWaiting { return [] }
    let typed = key.asCommand(in: mode)
    var waiting = before ?? PendingKeys(mode: mode)
    if takeDigit(typed, &waiting) {
      pending = waiting
      return []
    }
    waiting.keys.append(typed)
    if let command = keyTable.command(for: waiting.keys, in: mode) {
      let isDone = waiting.done == command
      if keyTable.isPrefix(waiting.keys, in: mode) {
        waiting.done = command
        pending = waiting
      }
      return isDone ? [] : run(command, count: waiting.count)
    }
    if keyTable.isPrefix(waiting.keys, in: mode) {
      pending = waiting
      return []
    }
    // What has acted already is over; the key stands for itself.
    if let before, !before.isWaiting { return press(key) }
    return takeUnbound(key, after: before)
  }

  /// Whether a key is one more digit of a count: none where text is typed or a sequence has begun, and no key that is a
  /// command of its own, such as `0`, unless the count has begun.
  private func takeDigit(_ key: Key, _ waiting: inout PendingKeys) -> Bool {
    guard let digit = key.digit, !mode.isPrompt, waiting.keys.isEmpty else { return false }
    if waiting.count == nil {
      guard digit > 0, keyTable.command(for: [key], in: mode) == nil, !keyTable.isPrefix([key], in: mode)
      else {
        return false
      }
    }
    waiting.add(digit: digit)
    return true
  }

  private mutating func takeUnbound(_ key: Key, after before: PendingKeys?) -> [Effect] {
    if let before, !before.keys.isEmpty {
      message = Message(reasonUnbound(key, after: before))
      return []
    }
    switch key {
    case .character(let scalar) where mode.isPrompt: return type(String(scalar))
    case .paste(let text) where mode.isPrompt: return type(text)
    case .paste:
      say(
        "此处不能粘贴；先按 \(keyName(.find)) 查找或 \(keyName(.search)) 搜索。",
        "Nothing to paste into here; press \(keyName(.find)) or \(keyName(.search)) first.")
    default: message = Message(reasonUnbound(key))
    }
    return []
  }

  /// Times a command is done at most for one count.
  private static let timesAtMost = 1_000

  /// Runs a command with the number typed before it.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    guard let count, command.countUse != .none else { return run(command) }
    guard command.countUse == .times else {
      self.count = count
      defer { self.count = nil }
      return run(command)
    }
    var effects: [Effect] = []
    for _ in 0..<min(count, Self.timesAtMost) {
      let before = screen
      let asked = run(command)
      effects += asked
      if asked.isEmpty, screen == before { break }
    }
    return effects
  }
}
