import Testing

@testable import Canvas

@Suite struct BrailleGridTests {
  private func picture(_ grid: BrailleGrid) -> [String] {
    (0..<grid.rows).map { row in
      (0..<grid.columns).map { grid.character(row: row, column: $0) ?? "." }.joined()
    }
  }

  @Test func `each of a character's eight dots is its own`() {
    let characters = (0..<8).map { dot in
      var grid = BrailleGrid(columns: 1, rows: 1)
      grid.set(dot % 2, dot / 2)
      return grid.character(row: 0, column: 0) ?? ""
    }
    #expect(characters == ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"])
  }

  @Test func `a line joins its ends, either way`() {
    var grid = BrailleGrid(columns: 4, rows: 2)
    grid.line(from: (0, 7), to: (7, 0))
    #expect(picture(grid) == ["..⡠⠊", "⡠⠊.."])
    var back = BrailleGrid(columns: 4, rows: 2)
    back.line(from: (7, 0), to: (0, 7))
    #expect(picture(back) == picture(grid))
    var dot = BrailleGrid(columns: 1, rows: 1)
    dot.line(from: (0, 0), to: (0, 0))
    #expect(picture(dot) == ["⠁"])
  }

  @Test func `what lies outside the grid is not drawn`() {
    var grid = BrailleGrid(columns: 1, rows: 1)
    for (x, y) in [(-1, 0), (0, -1), (2, 0), (0, 4)] { grid.set(x, y) }
    #expect(picture(grid) == ["."] && grid.character(row: 1, column: 0) == nil)
    #expect(BrailleGrid(columns: -3, rows: 2).columns == 0)
  }
}
