import Documents
import Reports

extension SearchQuery {
  /// A query of filters alone; repeating a filter means either value. Throws the first value that means nothing.
  public init(filters: [(QueryFilter, value: String)], names: QueryNames) throws(QueryMistake) {
    self.init(words: [])
    for (filter, value) in filters {
      try apply(filter, QueryScanner.Text(text: value, range: 0..<value.count), names)
    }
  }

  /// Adds one value of a filter; repeating a filter means either value, as a bar does.
  mutating func apply(
    _ queryFilter: QueryFilter, _ value: QueryScanner.Text, _ names: QueryNames?
  ) throws(QueryMistake) {
    switch queryFilter {
    case .year: filter.years.append(try Self.years(value))
    case .place:
      guard let names else {
        needsNames = true
        return
      }
      let regions = names.gazetteer.regions(called: ReportFilter.folded(value.text))
      if regions.isEmpty {
        throw value.mistake(
          "没有叫“\(value.text)”的地区；用全称、简称、拼音或六位代码的开头",
          "there is no place “\(value.text)”; write a name, a short name, pinyin or how its code begins")
      }
      filter.regions += regions.filter { !filter.regions.contains($0) }
    case .level: filter.levels.insert(try Self.level(value))
    case .issuer:
      let issuer = ReportFilter.folded(value.text)
      if !issuer.isEmpty { filter.issuers.append(issuer) }
    case .kind: filter.kinds.formUnion(try Self.kinds(value))
    case .topic:
      guard let names else {
        needsNames = true
        return
      }
      let found = names.topics(called: value.text)
      if found.isEmpty { throw value.mistake(unknown: "主题", "topic", names.topics.map(\.name)) }
      topics.formUnion(found)
    case .indicator:
      guard let names else {
        needsNames = true
        return
      }
      let found = names.indicators(called: value.text)
      if found.isEmpty {
        throw value.mistake(
          "没有叫“\(value.text)”的指标；fazhi catalogue 列出全部",
          "there is no indicator “\(value.text)”; fazhi catalogue lists them")
      }
      indicators.formUnion(found)
    case .passage: passage = try Self.choice(value, Self.passageNames)
    case .order: order = try Self.choice(value, Self.orderNames)
    }
  }

  // MARK: Years

  /// 2023, 2021..2023, 2021.., ..2023; … and — do as well, and a 年 behind a year.
  private static func years(_ value: QueryScanner.Text) throws(QueryMistake) -> ClosedRange<Int> {
    let text = ReportFilter.folded(value.text).replacing("年", with: "")
    let malformed = value.mistake(
      "“\(value.text)”不是年份；写 2023、2021..2023、2021.. 或 ..2023",
      "“\(value.text)” is no year; write 2023, 2021..2023, 2021.. or ..2023")
    func year(_ digits: Substring) throws(QueryMistake) -> Int {
      guard digits.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(digits)
      else { throw malformed }
      return year
    }
    guard
      let sign = ["..", "……", "…", "——", "—", "-", "~", "至"].lazy.compactMap({ text.firstRange(of: $0) })
        .first
    else {
      let single = try year(text[...])
      return single...single
    }
    let (left, right) = (text[..<sign.lowerBound], text[sign.upperBound...])
    if left.isEmpty, right.isEmpty { throw malformed }
    let first = left.isEmpty ? 1 : try year(left)
    let last = right.isEmpty ? 9999 : try year(right)
    guard first <= last else {
      throw value.mistake(
        "起止年份颠倒了；是否要写 \(last)..\(first)", "the years are reversed; write \(last)..\(first)")
    }
    return first...last
  }

  // MARK: Choices

  private static let levelNames: [(Jurisdiction.Level, [String])] = [
    (.province, ["province", "省", "省级", "自治区", "直辖市"]),
    (.prefecture, ["prefecture", "市", "地", "市级", "地级", "地市级", "州", "盟"]),
    (.county, ["county", "县", "区", "县级", "区级", "区县", "县区", "旗", "district"]),
    (.township, ["township", "乡", "镇", "街道", "乡级", "镇级", "乡镇", "镇街"]),
  ]

  private static let passageNames: [(Passage, [String])] = [
    (.sentence, ["sentence", "句", "一句", "句子"]), (.paragraph, ["paragraph", "段", "一段", "段落"]),
    (.section, ["section", "部分", "节", "章节"]), (.report, ["report", "报告", "全文", "篇"]),
  ]

  private static let orderNames: [(Order, [String])] = [
    (.relevance, ["relevance", "相关", "相关度"]), (.place, ["place", "地区"]), (.year, ["year", "年", "年份"]),
    (.file, ["file", "文件"]),
  ]

  private static func level(_ value: QueryScanner.Text) throws(QueryMistake) -> Jurisdiction.Level {
    try choice(value, levelNames)
  }

  private static func choice<Choice>(
    _ value: QueryScanner.Text, _ choices: [(Choice, [String])]
  ) throws(QueryMistake) -> Choice {
    let wanted = ReportFilter.folded(value.text)
    if let choice = choices.first(where: { $0.1.contains(wanted) }) { return choice.0 }
    let zh = choices.map { $0.1[1] }.joined(separator: "、")
    let en = choices.map { $0.1[0] }.joined(separator: ", ")
    throw value.mistake("不能是“\(value.text)”；可写 \(zh)", "“\(value.text)” is none of \(en)")
  }

  /// Kinds by their id or name, or by a part of these: 总结, report.
  private static func kinds(_ value: QueryScanner.Text) throws(QueryMistake) -> Set<Metadata.Kind> {
    let wanted = ReportFilter.folded(value.text)
    func kinds(_ matches: (String) -> Bool) -> Set<Metadata.Kind> {
      Set(Metadata.Kind.allCases.filter { [$0.rawValue, $0.name.zh, $0.name.en].contains(where: matches) })
    }
    let exact = kinds { $0 == wanted }
    if !exact.isEmpty { return exact }
    let partial = kinds { $0.contains(wanted) }
    guard partial.isEmpty else { return partial }
    throw value.mistake(unknown: "类型", "kind", Metadata.Kind.allCases.map(\.name))
  }
}

extension QueryScanner.Text {
  fileprivate func mistake(_ zh: String, _ en: String) -> QueryMistake {
    QueryMistake(range: range, message: Bilingual(zh: zh, en: en))
  }

  fileprivate func mistake(unknown zh: String, _ en: String, _ names: [Bilingual]) -> QueryMistake {
    mistake(
      "没有叫“\(text)”的\(zh)；有\(names.map(\.zh).joined(separator: "、"))",
      "there is no \(en) “\(text)”; there are \(names.map(\.en).joined(separator: ", "))")
  }
}
