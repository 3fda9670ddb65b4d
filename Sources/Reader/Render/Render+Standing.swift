import Canvas
import Documents
import Reports

extension State {
  /// How the cursor's cell stands among its peers in words, and below a strip of all reports in view.
  func drawStanding(of sheet: SheetScreen, _ comparison: Comparison, in frame: inout Frame, area: Area) {
    guard let indicator = sheet.indicator else { return }
    guard let standing = sheet.standing else {
      frame.draw(
        sheet.standings.peers.whyUnranked(language), row: area.row, column: 1, limit: area.columns - 2,
        role: .dim)
      return
    }
    var parts = StandingText(
      standing, sheet, comparison.indicators[indicator], comparison.cells[indicator]
    ).parts
    if let change = sheet.change(indicator, sheet.column)
      .flatMap({ ChangeText($0).long(sheet, comparison.indicators[indicator]) })
    {
      parts.insert((change, .text), at: min(1, parts.count))
    }
    var column = area.column + 1
    for part in parts {
      let text = part.text(language)
      let columns = width.columns(of: text)
      // What there is no room for is left out whole: half a number would be another.
      guard column + columns < area.columns else { break }
      column += frame.draw(text, row: area.row, column: column, role: part.role) + 2
    }
    guard area.rows > 1, let most = standing.maximum, most > 0 else { return }
    let reports = sheet.exported.reports
    let shares = reports.map { report in standing[report].map { max(0, $0.value) / most } }
    let strip = BrailleStrip(shares, columns: area.columns - 4)
    frame.draw(strip.text, row: area.row + 1, column: 1, limit: area.columns - 2, role: .value)
    if let place = reports.firstIndex(of: sheet.column) {
      frame.restyle(
        Area(row: area.row + 1, column: 1 + strip.column(of: place), rows: 1, columns: 1), adding: .selected)
    }
  }
}

/// A standing in a few words, what matters most first.
struct StandingText {
  typealias Part = (text: Bilingual, role: Role)
  private(set) var parts: [Part] = []

  init(_ standing: RowStanding, _ sheet: SheetScreen, _ indicator: Indicator, _ row: [Comparison.Cell]) {
    let number = NumberText(usesMyriads: sheet.usesMyriads)
    if let place = standing[sheet.column] {
      let shared = standing.isShared(place)
      add(
        "第 \(place.rank)/\(standing.count)\(shared ? " 并列" : "")",
        "rank \(place.rank)/\(standing.count)\(shared ? ", shared" : "")", .value)
      if let band = place.band { add("第 \(band) 档", "quarter \(band)", .value) }
    } else {
      add("不计名次", "not ranked", .dim)
    }
    // Silence is remarked on only once it is known.
    if let remark = standing.remark(on: sheet.column, of: row),
      sheet.isWhole || row[sheet.column].kind != .unmentioned
    {
      add(remark.text, .warning)
    }
    let peers = sheet.standings.peers.name
    let (all, rest) = (standing.columns.count, standing.leftOutCount)
    add("\(peers.zh) \(all) 份，未计 \(rest) 份", "\(peers.en): \(all), left out \(rest)", .dim)
    addSpread(standing) { number.text(indicator.forReading($0)) }
    let leftOut = Comparison.Kind.allCases.compactMap { kind in
      standing.leftOut[kind].map { (sheet.isWhole ? kind.name : kind.nameWhileUnknown, $0) }
    }
    if !leftOut.isEmpty {
      add(
        "未计：" + leftOut.map { "\($0.zh) \($1)" }.joined(separator: "、"),
        "left out: " + leftOut.map { "\($0.en) \($1)" }.joined(separator: ", "), .dim)
    }
    if standing.approximateCount > 0 {
      add("含约数 \(standing.approximateCount)", "approximate \(standing.approximateCount)", .dim)
    }
    if standing.doubtfulCount > 0 {
      add("含存疑 \(standing.doubtfulCount)", "doubtful \(standing.doubtfulCount)", .warning)
    }
  }

