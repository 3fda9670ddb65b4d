import Library

extension State {
  mutating func runSearch(_ command: Command) -> [Effect] {
    guard case .search(var search) = screen else { return [] }
    if search.naming != nil { return runNaming(command, on: search) }
    switch command {
    case .open:
      guard let report = search.report else {
        if search.prompt.text.isEmpty {
          say("输入要找的词。", "Type what to look for.")
        } else {
          say("没有可打开的结果。", "There is no hit to open.")
        }
        return []
      }
      openText(report, at: search.hit?.utf8Range, lookingFor: search.hit?.match ?? "")
      return []
    case .back:
      pop()
      return search.isSearching ? [.cancelSearch] : []
    case .nextView:
      search.showNextView()
    case .sortRows:
      if !search.arrangeNext() {
        say(
          "这里只有一种排法；\(keyName(.nextView)) 换到语境或报告。",
          "There is one order only here; \(keyName(.nextView)) shows words in context, or reports.")
      }
    case .nextOrder:
      let all = SearchQuery.Order.allCases
      let index = all.firstIndex(of: search.order ?? search.query.order) ?? 0
      search.order = all[(index + 1) % all.count]
      return searchAgain(search)
    case .saveQuery:
      guard !search.query.isEmpty else {
        say("输入要保存的查询。", "Type the query to be saved.")
        return []
      }
      search.naming = Prompt(search.prompt.text)
    default:
      if let changed = search.prompt.apply(command) {
        if changed { return searchAgain(search) }
      } else if search.rows.apply(command, count: count) == false {
        sayEnd(command)
      }
    }
    screen = .search(search)
    return []
  }

  /// Searches for what the prompt holds now.
  mutating func searchAgain(_ search: SearchScreen) -> [Effect] {
    var search = search
    defer { screen = .search(search) }
    var query = SearchQuery(parsing: search.prompt.text, names: names)
    search.take(query)
    // A place cannot be looked up yet: it is asked for as soon as it can.
    guard !query.needsNames else { return names == nil ? [.listNames] : [] }
    guard !query.isEmpty else {
      let wasSearching = search.isSearching
      search.clear()
      return wasSearching ? [.cancelSearch] : []
    }
    query.limit = SearchScreen.hitsAtMost
    if let order = search.order { query.order = order }
    let ticket = nextTicket()
    search.begin(ticket)
    return [.search(query, ticket)]
  }
}
