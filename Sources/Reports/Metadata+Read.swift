import Documents

extension Metadata {
  /// Reads what identifies a report: from its title first, then from its signature and the lines the site put
  /// around it, then from its text.
  init(_ document: Document, outline: Outline, gazetteer: Gazetteer) {
    let page = MetadataPage(document.text.bytes, outline)
    let title = MetadataTitle.text(page)
    let folded = title.map { Array($0.utf8) }.map { $0.folded($0.indices) } ?? []
    let published = MetadataDates.published(page)
    let names = IssuerNames(page, title: folded)
    var sources = names.sources
    sources += page.salutation.map { JurisdictionFinder.Source(folded: $0.folded, isName: true) }
    sources += page.furniture.map { JurisdictionFinder.Source(folded: $0.folded, isName: false) }
    let jurisdiction = JurisdictionFinder(gazetteer: gazetteer, text: document.text.bytes)
      .jurisdiction(sources)
    self.init(
      title: title,
      issuer: names.issuer(of: jurisdiction, text: page),
      jurisdiction: jurisdiction,
      year: MetadataYear.year(page, title: folded, outline: outline, published: published),
      published: published ?? MetadataDates.signed(page),
      kind: Kind(title: folded))
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
    if jurisdiction == nil {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "no-jurisdiction",
          Bilingual(
            zh: "没有确定所属地区(未写明,或同名地区不止一个);请核对标题和落款",
            en: "the place was not found, or several bear its name; check the title and the signature")))
    }
    return diagnostics
  }
}

extension Metadata.Kind {
  /// What a folded title says the document is. 法治政府建设工作总结 is a rule-of-law report; a plan for the coming year
  /// alone (法治政府建设工作要点) is none.
  init(title: [UInt8]) {
    let isReport = title.containsAny(["报告", "情况", "总结", "汇报", "自查", "小结", "述法"])
    if isReport, title.containsAny(["法治政府", "法制政府", "依法行政", "依法治"]) || Self.namesRuleOfLaw(title) {
      self = .ruleOfLawReport
    } else if title.contains("政府工作报告") {
      self = .governmentWorkReport
    } else if title.containsAny(["总结", "工作小结", "工作思路", "工作情况"]) {
      self = .workSummary
    } else {
      self = .other
    }
  }

  /// 法治大理建设, 法治建设; not 法治宣传教育.
  private static func namesRuleOfLaw(_ title: [UInt8]) -> Bool {
    guard let start = title.first("法治", in: title.indices), !title.contains("法治宣传") else { return false }
    return title.contains("建设", in: start..<title.count)
  }
}
