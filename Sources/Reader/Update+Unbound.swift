import Canvas
import Documents

// Why a key does nothing, and what would do something.

extension State {
  /// Why a key gives nothing in the present mode: because the user took it away, because it belongs to other modes, because
  /// only its small or capital letter has a meaning here, or because it has none anywhere.
  func reasonUnbound(_ key: Key) -> Bilingual {
    let typed = key.asCommand(in: mode)
    let head = Bilingual(zh: "\(key.name) 在此没有作用", en: "\(key.name) does nothing here")
    let help = mode.isPrompt ? nil : keyTable.keys(for: .help, in: mode).first?.name
    let tail = Bilingual(
      zh: help.map { "；\($0) 列出全部按键。" } ?? "。", en: help.map { "; \($0) lists all keys." } ?? ".")
    guard let why = whyUnbound(typed) else { return Bilingual(zh: head.zh + tail.zh, en: head.en + tail.en) }
    return Bilingual(zh: "\(head.zh)；\(why.zh)\(tail.zh)", en: "\(head.en); \(why.en)\(tail.en)")
  }

  /// Why keys after a prefix give nothing, and which would.
  func reasonUnbound(_ key: Key, after prefix: PendingKeys) -> Bilingual {
    let choices = keyTable.continuations(of: prefix.keys, in: mode).prefix(3).map { next in
      (key: next.key.name, title: next.commands.first.map { CommandTable.entry($0).title })
    }
    func list(_ language: Language) -> String {
      choices.map { "\($0.key) \($0.title?(language) ?? "")" }.joined(
        separator: language == .chinese ? "、" : ", ")
    }
    return Bilingual(
      zh: "\(prefix.name) \(key.name) 没有作用；\(prefix.name) 之后可按：\(list(.chinese))。",
      en: "\(prefix.name) \(key.name) does nothing; after \(prefix.name): \(list(.english)).")
  }

  private func whyUnbound(_ key: Key) -> Bilingual? {
    if let command = KeyTable.standard.command(for: [key], in: mode) {
      let title = CommandTable.entry(command).title
      return Bilingual(
        zh: "config.yaml 取消了“\(title.zh)”", en: "config.yaml takes “\(title.en)” away from it")
    }
    if let elsewhere = elsewhere(key) { return elsewhere }
    guard let other = key.otherCase, let command = keyTable.command(for: [other], in: mode) else {
      return nil
    }
    let title = CommandTable.entry(command).title
    return Bilingual(zh: "\(other.name) 是“\(title.zh)”", en: "\(other.name) is “\(title.en)”")
  }

  /// What the key does in other modes, first the command it gives in most.
  private func elsewhere(_ key: Key) -> Bilingual? {
    var modes: [Command: Set<Mode>] = [:]
    for mode in Mode.allCases {
      // What a key edits while text is typed is no answer to whoever types none.
      guard mode.isPrompt == self.mode.isPrompt, let command = keyTable.command(for: [key], in: mode) else {
        continue
      }
      modes[command, default: []].insert(mode)
    }
    let found = CommandTable.entries.filter { modes[$0.command] != nil }
      .sorted { modes[$0.command, default: []].count > modes[$1.command, default: []].count }.prefix(2)
    guard !found.isEmpty else { return nil }
    func list(_ language: Language) -> String {
      found.map { entry in
        let places = KeyTable.places(modes[entry.command, default: []]).map { $0(language) }
        let title = entry.title(language)
        return language == .chinese
          ? "在\(places.prefix(3).joined(separator: "、"))\(places.count > 3 ? "等" : "")中是“\(title)”"
          : "in \(places.prefix(3).joined(separator: ", "))\(places.count > 3 ? "…" : "") it is “\(title)”"
      }.joined(separator: language == .chinese ? "，" : ", ")
    }
    return Bilingual(zh: list(.chinese), en: list(.english))
  }
}

extension Key {
  /// The key with Shift, or without: `x` for `X`; nil where there is no such pair.
  fileprivate var otherCase: Key? {
    guard case .character(let scalar) = self, scalar.isASCII else { return nil }
    let properties = scalar.properties
    let other = properties.isUppercase ? properties.lowercaseMapping : properties.uppercaseMapping
    guard let changed = other.unicodeScalars.first, changed != scalar else { return nil }
    return .character(changed)
  }
}
