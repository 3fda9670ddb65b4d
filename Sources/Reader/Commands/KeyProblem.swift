import Documents

/// What is wrong with a line of the user's `keys`.
package struct KeyProblem: Hashable, Sendable {
  /// The line, from 1; nil where it is not known.
  package let line: Int?
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case unknownMode(String, nearest: String?)
    case unknownKey(String, nearest: String?)
    case unknownCommand(String, nearest: String?)
    /// The key always does what it does, so that there is a way out.
    case reserved(String)
    /// Characters are typed there.
    case typed(String, mode: String)
    /// The command has no meaning in the mode; those where it has.
    case meaningless(command: String, mode: String, modes: [String])
    case nothingBound(String, mode: String)
    /// The keys were given something else before, on that line.
    case twice(String, line: Int?)
    /// One key sequence begins with another that was given a command of its own before.
    case begun(String, with: String, line: Int?)
    /// The sequence takes a key that has a command of its own, which now needs the whole sequence.
    case takes(String, key: String, command: String)
  }

  package var message: Bilingual {
    switch reason {
    case .unknownMode(let name, let nearest):
      hint(nearest, zh: "没有“\(name)”这个界面", en: "there is no mode “\(name)”")
    case .unknownKey(let name, let nearest):
      hint(nearest, zh: "没有“\(name)”这个键", en: "there is no key “\(name)”")
    case .unknownCommand(let name, let nearest):
      hint(nearest, zh: "没有“\(name)”这个命令", en: "there is no command “\(name)”")
    case .reserved(let key):
      Bilingual(
        zh: "\(key) 不能改：总要有退路", en: "\(key) cannot be changed: there must always be a way out")
    case .typed(let key, let mode):
      Bilingual(zh: "在 \(mode) 中 \(key) 是输入的文字", en: "in \(mode) \(key) is text that is typed")
    case .meaningless(let command, let mode, let modes):
      Bilingual(
        zh: "\(command) 在 \(mode) 中没有作用；可用于：\(modes.joined(separator: "、"))",
        en: "\(command) does nothing in \(mode); it works in \(modes.joined(separator: ", "))")
    case .nothingBound(let key, let mode):
      Bilingual(zh: "\(key) 在 \(mode) 中本来没有命令", en: "\(key) gives nothing in \(mode) as it is")
    case .twice(let key, let line):
      Bilingual(
        zh: "\(key) 已另有命令\(place(line).zh)；以前者为准",
        en: "\(key) has another command already\(place(line).en), which stays")
    case .begun(let keys, let other, let line):
      Bilingual(
        zh: "\(keys) 与 \(other)\(place(line).zh)冲突：一个是另一个的开头；以前者为准",
        en: "\(keys) conflicts with \(other)\(place(line).en), which stays: one begins with the other")
    case .takes(let keys, let key, let command):
      Bilingual(
        zh: "\(keys) 占用了 \(key)，它单独不再是 \(command)；写上 \(key): null 表示知道",
        en:
          "\(keys) takes \(key), which is no longer \(command) by itself; write \(key): null to say you know")
    }
  }

  private func place(_ line: Int?) -> Bilingual {
    guard let line else { return Bilingual(zh: "", en: "") }
    return Bilingual(zh: "（第 \(line) 行）", en: " (line \(line))")
  }

  private func hint(_ nearest: String?, zh: String, en: String) -> Bilingual {
    Bilingual(
      zh: zh + (nearest.map { "，是否想写“\($0)”？" } ?? ""),
      en: en + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
  }
}
