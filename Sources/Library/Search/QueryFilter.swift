import Documents
import Reports

/// The filters of a query, `name:value`: what they are called, what they take and what they do. The reading of
/// queries, the help and the README are made from this one list.
public enum QueryFilter: String, CaseIterable, Hashable, Sendable {
  case year, place, level, issuer, kind, topic, indicator, passage, order

  /// What a person may write before the colon, the usual name in English and in Chinese first.
  public var names: [String] {
    switch self {
    case .year: ["year", "年", "年份", "年度"]
    case .place: ["in", "地区", "地方", "place"]
    case .level: ["level", "级别", "层级"]
    case .issuer: ["issuer", "单位", "机关", "发布机关"]
    case .kind: ["kind", "类型", "种类"]
    case .topic: ["topic", "主题"]
    case .indicator: ["indicator", "指标"]
    case .passage: ["same", "同", "同在"]
    case .order: ["order", "排序", "顺序"]
    }
  }

  /// How its values are written.
  public var examples: [String] {
    switch self {
    case .year: ["year:2023", "year:2021..2023", "year:2021..", "年：..2023"]
    case .place: ["in:浙江", "in:大理市", "in:安徽大通", "in:zhejiang", "in:3302"]
    case .level: ["level:county", "level:province|prefecture", "级别：乡"]
    case .issuer: ["issuer:司法局", "单位：人民政府"]
    case .kind: ["kind:rule-of-law-report", "kind:summary", "类型：总结"]
    case .topic: ["topic:reconsideration", "主题：行政复议"]
    case .indicator: ["indicator:reconsideration.accepted", "指标：行政复议受理件数"]
    case .passage: ["same:sentence", "same:paragraph", "same:section", "同：报告"]
    case .order: ["order:relevance", "order:place", "排序：年"]
    }
  }

  /// What it does, in one sentence.
  public var description: Bilingual {
    switch self {
    case .year:
      Bilingual(zh: "报告年度，或从某年到某年。", en: "The year reported on, or a range of years.")
    case .place:
      Bilingual(
        zh: "地区及其下级，用全称、简称、拼音或代码开头；重名的都算。",
        en:
          "The place and all in it, by name, short name, pinyin or how its code begins; namesakes all count.")
    case .level:
      Bilingual(zh: "政府级别：省、地、县、乡。", en: "province, prefecture, county or township.")
    case .issuer: Bilingual(zh: "发布机关名称中的字。", en: "Words in the issuer's name.")
    case .kind:
      Bilingual(
        zh: "报告类型，名称的一部分也可以。", en: "The kind of report, by its name or a part of it.")
    case .topic:
      Bilingual(
        zh: "只在这个主题的部分里找，用编号或名称；没有词时列出这些部分。",
        en: "Looks only in sections about a topic, by id or name; without words it lists these sections.")
    case .indicator:
      Bilingual(
        zh: "有这个指标实绩的句子，用编号或名称，或其一部分。",
        en: "Sentences that give an achieved number of an indicator, by id or name or a part of it.")
    case .passage:
      Bilingual(
        zh: "各词须同在一句、一段（不写时）、一部分或一份报告里。",
        en: "All words in one sentence, paragraph (otherwise), section or report.")
    case .order:
      Bilingual(
        zh: "按相关、地区或年份排列；不写时按文件。", en: "By relevance, place or year; otherwise by file.")
    }
  }

  /// The filter of that name, whatever its width, case and script.
  init?(named name: String) {
    let wanted = ReportFilter.folded(name)
    guard let filter = Self.allCases.first(where: { $0.names.contains(wanted) }) else { return nil }
    self = filter
  }
}

extension QueryFilter {
  /// The whole query language in Markdown, as the README shows it.
  public static func markdown(_ language: Language) -> String {
    let heads =
      switch language {
      case .chinese: "| 写法 | 又名 | 找到什么 |"
      case .english: "| Written | Also | Finds |"
      }
    let words = QueryWords.allCases.map { "| `\(cell($0.example))` | | \($0.description(language)) |" }
    let filters = allCases.map { filter in
      let examples = filter.examples.map { "`\(cell($0))`" }.joined(separator: " ")
      let others = filter.names.dropFirst().map { "`\($0):`" }.joined(separator: " ")
      return "| \(examples) | \(others) | \(filter.description(language)) |"
    }
    return ([heads, "|---|---|---|"] + words + filters).joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

/// The ways to write words in a query.
public enum QueryWords: String, CaseIterable, Hashable, Sendable {
  case all, phrase, either, without, numbers

  public var example: String {
    switch self {
    case .all: "行政复议 受理"
    case .phrase: "\"行政复议 受理\""
    case .either: "复议|诉讼 受理"
    case .without: "行政复议 -诉讼 -\"上年 结转\""
    case .numbers: "2023年 十五件"
    }
  }

  public var description: Bilingual {
    switch self {
    case .all: Bilingual(zh: "几个词都在同一段里。", en: "All words, anywhere in one paragraph.")
    case .phrase: Bilingual(zh: "一个带空格的词组；“…” 也行。", en: "The phrase with its space; “…” does the same.")
    case .either:
      Bilingual(
        zh: "两者之一，先于“都在”：(复议或诉讼)和受理。", en: "Either word; binds tighter than all: (复议 or 诉讼) and 受理.")
    case .without: Bilingual(zh: "没有这个词或词组的段落。", en: "Passages without the word or phrase.")
    case .numbers:
      Bilingual(
        zh: "数字和汉字数字是一样的：二〇二三年，15件；全角半角、大小写、繁简也不分。",
        en:
          "Digits and Chinese numerals are one (二〇二三年, 15件), as are half and full width, upper and lower case, simplified and traditional."
      )
    }
  }
}
