import Canvas
import Testing

@testable import Reader

/// A terminal that draws `“ — …` over two columns.
@Suite struct AmbiguousWidthTests {
  private static let wide = Width(ambiguousIsWide: true)

  @Test(arguments: [(24, 80), (40, 120), (12, 40)])
  func `every cell of every screen has the columns such a terminal gives it`(rows: Int, columns: Int) {
    for screen in ScreenTests.screens {
      var session = Session(rows: rows, columns: columns)
      session.take(.widthTold(Self.wide))
      for key in screen.keys { session.press(key) }
      let faults = session.frame.cells.filter { cell in
        cell.columns > 0 && Self.wide.columns(cell.glyph.base) != Int(cell.columns)
      }
      #expect(faults.isEmpty, "\(screen.name): \(faults.map(\.glyph.base))")
    }
  }

  @Test func `the answer lays the text out anew, and the other answer as it was`() {
    var report = Invented("司法局", ["云南省"], code: "530000")
    report.section(1, "一、", "主要举措", "。" + String(repeating: "“一网通办”——", count: 30))
    var session = Session([report.report(file: "a")])
    let narrow = session.frame
    session.take(.widthTold(Self.wide))
    let text = session.frame
    #expect(text != narrow)
    // Nothing is cut off at the pane's edge: every closing quotation mark is there, two columns wide.
    #expect(text.cells.count { $0.glyph == Glyph("”") && $0.columns == 2 } == 30)
    #expect(narrow.cells.count { $0.glyph == Glyph("”") } == 30)
    session.take(.widthTold(Width()))
    #expect(session.frame == narrow)
  }

  @Test func `the measure that was chosen is centred where there is more room`() {
    let area = Area(row: 0, column: 0, rows: 10, columns: 200)
    let measure = TextMeasure(area, ideographs: 40)
    #expect(measure.columns == 80 && measure.margin == 59 && measure.hanging == 2)
    #expect(TextMeasure(Area(row: 0, column: 0, rows: 10, columns: 50), ideographs: 40).columns == 47)
    for columns in 1...220 {
      let area = Area(row: 0, column: 0, rows: 5, columns: columns)
      let measure = TextMeasure(area, ideographs: 30)
      #expect(measure.margin + measure.columns + measure.hanging <= max(columns - (columns > 1 ? 1 : 0), 1))
    }
  }
}
