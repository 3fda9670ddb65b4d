import Documents

extension State {
  mutating func runTree(_ command: Command, on browse: inout BrowseScreen) {
    let node = browse.tree.node
    switch command {
    case .moveLeft:
      if !browse.tree.setFolded(true), !browse.tree.moveToParent() {
        say("已是最上一级。", "This is the highest level.")
      }
    case .moveRight:
      guard let node else { return }
      if node.report != nil {
        browse.focus = browse.outline.sections.isEmpty ? .text : .outline
      } else if !browse.tree.setFolded(false) {
        browse.tree.scroll.move(by: 1)
      }
    case .open:
      guard let node else { return }
      if node.report != nil {
        browse.focus = .text
      } else {
        _ = browse.tree.setFolded(!browse.tree.isFolded(node))
      }
    case .toggleFolds:
      browse.tree.toggleAll()
    default:
      if browse.tree.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    if let report = browse.tree.report { browse.text.follow(report) }
  }

  mutating func runOutline(_ command: Command, on browse: inout BrowseScreen) {
    switch command {
    case .moveLeft:
      if browse.outline.setFolded(true) || browse.outline.moveToParent() {
        browse.text.go(toSection: browse.outline.section)
      } else {
        browse.focus = .tree
      }
    case .moveRight:
      if !browse.outline.setFolded(false) { browse.focus = .text }
    case .open:
      browse.focus = .text
    case .toggleFolds:
      browse.outline.toggleAll()
      browse.text.go(toSection: browse.outline.section)
    default:
      switch browse.outline.scroll.apply(command, count: count) {
      case true: browse.text.go(toSection: browse.outline.section)
      case false: sayEnd(command)
      default: break
      }
    }
  }

  mutating func runText(_ command: Command, on browse: inout BrowseScreen) {
    switch command {
    case .moveLeft:
      browse.focus = browse.outline.sections.isEmpty ? .tree : .outline
    case .moveRight:
      say("正文右边没有别的栏。", "There is no pane to the right of the text.")
    case .open:
      say(
        "\(keyName(.numbers)) 列出这份报告的数字；\(keyName(.compare)) 比较；\(keyName(.nextPane)) 换栏。",
        "\(keyName(.numbers)) lists the numbers of this report; \(keyName(.compare)) compares; \(keyName(.nextPane)) changes panes."
      )
    default:
      if browse.text.apply(command, count: count) == false { sayEnd(command) }
    }
  }
}
