import Documents

/// A comparison as it is taken away: with what tells its reports apart, and the sentences its cells rest on.
///
/// It is made report by report. Of each a `Source` keeps what the table says of it, so that of two thousand reports one
/// at a time need be in memory; and it is written row by row, so that the text need not be there at once either. The
/// same comparison, rows and form give the same bytes, whoever asks.
package struct ComparisonTable: Sendable {
  package let comparison: Comparison
  /// The reports, one for each column of the comparison.
  package let sources: [Source]
  /// The indicators wanted, in this order; indices into the comparison's.
  package let rows: [Int]
  /// Options the comparison itself was made by, such as `--catalogue FILE`; they belong to the command.
  let arguments: [String]
  /// What each report's column is called; no two alike.
  package let labels: [String]
  /// Among which reports ranks are.
  let peerSets: PeerSets
  /// Which report is of the year before.
  let succession: Succession

  /// - Parameters:
  ///   - sources: an element for every column of the comparison.
  ///   - peers: among whom ranks are, in the form that has them.
  package init(
    _ comparison: Comparison, sources: [Source], rows: [Int], arguments: [String] = [],
    peers: PeerGroup = .all
  ) {
    precondition(sources.count == comparison.columnCount, "a source for every column")
    self.comparison = comparison
    self.sources = sources
    self.rows = rows
    self.arguments = arguments
    labels = Self.labels(of: sources)
    peerSets = PeerSets(peers, of: sources.map(\.metadata))
    succession = Succession(of: sources.map(\.metadata))
  }

  /// How cells become lines and columns.
  package enum Form: String, CaseIterable, Hashable, Sendable {
    /// A line for every cell (tidy), with all there is to say of it.
    case long
    /// Indicators × reports.
    case wide
    /// Reports × indicators.
    case transposed
    /// The long form with how each cell stands beside its peers and beside the year before.
    case ranked

    /// For people, in the interface's languages.
    package var name: Bilingual {
      switch self {
      case .long: Bilingual(zh: "长表", en: "long")
      case .wide: Bilingual(zh: "宽表", en: "wide")
      case .transposed: Bilingual(zh: "转置宽表", en: "transposed")
      case .ranked: Bilingual(zh: "长表和名次", en: "long with ranks")
      }
    }
  }

  /// The rows shown unless others are asked for: those with a number in some report.
  package static func rowsWithValue(in comparison: Comparison) -> [Int] {
    comparison.indicators.indices.filter { row in comparison.cells[row].contains { $0.value != nil } }
  }

  /// Gives the table's text in pieces.
  ///
  /// - Parameters:
  ///   - language: of the headings, in formats for people.
  ///   - take: gets the pieces in order; what it throws ends the writing.
  package func write<Failure: Error>(
    as format: TableFormat, _ form: Form, in language: Language,
    to take: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var writing = TableWriting(
      format, columns: columns(form, for: format), language: language, title: title(language),
      command: command(form, format, language))
    switch form {
    case .long, .ranked:
      for row in rows {
        let ranks = form == .ranked ? RowRanks(row, of: self) : nil
        guard format.isForPeople else {
          try take(writing.append(line(row, ranks)))
          continue
        }
        for column in sources.indices {
          try take(writing.append(lineForPeople(row, column, ranks, in: language)))
        }
      }
    case .wide: for row in rows { try take(writing.append(wideLine(row, for: format))) }
    case .transposed:
      for column in sources.indices { try take(writing.append(transposedLine(column, for: format))) }
    }
    try take(writing.end())
  }

  /// The whole text.
  package func text(as format: TableFormat, _ form: Form, in language: Language) -> String {
    var text = ""
    write(as: format, form, in: language) { text += $0 }
    return text
  }

  private func title(_ language: Language) -> String {
    Bilingual(
      zh: "\(sources.count)份报告 × \(rows.count)项指标", en: "\(sources.count) reports × \(rows.count) indicators")(
        language)
  }

  private func columns(_ form: Form, for format: TableFormat) -> [Table.Column] {
    switch form {
    case .long, .ranked:
      format.isForPeople ? Self.columnsForPeople(isRanked: form == .ranked) : Self.columns
    case .wide: wideColumns
    case .transposed: transposedColumns
    }
  }
}

extension ComparisonTable {
  /// Place and year, with the issuer where others have the same, with the file where that does not tell them apart.
  private static func labels(of sources: [Source]) -> [String] {
    var labels = sources.map(\.placeAndYear)
    for addition in [{ $0.metadata.issuer }, { $0.file }] as [(Source) -> String?] {
      let counts = Dictionary(grouping: labels, by: { $0 }).mapValues(\.count)
      for (index, label) in labels.enumerated() where counts[label, default: 0] > 1 {
        labels[index] = [label, addition(sources[index])].compactMap { $0 }.joined(separator: " ")
      }
    }
    // The columns beside them have names, too.
    var taken = Set(headColumns.map(\.key))
    return labels.map { label in
      var own = label
      var number = 1
      while !taken.insert(own).inserted {
        number += 1
        own = "\(label) (\(number))"
      }
      return own
    }
  }
}
