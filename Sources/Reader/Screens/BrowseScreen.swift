import Library

/// The three panes: places, outline, text.
struct BrowseScreen: Equatable, Sendable {
  enum Pane: Int, CaseIterable, Hashable, Sendable {
    case tree, outline, text

    var mode: Mode {
      switch self {
      case .tree: .tree
      case .outline: .outline
      case .text: .text
      }
    }
  }

  var focus = Pane.tree {
    didSet { if focus != .text { left = focus } }
  }
  /// The pane beside the text where there is room for two.
  private(set) var left = Pane.tree
  var tree = TreePane()
  var outline = OutlinePane()
  var text = TextView()
  /// What `/` looks for, while it is being typed.
  var prompt: Prompt?
  /// Where one was when `/` was pressed.
  var findOrigin: FindOrigin?
  /// What narrows the places, while it is being typed.
  var placeFilter: PlaceFilter?

  var mode: Mode { prompt != nil ? .find : placeFilter != nil ? .placeFilter : focus.mode }
}

/// What Esc in a find prompt goes back to.
struct FindOrigin: Equatable, Sendable {
  let place: TextView.Place
  let find: Find
}
