import Documents
import Library
import Reports

extension State {
  /// Opens what a report of the compliance grid is silent on, or says why nobody can tell.
  mutating func openOmissions(of index: Int, in compliance: ComplianceScreen) -> [Effect] {
    // Peers are all the library has, not the marked few.
    let reports = reportsInOrder
    let report = compliance.reports[index]
    let metadata = reports.map { shelf.summary($0)?.metadata ?? Metadata() }
    guard let place = reports.firstIndex(of: report),
      let (indices, isOneYear) = Omissions.peers(of: place, among: metadata)
    else {
      message = Message(
        Bilingual(
          zh: "同级同类的其他机关不足 \(Omissions.leastPeers) 份报告，无从比较。",
          en: "There are fewer than \(Omissions.leastPeers) reports of other bureaus of its level and kind."))
      return []
    }
    let ticket = nextTicket()
    let peers = indices.map { reports[$0] }
    push(.omissions(OmissionsScreen(report: report, peers: peers, isOneYear: isOneYear, ticket: ticket)))
    return [.findOmissions(report, peers: peers, ticket)]
  }

  mutating func take(_ omissions: Omissions, _ ticket: Ticket) {
    forEachOmissions(ticket) { $0.take(omissions) }
  }

  mutating func failFindingOmissions(_ failure: Bilingual, _ ticket: Ticket) {
    forEachOmissions(ticket) { $0.fail(failure) }
  }

  private mutating func forEachOmissions(_ ticket: Ticket, _ change: (inout OmissionsScreen) -> Void) {
    forEachScreen { screen in
      guard case .omissions(var omissions) = screen, omissions.ticket == ticket else { return }
      change(&omissions)
      screen = .omissions(omissions)
    }
  }

  mutating func runOmissions(_ command: Command) -> [Effect] {
    guard case .omissions(var omissions) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open: return openSubject(of: omissions)
    default:
      if omissions.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .omissions(omissions)
    return []
  }

  /// Shows what the peers write: searches for a topic, compares at an indicator.
  private mutating func openSubject(of omissions: OmissionsScreen) -> [Effect] {
    switch omissions.row {
    case nil:
      say("没有可打开的一项。", "There is nothing to open.")
      return []
    case .topic(let item):
      var search = SearchScreen()
      let level = shelf.summary(omissions.report)?.metadata.jurisdiction?.level.rawValue
      search.prompt = Prompt("topic:\(item.subject.id)" + (level.map { " level:\($0)" } ?? ""))
      push(.search(search))
      return (names == nil ? [.listNames] : []) + searchAgain(search)
    case .indicator(let item):
      let goal = SheetScreen.Goal(indicator: item.subject.id, report: omissions.report)
      return compare([omissions.report] + omissions.peers, at: goal)
    }
  }
}
