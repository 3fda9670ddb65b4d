import Documents
import Foundation
import Testing

@testable import Reports

@Suite struct RowChartTests {
  @Test(
    arguments: [
      (0, 171, 4, [0, 50, 100, 150, 200]), (0, 1, 4, [0, 0.5, 1]), (0.1, 0.4, 3, [0.1, 0.2, 0.3, 0.4]),
      (-30, 100, 4, [-50, 0, 50, 100]), (3, 17, 4, [0, 5, 10, 15, 20]),
      (0, 12_345, 4, [0, 5_000, 10_000, 15_000]),
      (7, 7, 4, [7]), (0, 0, 4, [0]), (5, 1, 4, [5]),
    ] as [(Double, Double, Int, [Double])])
  func `an axis has round numbers from below the least to above the greatest`(
    low: Double, high: Double, count: Int, expected: [Double]
  ) {
    #expect(AxisScale(from: low, to: high, count: count).ticks == expected)
  }

  @Test func `an axis of any numbers is finite and holds them`() {
    for (low, high) in [
      (0, 1e300), (-1e308, 1e308), (0, .leastNonzeroMagnitude), (1e15, 1e15 + 1), (-3, -1), (0, .infinity),
    ] {
      let scale = AxisScale(from: low, to: high, count: 4)
      #expect(!scale.ticks.isEmpty && scale.ticks.count < 16, "\(low) \(high)")
      if high.isFinite { #expect(scale.low <= low && scale.high >= high, "\(low) \(high)") }
    }
  }

  private let peers = Bilingual(zh: "同省", en: "same province")

  /// A row of reports of places A, B … in turn, with the years given.
  private func chart(_ row: String, years: [Int?]? = nil, chosen: Int = 0) -> RowChart {
    let cells = cells(row)
    let years = years ?? cells.map { _ in 2023 }
    let names = cells.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    let lines = Dictionary(grouping: cells.indices) { $0 % 2 }.sorted { $0.key < $1.key }.map {
      $0.value.sorted { (years[$0] ?? 0) < (years[$1] ?? 0) }
    }
    return RowChart(
      JudgedCells.indicator, cells: cells, standing: RowStanding(of: cells), chosen: chosen,
      labels: names.map { "<\($0) & 'x'>" }, issuers: names, lines: lines, years: years, peers: peers)
  }

  @Test(
    arguments: [
      ("1 2 3 4 5 6 7 8", ["0–2:1", "2–4:2", "4–6:2", "6–8:3"]), ("5 5 5", ["5–5:3"]), ("7", ["7–7:1"]),
      ("· 文", []), ("0 100 ·", ["0–50:1", "50–100:1"]), ("0 0 0 30", ["0–10:3", "10–20:0", "20–30:1"]),
    ] as [(String, [String])])
  func `values are spread over stretches of round numbers, each in one`(row: String, expected: [String]) {
    let bins = chart(row).bins
    #expect(bins.map { "\($0.lower.plain)–\($0.upper.plain):\($0.columns.count)" } == expected)
    #expect(
      bins.flatMap(\.columns).sorted() == cells(row).indices.filter { cells(row)[$0].countedValue != nil })
  }

  @Test func `years are one issuer's counted values, the marked report's issuer first`() {
    let chart = chart("5 1 · 2 7 ◐3", years: [2021, 2021, 2022, 2022, 2023, 2023], chosen: 1)
    #expect(chart.series.map(\.label) == ["B", "A"])
    #expect(chart.series[0].points.map { "\($0.year) \($0.value.plain)" } == ["2021 1", "2022 2"])
    #expect(chart.series[1].points.map { "\($0.year) \($0.value.plain)" } == ["2021 5", "2023 7"])
    #expect(chart.years == 2021...2023)
  }

