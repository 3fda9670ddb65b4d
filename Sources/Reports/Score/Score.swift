import Documents

/// How a program's reading of reports compares with a careful reader's.
///
/// A number of the gold set is *found* when the report has an achieved claim of the same indicator, value and
/// unit; where several have, the one whose sentence holds the reader's evidence speaks for it. A claim is *right*
/// when the gold set has its indicator and value for the report; claims the reader calls doubtful are not
/// judged, nor are claims of reports for which the set lists no numbers at all.
public struct Score: Hashable, Sendable {
  /// In the order of the catalogue; groups without a demand, a claim or a trap are left out.
  public let groups: [Group]
  /// The headings.
  public let outline: Tally
  public let outlineReports: Int
  /// Each field that the gold set gives, in its order.
  public let fields: [FieldScore]
  /// Everything that was read otherwise: by report, in it numbers, headings, metadata.
  public let misses: [Miss]
  /// Lines of the gold set that do not fit the reports or the catalogue.
  public let mistakes: [GoldMistake]

  /// The numbers of one group of the catalogue.
  public struct Group: Hashable, Sendable {
    public let name: Bilingual
    public var numbers = Tally()
    /// Of the numbers found, those with the right qualifier and scope.
    public var qualified = 0
    public var traps = 0
    public var trapsClaimed = 0

    init(name: Bilingual) { self.name = name }
  }

  /// One field of the metadata.
  public struct FieldScore: Hashable, Sendable {
    public let field: Gold.Field
    public let tally: Tally
  }

  /// Which claims are judged.
  public struct Selection: Hashable, Sendable {
    /// Only these indicators are demanded and judged; nil for all.
    public var indicators: Set<Indicator.ID>?
    /// Only claims of indicators that occur among the gold set's statements are judged.
    public var onlyNamed: Bool

    public init(indicators: Set<Indicator.ID>? = nil, onlyNamed: Bool = false) {
      self.indicators = indicators
      self.onlyNamed = onlyNamed
    }
  }

  /// All groups together.
  public var total: Group {
    groups.reduce(into: Group(name: Bilingual(zh: "合计", en: "all"))) { total, group in
      total.numbers = total.numbers + group.numbers
      total.qualified += group.qualified
      total.traps += group.traps
      total.trapsClaimed += group.trapsClaimed
    }
  }

  /// Scores reports against a gold set.
  ///
  /// - Parameter reports: by file name, without folders; what the set says of other reports is not scored.
  public init(
    of reports: [String: Report], against gold: Gold, catalogue: Catalogue, selection: Selection = Selection()
  ) {
    var scoring = StatementScoring(gold: gold, catalogue: catalogue, selection: selection)
    var outline = Tally()
    var outlineReports = 0
    var fields: [Gold.Field: Tally] = [:]
    for (name, report) in reports.sorted(by: { $0.key < $1.key }) {
      scoring.add(report, name: name)
      if let headings = gold.outlines.first(where: { $0.report == Gold.stem(name) }) {
        let comparison = OutlineScoring(headings.headings, report.sections, report: name)
        outline = outline + comparison.tally
        outlineReports += 1
        scoring.misses += comparison.misses
      }
      for card in gold.cards where Gold.stem(card.report) == Gold.stem(name) {
        for (field, expected) in card.fields {
          let actual = report.metadata[field]
          let isRight = actual == expected
          fields[field, default: Tally()] =
            fields[field, default: Tally()]
            + Tally(
              demanded: 1, found: isRight ? 1 : 0, claimed: actual.isEmpty ? 0 : 1,
              right: isRight && !actual.isEmpty ? 1 : 0)
        }
        scoring.misses += Gold.Field.allCases.compactMap { field in
          guard let expected = card.fields[field], case let actual = report.metadata[field],
            actual != expected
          else { return nil }
          return Miss(
            kind: .metadata, report: name, subject: field.rawValue, value: expected, evidence: "",
            instead: actual)
        }
      }
    }
    groups = scoring.groups
    misses = scoring.misses
    mistakes = gold.mistakes + scoring.mistakes
    self.outline = outline
    self.outlineReports = outlineReports
    self.fields = Gold.Field.allCases.compactMap { field in
      fields[field].map { FieldScore(field: field, tally: $0) }
    }
  }
}

extension Metadata {
  /// A field as a gold set writes it; empty for what is not known.
  subscript(field: Gold.Field) -> String {
    switch field {
    case .title: title ?? ""
    case .issuer: issuer ?? ""
    case .adcode: jurisdiction?.code ?? ""
    case .jurisdiction: jurisdiction?.path.joined(separator: "/") ?? ""
    case .level: jurisdiction?.level.rawValue ?? ""
    case .year: year.map { String($0) } ?? ""
    case .published: published?.description ?? ""
    case .kind: kind.rawValue
    }
  }
}
