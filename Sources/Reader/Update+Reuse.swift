import Documents
import Library
import Reports

extension State {
  /// Looks for passages the marked reports, or all, have in common.
  mutating func openReuse() -> [Effect] {
    let reports = marks.count >= 2 ? marks : reportsInOrder
    let ticket = nextTicket()
    push(.reuse(ReuseScreen(reports: reports, ticket: ticket)))
    return [.findReuse(reports, ticket)]
  }

  mutating func take(_ found: TextReuse, _ ticket: Ticket) { forEachReuse(ticket) { $0.take(found) } }

  mutating func failFindingReuse(_ failure: Bilingual, _ ticket: Ticket) {
    forEachReuse(ticket) { $0.fail(failure) }
  }

  private mutating func forEachReuse(_ ticket: Ticket, _ change: (inout ReuseScreen) -> Void) {
    forEachScreen { screen in
      guard case .reuse(var reuse) = screen, reuse.ticket == ticket else { return }
      change(&reuse)
      screen = .reuse(reuse)
    }
  }

  /// Leaves the list; what is still being looked for is given up.
  mutating func closeReuse() -> [Effect] {
    guard case .reuse(let reuse) = screen else { return [] }
    pop()
    return reuse.found == nil && reuse.failure == nil ? [.cancelReuse] : []
  }

  mutating func runReuse(_ command: Command) -> [Effect] {
    guard case .reuse(var reuse) = screen else { return [] }
    switch command {
    case .back: return closeReuse()
    case .open:
      guard let pair = reuse.pair else {
        say("没有可打开的一对。", "There is no pair to open.")
        return []
      }
      let effects = openPair([reuse.reports[pair.left], reuse.reports[pair.right]])
      if let passage = reuse.passage { showInPair(passage) }
      return effects
    case .moveLeft, .moveRight:
      let isNext = command == .moveRight
      if !reuse.movePassage(by: isNext ? 1 : -1) {
        say(
          isNext ? "没有下一段了。" : "这是最长的一段。",
          isNext ? "There is no further passage." : "This is the longest passage.")
      }
    default:
      if reuse.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .reuse(reuse)
    return []
  }

  /// Brings both texts to a passage they share.
  private mutating func showInPair(_ passage: TextReuse.Passage) {
    guard case .pair(var pair) = screen else { return }
    pair[0].show(pair[0].wanted, at: passage.left)
    pair[1].show(pair[1].wanted, at: passage.right)
    screen = .pair(pair)
  }
}
