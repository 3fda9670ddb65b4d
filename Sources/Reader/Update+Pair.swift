import Library
import Reports

extension State {
  /// Opens two texts side by side: the two marked first; else the current one with the marked one, or
  /// with the next in the tree.
  mutating func pair() {
    let reports = reportsInOrder
    let current = currentReport ?? reports[0]
    if marks.count >= 2 {
      push(.pair(PairScreen(marks[0], marks[1])))
    } else if let marked = marks.first, marked != current {
      push(.pair(PairScreen(current, marked)))
    } else {
      let index = reports.firstIndex(of: current) ?? 0
      push(.pair(PairScreen(current, reports[(index + 1) % reports.count])))
    }
  }

  mutating func runPair(_ command: Command) -> [Effect] {
    guard case .pair(var pair) = screen else { return [] }
    let before = pair.focused.section
    if pair.prompt != nil {
      runFind(command, on: &pair)
    } else if command == .back, pair.focused.find.phrase.isEmpty {
      pop()
      return []
    } else {
      run(command, on: &pair)
    }
    if pair.isLinked, pair.focused.section != before { link(&pair) }
    screen = .pair(pair)
    return []
  }

  private mutating func run(_ command: Command, on pair: inout PairScreen) {
    var text = pair.focused
    switch command {
    case .back: text.find = Find()
    case .moveLeft, .moveRight, .nextPane, .previousPane:
      let wanted: PairScreen.Side? = command == .moveLeft ? .left : command == .moveRight ? .right : nil
      if pair.focus == wanted {
        say("已在这一边。", "The keys are on this side already.")
      } else {
        pair.focus = pair.focus == .left ? .right : .left
      }
      return
    case .open:
      say("Tab 换边；[ ] 换部分；= 联动开关。", "Tab changes sides; [ ] sections; = links them or not.")
    case .linkSections:
      pair.isLinked.toggle()
      if pair.isLinked { link(&pair) }
      say(pair.isLinked ? "两边按部分联动。" : "两边各自滚动。", pair.isLinked ? "Linked by section." : "Not linked.")
      return
    case .find:
      pair.prompt = Prompt()
      pair.findOrigin = FindOrigin(place: text.place, find: text.find)
      return
    case .nextSection: goToSection(by: 1, in: &text)
    case .previousSection: goToSection(by: -1, in: &text)
    case .toggleFurniture: toggleFurniture(in: &text)
    case .nextHit: goToHit(by: 1, in: &text)
    case .previousHit: goToHit(by: -1, in: &text)
    default:
      if text.apply(command) == false { sayEnd(command) }
    }
    pair.focused = text
  }

  /// Brings the other text to the section most like the one read; it stays where none is like it.
  private func link(_ pair: inout PairScreen) {
    guard let from = pair.focused.reading?.report, let to = pair.other.reading?.report else { return }
    guard let section = pair.focused.section else {
      pair.other.go(toSection: nil)
      return
    }
    if let match = SectionMatch(of: from.sections[section], among: from.sections, in: to.sections)?.index {
      pair.other.go(toSection: match)
    }
  }
}
