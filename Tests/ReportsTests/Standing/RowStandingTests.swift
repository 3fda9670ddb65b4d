import Documents
import TestSupport
import Testing

@testable import Reports

/// A cell as the sheet would show it: `171`, `0`, `≈300`, `≥95`, `◐40`, `→50`, `文`, `·`.
func cell(_ shown: String) -> Comparison.Cell {
  func made(_ kind: Comparison.Kind, _ sign: Int, _ qualifier: Qualifier = .exact) -> Comparison.Cell {
    Comparison.Cell(
      kind: kind, value: Double(shown.dropFirst(sign)), qualifier: qualifier, observations: [],
      evidence: nil)
  }
  return switch shown.first {
  case "文": made(.textOnly, 1)
  case "·": made(.unmentioned, 1)
  case "≈": made(.approximate, 1, .approximate)
  case "≥": made(.approximate, 1, .atLeast)
  case "◐": made(.partial, 1)
  case "→": made(.planned, 1)
  default: made(shown == "0" ? .zero : .value, 0)
  }
}

/// Cells written with blanks between them.
func cells(_ row: String) -> [Comparison.Cell] { row.split(separator: " ").map { cell(String($0)) } }

@Suite struct RowStandingTests {
  private func ranks(_ standing: RowStanding, _ count: Int) -> String {
    (0..<count).map { standing[$0].map { "\($0.rank)" } ?? "-" }.joined(separator: " ")
  }

