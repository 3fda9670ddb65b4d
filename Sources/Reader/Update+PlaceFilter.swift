import Library
import Reports

// Narrowing the places while one types.

extension State {
  mutating func filterPlaces(in browse: BrowseScreen) -> [Effect] {
    var browse = browse
    browse.placeFilter = PlaceFilter(node: browse.tree.node?.id, text: browse.text)
    learnReadings(in: &browse)
    screen = .browse(browse)
    return names == nil ? [.listNames] : []
  }

  /// A command while the places are narrowed: Enter stays at the place, Esc goes back.
  mutating func runPlaceFilter(_ command: Command, on browse: inout BrowseScreen) {
    guard let filter = browse.placeFilter else { return }
    switch command {
    case .open:
      guard let id = browse.tree.node?.id else {
        say("没有这样的地区；Esc 回到来处。", "There is no such place; Esc goes back.", role: .warning)
        return
      }
      browse.placeFilter = nil
      browse.tree.narrow(to: nil)
      browse.tree.reveal(id)
    case .back:
      browse.placeFilter = nil
      browse.tree.narrow(to: nil)
      if let node = filter.node { browse.tree.reveal(node) }
      browse.text = filter.text
    default:
      if browse.tree.scroll.apply(command, count: nil) != nil {
        if let report = browse.tree.report { browse.text.follow(report) }
      } else if browse.placeFilter?.prompt.apply(command) == true {
        narrowPlaces(in: &browse)
      }
    }
  }

  /// Shows the places that fit what was typed, the cursor on the one that fits best; all for nothing typed.
  mutating func narrowPlaces(in browse: inout BrowseScreen) {
    guard let filter = browse.placeFilter else { return }
    guard filter.prompt.text.contains(where: { $0 != " " }) else {
      browse.tree.narrow(to: nil)
      return
    }
    let found = browse.tree.tree.fitting(
      filter.prompt.text, readings: filter.readings, gazetteer: names?.gazetteer)
    browse.tree.narrow(to: found.map(\.node))
    guard let best = found.min(by: { ($0.fit, $0.node) < ($1.fit, $1.node) }) else {
      say("没有这样的地区。", "There is no such place.", role: .warning)
      return
    }
    browse.tree.moveCursor(toNode: best.node)
    if let report = browse.tree.report { browse.text.follow(report) }
  }

  /// After the tree or what is known of names has changed.
  mutating func narrowPlacesAgain() {
    guard case .browse(var browse) = screen, browse.placeFilter != nil else { return }
    learnReadings(in: &browse)
    narrowPlaces(in: &browse)
    screen = .browse(browse)
  }

  private func learnReadings(in browse: inout BrowseScreen) {
    guard let names, browse.placeFilter?.readings == nil else { return }
    browse.placeFilter?.readings = NameReadings(of: names.gazetteer)
  }
}
