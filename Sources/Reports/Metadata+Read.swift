import Documents

extension Metadata {
  /// Reads what identifies a report: from its title first, then from its signature and the lines the site put
  /// around it, then from its text; what none of them says, from what the file says of itself.
  init(_ document: Document, outline: Outline, gazetteer: Gazetteer) {
    let page = MetadataPage(document.text.bytes, outline)
    let title = MetadataTitle.text(page) ?? document.properties.title
    let folded = title.map { Array($0.utf8) }.map { $0.folded($0.indices) } ?? []
    let published =
      MetadataDates.published(page) ?? document.properties.published.flatMap(CalendarDate.init(iso:))
    let names = IssuerNames(page, title: folded)
    var sources = names.sources
    sources += page.salutation.map { JurisdictionFinder.Source(folded: $0.folded, isName: true) }
    sources += page.furniture.map { JurisdictionFinder.Source(folded: $0.folded, isName: false) }
    let finding = JurisdictionFinder(gazetteer: gazetteer, text: document.text.bytes)
      .find(sources, lead: page.lead)
    let kind = Kind(title: folded, lead: page.lead, outline: outline)
    self.init(
      title: title,
      issuer: names.issuer(of: finding.place ?? finding.rivals.first, isReport: kind != .other),
      jurisdiction: finding.place, rivals: finding.rivals,
      year: MetadataYear.year(
        page, title: folded, outline: outline, published: published, isReport: kind != .other),
      published: published ?? MetadataDates.signed(page),
      kind: kind)
  }

  /// What a reader should know when a report does not say who or when.
  func diagnostics() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if year == nil {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "no-year",
          Bilingual(
            zh: "没有找到报告年份;请核对标题和正文开头",
            en: "the report's year was not found; check its title and first paragraph")))
    }
    if jurisdiction == nil, let first = rivals.first {
      let named = rivals.prefix(6).map { $0.path.joined() }.joined(separator: "、")
      let paths = named + (rivals.count > 6 ? "…" : "")
      diagnostics.append(
        Diagnostic(
          .warning, rule: "ambiguous-jurisdiction",
          Bilingual(
            zh: "“\(first.name)”不止一个(\(paths)),正文没有说明是哪一个",
            en: "several places are called “\(first.name)” (\(paths)), and the text does not say which")))
    } else if jurisdiction == nil {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "no-jurisdiction",
          Bilingual(
            zh: "没有确定所属地区;请核对标题和落款",
            en: "the place was not found; check the title and the signature")))
    }
    return diagnostics
  }
}

extension Metadata.Kind {
  /// What the document is, by its title; by the sentence that leads over to it (现将2023年法治政府建设情况报告如下) and its
  /// first headings when it has none.
  init(title: [UInt8], lead: [UInt8], outline: Outline) {
    self.init(title: title)
    guard title.isEmpty else { return }
    let headings = outline.sections.prefix(12).filter { $0.level <= 1 }.map { Array($0.title.utf8) }
      .map { $0.folded($0.indices) }
    if let end = lead.first("如下", in: lead.indices) {
      let start = lead.first("现将", in: 0..<end) ?? lead.first("现对", in: 0..<end) ?? max(0, end - 90)
      let announced = Array(lead[start..<end])
      self.init(
        title: announced.contains("报告") || announced.contains("汇报") ? announced : announced + Array("报告".utf8)
      )
      if self == .ruleOfLawReport { return }
      let isWork = self == .workSummary && announced.contains("工作总结")
      if headings.contains(where: \.isReportHeading) || (!isWork && lead[..<start].containsReportMatter) {
        self = .ruleOfLawReport
      }
      return
    }
    if headings.contains(where: \.isReportHeading) { self = .ruleOfLawReport }
  }

  /// What a folded title says the document is. 法治政府建设工作总结 is a rule-of-law report; a plan for the coming year
  /// alone (法治政府建设工作要点) is none, nor is the report of one matter (规范性文件备案审查工作情况报告).
  init(title: [UInt8]) {
    let isReport =
      title.containsAny(["报告", "情况", "总结", "汇报", "自查", "小结", "述法"]) && !title.hasSuffix("解读")
    if isReport, title.containsAny(["法治政府", "法制政府", "依法行政"]) || Self.namesRuleOfLaw(title) {
      self = .ruleOfLawReport
    } else if title.contains("政府工作报告") {
      self = .governmentWorkReport
    } else if title.containsAny(["总结", "工作小结", "工作思路"]) || Self.namesWork(title) {
      self = .workSummary
    } else {
      self = .other
    }
  }

  /// 法治大理建设, 法治建设, 依法治县; not 法治宣传教育 and 依法治理.
  private static func namesRuleOfLaw(_ title: [UInt8]) -> Bool {
    if let place = title.first("依法治", in: title.indices), !title.has("理", at: place + 9, before: title.count),
      !title.has("校", at: place + 9, before: title.count)
    {
      return true
    }
    guard let start = title.first("法治", in: title.indices), !title.contains("法治宣传") else { return false }
    return title.contains("建设", in: start..<title.count)
  }

  /// 2023年工作情况, 司法局工作情况, 司法行政工作情况: all of an organ's work, not one matter of it.
  private static func namesWork(_ title: [UInt8]) -> Bool {
    guard let place = title.first("工作情况", in: title.indices) else { return false }
    return ["年", "年度", "半年", "季度", "局", "厅", "司法行政", "主要", "全面", "有关", "各项"].contains {
      (word: StaticString) in
      title.has(word, at: place - word.utf8CodeUnitCount, before: place)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a lead speaks of the matter of these reports.
  fileprivate var containsReportMatter: Bool {
    Array(self).containsAny(["法治政府建设", "依法行政", "法治建设"])
  }
}

extension [UInt8] {
  /// 一、2023年推进法治政府建设的主要举措和成效
  fileprivate var isReportHeading: Bool {
    containsAny(["法治政府建设", "推进法治建设", "法治建设第一责任人"]) && count <= 150
  }
}
