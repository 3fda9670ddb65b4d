import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi compliance`: reports × the five mandated parts, and the day they were published.
struct ComplianceCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "compliance",
    abstract: "Which mandated parts reports have, whether they came in time, and which years are missing.",
    discussion: """
      The parts are those of article 25 of the 2019 inspection regulation; a report is in time when it is published by \
      1 April of the year after the one it reports on. Reports of other kinds and years before 2019 owe nothing.

      In text: ✓ a heading names the part, ◐ told under other headings only, · missing, – not owed, ? cannot be \
      told; ! so many days late. With --years a table of places and years: ✓ a report, ◐ only reports of other kinds, \
      · none.
      """)

  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @Flag(help: "Places and years instead: which years a place has reports for.") var years = false
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) async throws -> Table {
    if years { return coverageTable(of: corpus) }
    // What a report omits is a list of lists, which has no place in a line of fields.
    let isNested = options.format == .json || options.format == .jsonl
    let omissions = isNested ? omissions(of: corpus) : []
    var table = Table(
      [
        .init("file"), .init("place"), .init("code"), .init("issuer"), .init("year"), .init("kind"),
        .init("owed"),
      ] + Section.Purpose.allCases.map { .init($0.rawValue) }
        + [.init("published"), .init("deadline"), .init("publication"), .init("daysLate")]
        + (isNested ? [.init("omissions")] : []))
    for (index, (entry, compliance)) in entries(of: corpus).enumerated() {
      let metadata = compliance.metadata
      let days: Int? = if case .late(_, let days) = compliance.publication { days } else { nil }
      table.append(
        [
          .init(.text(entry.file)), .init(.text(metadata.jurisdiction?.name)),
          .init(.text(metadata.jurisdiction?.code)), .init(.text(metadata.issuer)),
          .init(.integer(metadata.year)), .init(.text(metadata.kind.rawValue)),
          .init(compliance.isOwed.map(Value.boolean) ?? .null),
        ] + Section.Purpose.allCases.map { .init(Self.value(of: compliance.standing(of: $0))) }
          + [
            .init(.text(metadata.published?.description)), .init(.text(compliance.deadline?.description)),
            .init(.text(compliance.publication.word)), .init(.integer(days)),
          ] + (isNested ? [.init(omissions[index])] : []))
    }
    return table
  }

  func textTable(of corpus: Corpus) async throws -> Table {
    if years { return coverageTextTable(of: corpus) }
    var table = Table(
      [.init("report", Bilingual(zh: "报告", en: "Report"))]
        + Section.Purpose.allCases.map { .init($0.rawValue, $0.shortName) }
        + [.init("published", Bilingual(zh: "发布", en: "Published"))])
    for (entry, compliance) in entries(of: corpus) {
      table.append(
        [.init(.text(entry.name))]
          + Section.Purpose.allCases.map { .init(.text(compliance.standing(of: $0).sign)) }
          + [.init(.null, shown: compliance.publication.shown)])
    }
    return table
  }

  private func entries(of corpus: Corpus) -> [(Corpus.Entry, Compliance)] {
    corpus.reports.map { ($0, Compliance($0.report.metadata, $0.report.partPlaces)) }
  }

  private static func value(of standing: Compliance.PartStanding) -> Value {
    .object([
      "standing": .text(standing.word), "start": .integer(standing.utf8Range?.lowerBound),
      "end": .integer(standing.utf8Range?.upperBound),
    ])
  }

  /// What each report is silent on though its peers are not; null for one with fewer than five peers.
  private func omissions(of corpus: Corpus) -> [Value] {
    let table = SubjectTable(corpus.reports.map(\.report.subjects), catalogue: corpus.catalogue)
    let metadata = corpus.reports.map(\.report.metadata)
    return corpus.reports.indices.map { index in
      guard let (peers, isOneYear) = Omissions.peers(of: index, among: metadata) else { return .null }
      let omissions = table.omissions(of: index, peers: peers)
      return .object([
        "peers": .integer(omissions.peerCount), "sameYear": .boolean(isOneYear),
        "topics": .list(
          omissions.topics.map { .object(["id": .text($0.subject.id), "stated": .integer($0.peerCount)]) }),
        "indicators": .list(
          omissions.indicators.map {
            .object(["id": .text($0.subject.id), "stated": .integer($0.peerCount)])
          }),
      ])
    }
  }

  // MARK: Places and years

  /// A row for every place and year.
  private func coverageTable(of corpus: Corpus) -> Table {
    var table = Table([
      .init("code"), .init("path"), .init("level"), .init("year"), .init("standing"), .init("files"),
    ])
    let coverage = Coverage(of: corpus.reports.map(\.report.metadata))
    for row in coverage.rows {
      for (year, cell) in zip(coverage.years, row.cells) {
        table.append([
          .init(.text(row.jurisdiction.code)), .init(.list(row.jurisdiction.path.map(Value.text))),
          .init(.text(row.jurisdiction.level.rawValue)), .init(.integer(year)), .init(.text(cell.word)),
          .init(.list(cell.reports.map { .text(corpus.reports[$0].file) })),
        ])
      }
    }
    return table
  }

  private func coverageTextTable(of corpus: Corpus) -> Table {
    let coverage = Coverage(of: corpus.reports.map(\.report.metadata))
    var table = Table(
      [.init("code", Bilingual(zh: "代码", en: "Code")), .init("place", Bilingual(zh: "地区", en: "Place"))]
        + coverage.years.map { .init("\($0)", Bilingual(zh: "\($0)", en: "\($0)")) })
    for row in coverage.rows {
      table.append(
        [.init(.text(row.jurisdiction.code)), .init(.text(row.jurisdiction.path.joined(separator: " ")))]
          + row.cells.map { .init(.text($0.sign)) })
    }
    return table
  }
}

extension Corpus.Entry {
  /// The place and year, or the file where neither is known.
  var name: String {
    let metadata = report.metadata
    let parts = [metadata.jurisdiction?.name ?? metadata.issuer, metadata.year.map { String($0) }]
    let name = parts.compactMap { $0 }.joined(separator: " ")
    return name.isEmpty ? file : name
  }
}