  /// Of a few values the quarters say nothing that the values do not.
  private mutating func addSpread(_ standing: RowStanding, _ text: (Double) -> String) {
    guard let quartiles = standing.quartiles, let least = standing.minimum, let most = standing.maximum else {
      return
    }
    let middle =
      standing.count < RowStanding.fewestForBands
      ? "P50 \(text(quartiles.p50))"
      : "P25 \(text(quartiles.p25)) · P50 \(text(quartiles.p50)) · P75 \(text(quartiles.p75))"
    add(
      "最小 \(text(least)) · \(middle) · 最大 \(text(most))",
      "min \(text(least)) · \(middle) · max \(text(most))", .text)
  }

  private mutating func add(_ zh: String, _ en: String, _ role: Role) { add(Bilingual(zh: zh, en: en), role) }
  private mutating func add(_ text: Bilingual, _ role: Role) { parts.append((text, role)) }
}

/// A change since the year before in a few signs, and in words.
struct ChangeText {
  private let change: YearOnYear

  init(_ change: YearOnYear) { self.change = change }

  /// In a few signs, as `YearOnYear.shortText`.
  var short: String { text(points: "pt") }

  private func text(points: String) -> String {
    change.shortText(points: points) { NumberText(usesMyriads: false).text($0) }
  }

  /// Nil where there is no report of the year before at all.
  func long(_ sheet: SheetScreen, _ indicator: Indicator) -> Bilingual? {
    switch change {
    case .change(let change):
      let number = NumberText(usesMyriads: sheet.usesMyriads)
      func shown(_ value: Double, _ qualifier: Qualifier) -> String {
        (change.isPart ? "◐" : "") + qualifier.sign + number.text(indicator.forReading(value))
      }
      let before = shown(change.before, change.beforeQualifier)
      let after = shown(change.after, change.afterQualifier)
      return Bilingual(
        zh: "比上年 \(text(points: " 个百分点"))（\(before) → \(after)）",
        en: "since the year before \(text(points: " points")) (\(before) → \(after))")
    case .incomparable(.before(.absent)), .incomparable(.before(.yearUnknown)): return nil
    case .incomparable(let reason): return reason.text
    }
  }
}

extension SheetScreen {
  /// What is said of a cell without a sentence.
  func silence(of cell: Comparison.Cell) -> Bilingual {
    if cell.judgement?.isDecided == true {
      return Bilingual(zh: "没有句子为据。", en: "No sentence bears it out.")
    }
    if isWhole { return Bilingual(zh: "报告中没有提到。", en: "The report does not mention it.") }
    return failure == nil
      ? Bilingual(zh: "没有数值；是否提到还在查。", en: "No number; whether it is mentioned is not known yet.")
      : Bilingual(zh: "没有数值；是否提到没查成。", en: "No number; whether it is mentioned could not be found out.")
  }
}

extension PeerGroup {
  /// Why a report that has no peers has no rank.
  fileprivate var whyUnranked: Bilingual {
    func unknown(_ zh: String, _ en: String) -> Bilingual {
      Bilingual(zh: "这份报告的\(zh)不详，没有名次。", en: "This report's \(en) is not known: no rank.")
    }
    return switch self {
    case .all: Bilingual(zh: "没有名次。", en: "No rank.")
    case .level: unknown("级别", "level")
    case .province: unknown("省份", "province")
    case .year: unknown("年份", "year")
    case .levelAndYear: unknown("级别或年份", "level or year")
    case .chosen(let name, _):
      Bilingual(zh: "这份报告不在“\(name)”之中，没有名次。", en: "This report is not among “\(name)”: no rank.")
    }
  }
}

extension SheetDisplay {
  var name: Bilingual {
    switch self {
    case .numbers: Bilingual(zh: "数值", en: "numbers")
    case .ranks: Bilingual(zh: "数值和名次", en: "numbers and ranks")
    case .bands: Bilingual(zh: "数值和四分位档（▂ 最低，█ 最高）", en: "numbers and quarters (▂ lowest, █ highest)")
    case .changes: Bilingual(zh: "数值和比上年的变化", en: "numbers and changes since the year before")
    case .bars: Bilingual(zh: "数值和条形，以本行最大为准", en: "numbers and bars, scaled to the row")
    }
  }
}