  @Test func `a chart says among how many values it is, and what was left out`() {
    let remark = chart("5 ≈1 · 2 →7 ◐3").remark(.ranking)
    #expect(
      remark.en
        == "same province: 3 values; left out: of a part 1, target 1, not mentioned 1; approximate: 1")
    #expect(chart("5 6").remark(.distribution).zh == "同省：2 个值")
    #expect(chart("5 ·").remark(.ranking).en == "same province: 1 value; left out: not mentioned 1")
  }

  @Test func `the years are of all in view, and leave out those of no known year`() {
    let chart = chart("5 ≈1 · 2 7 ◐3", years: [2021, 2021, 2022, 2022, nil, 2023])
    #expect(chart.remark(.years).zh == "所列报告：3 个值；未计：只是部分 1、没有提到 1、年份不明 1；含约数 1")
    #expect(chart.remark(.ranking).zh == "同省：4 个值；未计：只是部分 1、没有提到 1；含约数 1")
  }

  @Test func `an SVG has room for the longest name, its rank before it`() throws {
    let row = cells("9 8")
    let long = "双江拉祜族佤族布朗族傣族自治县 2023 综合行政执法局"
    let chart = RowChart(
      JudgedCells.indicator, cells: row, standing: RowStanding(of: row), chosen: 1, labels: ["甲县", long],
      issuers: ["甲", "双江"], lines: [[0], [1]], years: [2023, 2023], peers: peers)
    let svg = chart.svg(.ranking, .chinese)
    let label = try #require(svg.firstMatch(of: #/<text x="([0-9.]+)"[^>]*>2  双江/#))
    // Twenty-four Chinese characters and ten others at least, at twelve to a character and six to a letter.
    #expect(try #require(Double(label.1)) >= 24 * 12 + 10 * 6)
    let width = try #require(svg.firstMatch(of: #/viewBox="0 0 ([0-9.]+) /#).flatMap { Double($0.1) })
    let bar = try #require(svg.firstMatch(of: #/<rect x="([0-9.]+)" y="46" width="([0-9.]+)"/#))
    #expect(try #require(Double(bar.1)) + (try #require(Double(bar.2))) + 60 <= width)
    #expect(self.chart("9 8").svg(.ranking, .chinese).contains("width=\"760\""))
  }

  @Test func `an SVG gives what reports say as they say it, and only what is computed rounded`() throws {
    let rates = chart("99.998 100 0.004")
    #expect(rates.svg(.ranking, .chinese).contains(">99.998</text>"))
    #expect(rates.svg(.ranking, .chinese).contains(">0.004</text>"))
    #expect(rates.svg(.distribution, .chinese).contains("P50 99.998"))
    #expect(chart("0.001 0.002 0.004").svg(.distribution, .chinese).contains(">0 – &lt;0.002</text>"))
    let computed = Indicator(
      id: "r", name: Bilingual(zh: "率", en: "Rate"), unit: "%", group: Bilingual(zh: "组", en: "G"),
      definition: "", formula: try Formula("a / b * 100"))
    let row = cells("33.333333333 50")
    let third = RowChart(
      computed, cells: row, standing: RowStanding(of: row), chosen: 0, labels: ["A", "B"],
      issuers: ["A", "B"], lines: [[0], [1]], years: [2023, 2023], peers: peers)
    #expect(third.svg(.ranking, .chinese).contains(">33.33</text>"))
  }

  @Test(arguments: RowChart.View.allCases)
  func `an SVG is well formed, stands alone and escapes what it says`(view: RowChart.View) throws {
    for row in ["5 1 · 2 ≈7 ◐3", "0", "5 5 5 5", "-3 4 2"] {
      let svg = chart(row, years: [2021, 2021, 2022, 2022, 2023, 2023].prefix(cells(row).count).map { $0 })
        .svg(view, .chinese)
      let parser = XMLStrictness(svg)
      #expect(parser.isWellFormed, "\(svg)")
      for word in ["<script", "<style", "href", "url(", "nan", "inf"] {
        #expect(!svg.contains(word), "\(word)")
      }
      #expect(!svg.contains("& '"))
    }
    #expect(chart("5 1").svg(.ranking, .english).contains("&lt;A &amp; &#39;x&#39;&gt;"))
    #expect(chart("5 ≈1 ·").svg(view, .chinese).contains("2 个值；未计："))
  }
}

/// Whether every element of a text is closed in turn, and no bare `<` or `&` stands in it.
private struct XMLStrictness {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isSound = true
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      isSound = isSound && !rest[..<start].contains(">")
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        isSound = false
        break
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        isSound = isSound && open.popLast() == tag.dropFirst()
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    isWellFormed = isSound && open.isEmpty
  }
}
