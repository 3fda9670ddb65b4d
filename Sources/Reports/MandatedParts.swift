import Documents

/// The five parts a yearly report must have: 《法治政府建设与责任落实督察工作规定》, article 25, in force since April 2019.
///
/// Which headings name them says `Section.parts`; here what no heading names. Reports of other kinds and of years
/// before 2019 owe nothing. A plan the text turns to without a heading (下一步，…) is there. That no heading names a part does
/// not say that the report is silent on it, so this is a note.
enum MandatedParts {
  /// A note for each part that is missing; none for a text without headings, of which that is said already.
  static func diagnostics(_ outline: Outline, _ metadata: Metadata) -> [Diagnostic] {
    guard metadata.kind == .ruleOfLawReport, let year = metadata.year, year >= Compliance.firstYear,
      !outline.sections.isEmpty
    else { return [] }
    let named = Set(outline.sections.flatMap { $0.parts + [$0.purpose] } + outline.blocks.map(\.purpose))
    return Section.Purpose.allCases.filter { !named.contains($0) }.map { part in
      Diagnostic(
        .note, rule: "missing-part",
        Bilingual(
          zh: "没有标题写明“\(part.name.zh)”(《法治政府建设与责任落实督察工作规定》第二十五条要求的内容)",
          en:
            "no heading names “\(part.name.en)”, which article 25 of the 2019 inspection regulation asks for")
      )
    }
  }
}
