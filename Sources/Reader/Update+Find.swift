import Library

extension State {
  mutating func startFind(in browse: inout BrowseScreen) {
    browse.prompt = Prompt()
    browse.findOrigin = FindOrigin(place: browse.text.place, find: browse.text.find)
  }

  /// A command while the phrase is typed: Enter keeps the hit, Esc goes back.
  mutating func runFind(_ command: Command, on browse: inout BrowseScreen) {
    switch finish(command, prompt: &browse.prompt, origin: &browse.findOrigin, text: &browse.text) {
    case .typed: findAsTyped(in: &browse)
    case .kept: browse.focus = .text
    case .left: break
    }
  }

  mutating func runFind(_ command: Command, on pair: inout PairScreen) {
    var text = pair.focused
    let outcome = finish(command, prompt: &pair.prompt, origin: &pair.findOrigin, text: &text)
    pair.focused = text
    if outcome == .typed { findAsTyped(in: &pair) }
  }

  private enum FindOutcome { case typed, kept, left }

  private mutating func finish(
    _ command: Command, prompt: inout Prompt?, origin: inout FindOrigin?, text: inout TextView
  ) -> FindOutcome {
    switch command {
    case .open:
      // Enter on an empty prompt looks for the last phrase again.
      let last = origin?.find
      if prompt?.text.isEmpty == true, let last { text.find = last }
      if text.find.phrase.isEmpty {
        say("没有输入要找的词。", "Nothing was typed to look for.")
      } else if text.find.hits.isEmpty {
        say("没有找到“\(text.find.phrase)”。", "“\(text.find.phrase)” is not in this text.", role: .warning)
      }
      prompt = nil
      origin = nil
      return .kept
    case .back:
      if let origin {
        text.find = origin.find
        text.go(toPlace: origin.place)
      }
      prompt = nil
      origin = nil
      return .left
    default:
      return prompt?.apply(command) == true ? .typed : .left
    }
  }

  mutating func findAsTyped(in browse: inout BrowseScreen) {
    guard let phrase = browse.prompt?.text, let origin = browse.findOrigin else { return }
    find(phrase, from: origin, in: &browse.text)
  }

  mutating func findAsTyped(in pair: inout PairScreen) {
    guard let phrase = pair.prompt?.text, let origin = pair.findOrigin else { return }
    var text = pair.focused
    find(phrase, from: origin, in: &text)
    pair.focused = text
  }

  /// Shows the first hit from where one began to look; without a hit one stays there.
  private func find(_ phrase: String, from origin: FindOrigin, in text: inout TextView) {
    text.find.search(phrase, in: text.reading, showsFurniture: text.showsFurniture, from: origin.place.offset)
    text.go(toPlace: origin.place)
    if let hit = text.find.currentHit { text.reveal(hit) }
  }

  mutating func goToHit(by step: Int, in text: inout TextView) {
    guard !text.find.hits.isEmpty else {
      say("没有找到“\(text.find.phrase)”。", "“\(text.find.phrase)” is not in this text.", role: .warning)
      return
    }
    if text.find.move(by: step, from: text.place.offset) {
      say(step > 0 ? "已从头找起。" : "已从末尾找起。", step > 0 ? "Went on from the start." : "Went on from the end.")
    }
    if let hit = text.find.currentHit { text.reveal(hit) }
  }
}
