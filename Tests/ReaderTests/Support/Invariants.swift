import Canvas
import Testing

@testable import Reader

/// What must hold of every state and its frame, whatever was pressed.
func expectSound(_ session: Session, _ what: @autoclosure () -> String) {
  let frame = session.frame
  #expect(frame.rows == session.state.size.rows && frame.columns == session.state.size.columns, "\(what())")
  if let fault = halfGlyph(in: frame) { Issue.record("half a glyph at \(fault) after \(what())") }
  if let cursor = frame.cursor {
    #expect(cursor.row < frame.rows && cursor.column < frame.columns, "the cursor is outside after \(what())")
  }
  for scroll in session.state.scrolls {
    #expect(scroll.cursor >= 0 && scroll.cursor < max(1, scroll.count), "\(scroll) after \(what())")
    #expect(scroll.offset >= 0 && scroll.offset <= scroll.lastOffset, "\(scroll) after \(what())")
    #expect(scroll.count == 0 || scroll.visible.contains(scroll.cursor), "\(scroll) after \(what())")
  }
}

/// Where a frame holds half a wide glyph.
private func halfGlyph(in frame: Frame) -> String? {
  for row in 0..<frame.rows {
    var column = 0
    while column < frame.columns {
      let width = Int(frame[row, column].columns)
      if width == 0 { return "\(row),\(column)" }
      if width == 2, column + 1 >= frame.columns || frame[row, column + 1].columns != 0 {
        return "\(row),\(column)"
      }
      column += width
    }
  }
  return nil
}

extension State {
  /// The scrolls of the lists on screen.
  var scrolls: [Scroll] {
    switch screen {
    case .browse(let browse): [browse.tree.scroll, browse.outline.scroll]
    case .search(let search): [search.scroll, search.tallyScroll]
    case .numbers(let numbers): [numbers.scroll]
    case .explanation(let explanation): [explanation.scroll]
    case .sheet(let sheet): [sheet.rowScroll]
    case .pair: []
    case .problems(let problems): [problems.scroll]
    case .compliance(let compliance): [compliance.rows, compliance.columns]
    case .reuse(let reuse): [reuse.scroll]
    case .omissions(let omissions): [omissions.scroll]
    case .workList(let list): [list.scroll]
    case .chart(let chart): [chart.scroll]
    case .themes(let themes): [themes.scroll]
    case .help(let help): [help.scroll]
    case .palette(let palette): [palette.scroll]
    }
  }
}
