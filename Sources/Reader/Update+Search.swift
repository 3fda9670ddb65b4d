import Library

extension State {
  mutating func runSearch(_ command: Command) -> [Effect] {
    guard case .search(var search) = screen else { return [] }
    switch command {
    case .open:
      guard let hit = search.hit else {
        if search.prompt.text.isEmpty {
          say("输入要找的词。", "Type what to look for.")
        } else {
          say("没有可打开的结果。", "There is no hit to open.")
        }
        return []
      }
      openText(hit.report, at: hit.utf8Range, lookingFor: hit.match)
      return []
    case .back:
      pop()
      return search.isSearching ? [.cancelSearch] : []
    default:
      if let changed = search.prompt.apply(command) {
        if changed { return searchAgain(search) }
      } else if search.scroll.apply(command) == false {
        sayEnd(command)
      }
      screen = .search(search)
      return []
    }
  }

  /// Searches for what the prompt holds now.
  mutating func searchAgain(_ search: SearchScreen) -> [Effect] {
    var search = search
    defer { screen = .search(search) }
    var query = SearchQuery(parsing: search.prompt.text)
    guard !query.isEmpty else {
      let wasSearching = search.isSearching
      search.clear()
      return wasSearching ? [.cancelSearch] : []
    }
    query.limit = SearchScreen.hitsAtMost
    let ticket = nextTicket()
    search.begin(ticket)
    return [.search(query, ticket)]
  }
}
