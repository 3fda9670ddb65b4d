import Documents

/// Why a report says of an indicator what it says, number by number; or what became of all its numbers.
///
/// Every account tells the verdict the reader itself came to: reading and explaining decide once.
public struct Explanation: Hashable, Sendable {
  /// Nil for all numbers of the report.
  public let indicator: Indicator.ID?
  /// In reading order: with an indicator, the numbers that stand with words of it.
  public let accounts: [Account]
  /// The whole in one sentence.
  public let summary: Bilingual

  public init(indicator: Indicator.ID?, accounts: [Account], summary: Bilingual) {
    self.indicator = indicator
    self.accounts = accounts
    self.summary = summary
  }
}

extension Report {
  /// Reads the numbers of a report once more and says why each was taken or not.
  ///
  /// - Parameters:
  ///   - id: the indicator asked about; nil for an account of every number.
  ///   - catalogue: the one the report was read with.
  public func explanation(of id: Indicator.ID?, catalogue: Catalogue) -> Explanation {
    if let id, let formula = catalogue[id]?.formula {
      return Explanation(indicator: id, accounts: [], summary: Self.summary(of: formula, in: catalogue))
    }
    let rule = id.flatMap { id in catalogue.indicators.firstIndex { $0.id == id } }
    let explainer = Explainer(self, catalogue: catalogue, rule: rule)
    let outline = Outline(blocks: blocks, sections: sections, diagnostics: [])
    let numbers = Numbers(
      document, outline: outline, metadata: metadata, catalogue: catalogue, explainer: explainer)
    // What the site put around the report is read as if it were the report, and then said not to be.
    explainer.isOutside = true
    for block in blocks where block.kind != .body {
      explainer.outsideKind = block.kind
      let alone = Outline(
        blocks: [Block(kind: .body, utf8Range: block.utf8Range, section: nil)], sections: [], diagnostics: [])
      _ = Numbers(
        document, outline: alone, metadata: metadata, catalogue: catalogue, explainer: explainer)
    }
    return explainer.explanation(numbers)
  }

  /// Of a derived indicator the text holds no number: what it is computed from is explained on its own.
  private static func summary(of formula: Formula, in catalogue: Catalogue) -> Bilingual {
    func text(_ language: Language) -> String {
      formula.text { catalogue[$0]?.name(language) ?? $0 }
    }
    return Bilingual(
      zh: "不从正文读出,由公式算出:\(text(.chinese))", en: "not read in the text but computed: \(text(.english))")
  }
}

extension Block.Kind {
  /// For people, in the interface's languages.
  var name: Bilingual {
    switch self {
    case .title: Bilingual(zh: "标题", en: "the title")
    case .salutation: Bilingual(zh: "称呼", en: "the salutation")
    case .body: Bilingual(zh: "正文", en: "the body")
    case .signature: Bilingual(zh: "落款", en: "the signature")
    case .appendix: Bilingual(zh: "名词解释、注释或附件", en: "notes or an annex")
    case .furniture: Bilingual(zh: "网页杂项", en: "page furniture")
    case .form: Bilingual(zh: "表单", en: "a form")
    case .duplicate: Bilingual(zh: "重复的文字", en: "a second copy of the text")
    }
  }
}
