import Library

extension State {
  /// A command while the name of a query to be saved is typed.
  mutating func runNaming(_ command: Command, on search: SearchScreen) -> [Effect] {
    var search = search
    defer { screen = .search(search) }
    switch command {
    case .back:
      search.naming = nil
    case .open:
      let name = search.naming.map { $0.text.trimmingBlanks } ?? ""
      guard !name.isEmpty else {
        say("名称不能是空的。", "The name cannot be empty.")
        return []
      }
      search.naming = nil
      say("已保存“\(name)”，在地区栏顶部。", "“\(name)” is saved; it stands on top of the places.")
      return [.saveQuery(SavedQuery(name: name, query: search.prompt.text))]
    default:
      _ = search.naming?.apply(command)
    }
    return []
  }

  /// Takes over the saved queries, and asks for the reports of those that are new or have changed.
  mutating func take(_ queries: [SavedQuery]) -> [Effect] {
    folders = queries.map { query in
      folders.first { $0.query == query } ?? QueryFolder(query: query)
    }
    showTree()
    return fillFolders()
  }

  /// Asks for the reports of the folders that have not been filled; with `isAnew` of all.
  mutating func fillFolders(isAnew: Bool = false) -> [Effect] {
    guard !folders.isEmpty, shelf.isComplete else { return [] }
    fillSets()
    guard folders.contains(where: { $0.query.reports.isEmpty }) else { return [] }
    guard let names else { return [.listNames] }
    var effects: [Effect] = []
    for index in folders.indices
    where folders[index].query.reports.isEmpty && (isAnew || folders[index].ticket == nil) {
      var query = SearchQuery(parsing: folders[index].query.query, names: names)
      query.limit = 0
      let ticket = nextTicket()
      folders[index].begin(ticket)
      if !query.isEmpty { effects.append(.listMatches(query, ticket)) }
    }
    return effects
  }

  /// Finds the reports of kept sets among those of the library: the very text, or else the issuer's for that year.
  private mutating func fillSets() {
    let sets = folders.indices.filter { !folders[$0].query.reports.isEmpty }
    guard !sets.isEmpty else { return }
    let ids = Dictionary(
      shelf.summaries.map { ($0.contentHash, $0.id) }, uniquingKeysWith: { first, _ in first })
    var hasChanged = false
    for index in sets {
      let found = folders[index].query.reports.compactMap { key in
        ids[key.contentHash] ?? shelf.summaries.first { $0.key.isSameReport(as: key) }?.id
      }
      hasChanged = hasChanged || folders[index].reports != found
      folders[index].reports = found
    }
    if hasChanged { showTree() }
  }

  // MARK: Sets of columns

  /// A command while the name of the columns to be saved is typed.
  mutating func runNaming(_ command: Command, on sheet: inout SheetScreen) -> [Effect] {
    switch command {
    case .back: sheet.naming = nil
    case .open:
      let name = sheet.naming.map { $0.text.trimmingBlanks } ?? ""
      guard !name.isEmpty else {
        say("名称不能是空的。", "The name cannot be empty.")
        return []
      }
      sheet.naming = nil
      let keys = sheet.exported.reports.compactMap { shelf.summary(sheet.reports[$0])?.key }
      say(
        "已保存“\(name)”的 \(keys.count) 份报告，在地区栏顶部；在其上按 \(keyName(.compare, in: .tree)) 比较。",
        "The \(keys.count) reports of “\(name)” are saved, on top of the places; \(keyName(.compare, in: .tree)) on them compares."
      )
      return [.saveQuery(SavedQuery(name: name, reports: keys))]
    default: _ = sheet.naming?.apply(command)
    }
    return []
  }

  /// The reports of the folder the tree's cursor is on.
  var folderUnderCursor: QueryFolder? {
    guard case .browse(let browse) = screen, browse.focus == .tree, let name = browse.tree.query else {
      return nil
    }
    return folders.first { $0.query.name == name }
  }

  /// The reports a saved query was found in.
  mutating func fill(_ reports: [ReportID], _ ticket: Ticket) {
    guard let index = folders.firstIndex(where: { $0.ticket == ticket }) else { return }
    folders[index].reports = reports
    showTree()
  }

  /// Deletes the query whose folder the tree's cursor is on.
  mutating func deleteQuery(in browse: BrowseScreen) -> [Effect] {
    guard let query = browse.tree.query else { return [] }
    say("已删除保存的查询“\(query)”。", "The saved query “\(query)” is deleted.")
    return [.deleteQuery(query)]
  }

  /// Shows the library and the folders as they are now in every tree.
  mutating func showTree() {
    untoldChanges = 0
    let tree = JurisdictionTree(shelf.summaries, folders: folders)
    forEachScreen { screen in
      guard case .browse(var browse) = screen else { return }
      browse.tree.show(tree)
      screen = .browse(browse)
    }
    narrowPlacesAgain()
  }
}

/// A saved query and the reports it was found in.
struct QueryFolder: Equatable, Sendable {
  let query: SavedQuery
  /// The question whose answer counts; nil before it was asked.
  private(set) var ticket: Ticket?
  /// Nil until they are known.
  var reports: [ReportID]?

  init(query: SavedQuery) { self.query = query }

  mutating func begin(_ ticket: Ticket) { self.ticket = ticket }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmingBlanks: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
