import Documents
import Testing

@testable import Reports

@Suite struct PeerGroupTests {
  private func report(
    _ province: String?, _ level: Jurisdiction.Level = .county, _ year: Int? = 2023
  ) -> Metadata {
    Metadata(
      jurisdiction: province.map { Jurisdiction(code: "330101", path: [$0, "甲"], level: level) },
      year: year)
  }

  private var reports: [Metadata] {
    [
      report("浙江省"), report("浙江省", .prefecture), report("云南省"), report("云南省", .county, 2022),
      report(nil), report("浙江省", .county, nil),
    ]
  }

  @Test(
    arguments: [
      (.all, [[0, 1, 2, 3, 4, 5]]), (.level, [[0, 2, 3, 5], [1]]), (.province, [[0, 1, 5], [2, 3]]),
      (.year, [[0, 1, 2, 4], [3]]), (.levelAndYear, [[0, 2], [1], [3]]),
      (.chosen(name: "我的", columns: [1, 4]), [[1, 4]]),
    ] as [(PeerGroup, [[Int]])])
  func `peers share what the group says`(group: PeerGroup, expected: [[Int]]) {
    #expect(PeerSets(group, of: reports).sets == expected)
  }

  @Test func `a report whose level is not known is nobody's peer, not even of the like`() {
    let sets = PeerSets(.level, of: [report(nil), report(nil), report("浙江省")])
    #expect(sets.peers(of: 0).isEmpty && sets.set(of: 1) == nil)
    #expect(sets.peers(of: 2) == [2])
    #expect(sets.peers(of: 9).isEmpty)
  }

  @Test(
    arguments: [
      // Zero beside five peers: three of five report more than 0, which is more than half.
      ("0 1 2 3 0 ·", 0, .zeroWhileMostReport(peers: 5, reporting: 3)),
      ("0 1 2 0 0 ·", 0, nil), ("0 1 2 3 4", 0, nil), ("0 1 2 3 ◐4 →5 ·", 0, nil),
      ("0 ≈1 2 3 4 5", 0, .zeroWhileMostReport(peers: 5, reporting: 5)),
      // Silence: four of five is 80 %; a part's number is stated, a target or words are not.
      ("· 1 2 3 0 文", 0, .unmentionedWhileMostState(peers: 5, stating: 4)),
      ("· 1 2 3 ◐4 →5", 0, .unmentionedWhileMostState(peers: 5, stating: 4)),
      ("· 1 2 3 →4 →5", 0, nil), ("· 1 2 3 4", 0, nil), ("文 1 2 3 4 5", 0, nil), ("7 1 2 3 4 5", 0, nil),
      ("0 1 2 3 4 5", 6, nil),
    ] as [(String, Int, StandingRemark?)])
  func `what strikes one beside most peers is remarked`(row: String, column: Int, expected: StandingRemark?) {
    let cells = cells(row)
    #expect(RowStanding(of: cells).remark(on: column, of: cells) == expected)
  }

  @Test func `who cannot be asked is nobody's peer in a remark, and what readers decided is not remarked on`()
  {
    let unasked = Comparison.Cell(kind: .notApplicable, value: nil, observations: [], evidence: nil)
    let row = cells("· 1 2 3 4 文") + [unasked, unasked]
    #expect(
      RowStanding(of: row).remark(on: 0, of: row) == .unmentionedWhileMostState(peers: 5, stating: 4))
    let zeros = cells("0 1 2 3 0 0") + [unasked, unasked]
    #expect(RowStanding(of: zeros).remark(on: 0, of: zeros) == .zeroWhileMostReport(peers: 5, reporting: 3))
    let read = JudgedCells.comparison([JudgedCells.cell([9])] + cells("1 2 3 4 5"))
    let book = JudgementBook([JudgedCells.judgement("a", .rejected(JudgedCells.reading(9)), seen: 9)])
    let rejected = read.judged(by: book, columns: JudgedCells.keys(6)).cells[0]
    #expect(rejected[0].kind == .unmentioned)
    #expect(RowStanding(of: rejected).remark(on: 0, of: rejected) == nil)
  }

  @Test func `a column that is no peer gets no remark`() {
    let cells = cells("0 1 2 3 4 5 6")
    #expect(RowStanding(of: cells, among: [1, 2, 3, 4, 5, 6]).remark(on: 0, of: cells) == nil)
  }
}
