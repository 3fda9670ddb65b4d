import Documents
import Library
import Reports

extension State {
  /// Opens texts side by side: the first three or two marked; else the current one with the marked one, or with the
  /// next in the tree.
  mutating func pair() -> [Effect] {
    let reports = reportsInOrder
    let current = currentReport ?? reports[0]
    if marks.count >= 2 {
      if marks.count > 3 { say("只对照先标记的三份。", "Only the three marked first are shown.") }
      return openPair(Array(marks.prefix(3)))
    }
    if let marked = marks.first, marked != current { return openPair([current, marked]) }
    let index = reports.firstIndex(of: current) ?? 0
    return openPair([current, reports[(index + 1) % reports.count]])
  }

  /// Opens two or three texts side by side, and asks what differs between neighbours.
  mutating func openPair(_ reports: [ReportID]) -> [Effect] {
    let tickets = reports.dropFirst().map { _ in nextTicket() }
    push(.pair(PairScreen(reports, tickets: tickets)))
    return zip(zip(reports, reports.dropFirst()), tickets).map { .compareTexts($0.0, $0.1, $1) }
  }

  mutating func take(_ comparison: TextComparison, _ ticket: Ticket) {
    forEachPair { $0.take(comparison, ticket) }
  }

  mutating func failComparingTexts(_ failure: Bilingual, _ ticket: Ticket) {
    forEachPair { $0.fail(failure, ticket) }
  }

  private mutating func forEachPair(_ change: (inout PairScreen) -> Void) {
    forEachScreen { screen in
      guard case .pair(var pair) = screen else { return }
      change(&pair)
      pair.markDifferences()
      screen = .pair(pair)
    }
  }

  mutating func runPair(_ command: Command) -> [Effect] {
    guard case .pair(var pair) = screen else { return [] }
    let before = pair.focused.section
    let difference = pair.difference
    if pair.prompt != nil {
      runFind(command, on: &pair)
    } else if command == .back, pair.focused.find.phrase.isEmpty {
      pop()
      return []
    } else {
      run(command, on: &pair)
    }
    let hasMoved = pair.focused.section != before
    // A difference brings its own place in the partner.
    let isAtDifference = pair.difference != nil && pair.difference != difference
    if pair.isLinked, hasMoved { link(&pair, sparingPartner: isAtDifference) }
    screen = .pair(pair)
    return []
  }

  private mutating func run(_ command: Command, on pair: inout PairScreen) {
    var text = pair.focused
    switch command {
    case .back: text.find = Find()
    case .moveLeft, .moveRight, .nextPane, .previousPane:
      changeSide(command, in: &pair)
      return
    case .open:
      say(
        "\(keyName(.nextPane)) 换边；\(keyName(.previousSection)) \(keyName(.nextSection)) 换部分；\(keyName(.nextHit)) \(keyName(.previousHit)) 换差异；\(keyName(.linkSections)) 联动开关。",
        "\(keyName(.nextPane)) changes sides; \(keyName(.previousSection)) \(keyName(.nextSection)) sections; \(keyName(.nextHit)) \(keyName(.previousHit)) differences; \(keyName(.linkSections)) links them or not."
      )
    case .linkSections:
      pair.isLinked.toggle()
      if pair.isLinked { link(&pair) }
      say(pair.isLinked ? "各边按部分联动。" : "各边各自滚动。", pair.isLinked ? "Linked by section." : "Not linked.")
      return
    case .toggleDifferences:
      pair.toggleDifferences()
      pair.markDifferences()
      say(
        pair.showsDifferences ? "标出差异，相同的文字变暗。" : "不标差异。",
        pair.showsDifferences
          ? "Differences are marked, what is the same is dimmed." : "Differences are not marked.")
      return
    case .find:
      pair.prompt = Prompt()
      pair.findOrigin = FindOrigin(place: text.place, find: text.find)
      return
    case .nextHit where text.find.phrase.isEmpty, .previousHit where text.find.phrase.isEmpty:
      goToDifference(command, in: &pair)
      return
    case .nextSection: goToSection(by: 1, in: &text)
    case .previousSection: goToSection(by: -1, in: &text)
    case .toggleFurniture: toggleFurniture(in: &text)
    case .nextHit: goToHit(by: 1, in: &text)
    case .previousHit: goToHit(by: -1, in: &text)
    default:
      if text.apply(command, count: count) == false { sayEnd(command) }
    }
    pair.leaveDifference()
    pair.focused = text
  }

  private mutating func changeSide(_ command: Command, in pair: inout PairScreen) {
    let count = pair.texts.count
    switch command {
    case .nextPane: pair.setFocus((pair.focus + 1) % count)
    case .previousPane: pair.setFocus((pair.focus + count - 1) % count)
    default:
      let wanted = pair.focus + (command == .moveLeft ? -1 : 1)
      guard (0..<count).contains(wanted) else {
        say("已在这一边。", "The keys are on this side already.")
        return
      }
      pair.setFocus(wanted)
    }
  }

  private mutating func goToDifference(_ command: Command, in pair: inout PairScreen) {
    let forward = command == .nextHit
    guard let wentRound = pair.moveToDifference(forward: forward) else {
      switch pair.comparison(of: pair.focus) {
      case .asked: say("还在比较。", "Still comparing.")
      case .failed(let failure): say("没有比成：\(failure.zh)", "Not compared: \(failure.en)", role: .problem)
      case .done: say("没有差异。", "There is no difference.")
      }
      return
    }
    if wentRound {
      say(forward ? "已从头找起。" : "已从末尾找起。", forward ? "Went on from the start." : "Went on from the end.")
    }
  }

  /// Brings the other texts to the section most like the one read; one stays where none is like it.
  private func link(_ pair: inout PairScreen, sparingPartner: Bool = false) {
    guard let from = pair.focused.reading?.report else { return }
    for index in pair.texts.indices where index != pair.focus {
      if sparingPartner, index == pair.partner { continue }
      guard let to = pair[index].reading?.report else { continue }
      guard let section = pair.focused.section else {
        pair[index].go(toSection: nil)
        continue
      }
      if let match = SectionMatch(of: from.sections[section], among: from.sections, in: to.sections)?.index {
        pair[index].go(toSection: match)
      }
    }
  }
}