  private func bands(_ standing: RowStanding, _ count: Int) -> String {
    (0..<count).map { standing[$0]?.band.map { "\($0)" } ?? "-" }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("100 90 90 80", "1 2 2 4"), ("5 5 5", "1 1 1"), ("3", "1"), ("· 文 ◐9 →9", "- - - -"),
      ("1 2 3", "3 2 1"), ("0 4 0 ·", "2 1 2 -"), ("≈300 200 ≥250", "1 3 2"),
      ("◐900 200 →300 100", "- 1 - 2"),
    ] as [(String, String)])
  func `equal values share a rank, and only what counts has one`(row: String, expected: String) {
    let cells = cells(row)
    #expect(ranks(RowStanding(of: cells), cells.count) == expected)
  }

  @Test func `the lowest can come first; bands go by value all the same`() {
    let row = cells("100 90 90 80")
    let standing = RowStanding(of: row, order: .lowestFirst)
    #expect(ranks(standing, 4) == "4 2 2 1")
    #expect(standing.minimum == 80 && standing.maximum == 100)
    #expect(bands(standing, 4) == bands(RowStanding(of: row), 4))
  }

  /// By hand, h = (n − 1)p.
  @Test(
    arguments: [
      ("1 2 3 4", [1.75, 2.5, 3.25]), ("4 1 3 2", [1.75, 2.5, 3.25]), ("10", [10, 10, 10]),
      ("1 2", [1.25, 1.5, 1.75]), ("1 2 3 4 5", [2, 3, 4]), ("0 0 10 · →90", [0, 0, 5]),
      ("15 20 35 40 50", [20, 35, 40]), ("3 6 7 8 8 10 13 15 16 20", [7.25, 9, 14.5]),
    ] as [(String, [Double])])
  func `quartiles lie between the nearest values`(row: String, expected: [Double]) {
    let quartiles = RowStanding(of: cells(row)).quartiles
    #expect([quartiles?.p25, quartiles?.p50, quartiles?.p75] == expected)
  }

  @Test(
    arguments: [
      ("1 2 3 4", "1 2 3 4"), ("1 2 3", "- - -"), ("7 7 7 7", "- - - -"), ("0 0 0 0 5", "1 1 1 1 4"),
      ("1 2 3 4 5 ·", "1 1 2 3 4 -"), ("1 2 3 ◐4", "- - - -"),
    ] as [(String, String)])
  func `a band is a quarter of the values, where there are quarters`(row: String, expected: String) {
    let cells = cells(row)
    #expect(bands(RowStanding(of: cells), cells.count) == expected)
  }

  @Test func `what is left out is said by why, and what counts with a reserve too`() {
    var row = cells("5 ≈6 0 ≥7 ◐8 ◐8 →9 文 · · ·")
    row[0] = Comparison.Cell(
      kind: .value, value: 5, observations: [], evidence: nil,
      findings: [Finding(about: [], Diagnostic(.warning, rule: "r", Bilingual(zh: "疑", en: "d")))])
    let standing = RowStanding(of: row)
    #expect(standing.count == 4 && standing.leftOutCount == 7)
    #expect(standing.leftOut == [.partial: 2, .planned: 1, .textOnly: 1, .unmentioned: 3])
    #expect(standing.approximateCount == 2 && standing.doubtfulCount == 1)
    #expect(standing.minimum == 0 && standing.maximum == 7)
  }

  @Test func `nothing that counts has no quartiles, no minimum and no maximum`() {
    let standing = RowStanding(of: cells("· 文 →5"))
    #expect(standing.quartiles == nil && standing.minimum == nil && standing.maximum == nil)
    #expect(RowStanding(of: []).columns.isEmpty)
  }

  @Test func `only peers count, and a column outside has no place`() {
    let standing = RowStanding(of: cells("9 1 2 3 ·"), among: [1, 2, 4])
    #expect(standing[0] == nil && standing[3] == nil && standing[99] == nil)
    #expect(standing.ranking.map(\.column) == [2, 1])
    #expect(standing.leftOut == [.unmentioned: 1])
  }

  @Test func `a shared rank is known as shared`() throws {
    let standing = RowStanding(of: cells("100 90 90 80"))
    let shared = try (0..<4).map { standing.isShared(try #require(standing[$0])) }
    #expect(shared == [false, true, true, false])
  }

  // MARK: Properties

  private static let shapes = ["7", "0", "12", "12", "≈3", "≥40", "◐5", "→9", "文", "·", "0.5", "1200"]

  private func random(_ seed: UInt64) -> [Comparison.Cell] {
    var dice = SplitMix(state: seed)
    return (0..<Int.random(in: 0...30, using: &dice)).map { _ in
      cell(Self.shapes[Int.random(in: 0..<Self.shapes.count, using: &dice)])
    }
  }

  @Test(arguments: 0..<200)
  func `a rank is one more than the number of better values`(seed: Int) {
    let row = random(UInt64(seed))
    let standing = RowStanding(of: row)
    let values = row.compactMap(\.countedValue)
    for (column, cell) in row.enumerated() {
      let expected = cell.countedValue.map { value in values.count { $0 > value } + 1 }
      #expect(standing[column]?.rank == expected)
    }
    #expect(standing.count + standing.leftOut.values.reduce(0, +) == row.count)
  }

  @Test(arguments: 0..<100)
  func `the order of the columns changes nothing`(seed: Int) {
    let row = random(UInt64(seed))
    var dice = SplitMix(state: UInt64(seed) + 1_000)
    let order = Array(row.indices).shuffled(using: &dice)
    let (standing, other) = (RowStanding(of: row), RowStanding(of: order.map { row[$0] }))
    #expect(standing.quartiles == other.quartiles)
    #expect(RowStanding(of: row, among: order).ranking == standing.ranking)
    for (place, column) in order.enumerated() {
      #expect(other[place]?.rank == standing[column]?.rank)
      #expect(other[place]?.band == standing[column]?.band)
    }
  }

  @Test(arguments: 0..<100)
  func `a column that says nothing changes only how many are left out`(seed: Int) {
    let row = random(UInt64(seed))
    let (standing, other) = (RowStanding(of: row), RowStanding(of: row + [cell("·")]))
    #expect(other.ranking == standing.ranking && other.quartiles == standing.quartiles)
    #expect(other.leftOutCount == standing.leftOutCount + 1)
    #expect(other.leftOut[.unmentioned] == (standing.leftOut[.unmentioned] ?? 0) + 1)
  }
}
