import Documents
import GRDB
import Reports

/// What a batch changed.
struct IndexChanges: Sendable {
  var added: [ReportSummary] = []
  var updated: [ReportSummary] = []
  var removed: [ReportID] = []
  var failures: [FileFailure] = []
}

extension LibraryIndex {
  /// Writes files into the index in one transaction.
  func write(_ files: [ReadFile]) throws(IndexProblem) -> IndexChanges {
    let changes = try write { database in
      var batch = try BatchWriter(database, pack: pack)
      return try batch.write(files)
    }
    return try summarised(changes, failures: files.flatMap(\.failures))
  }

  /// Forgets files that are no longer there, and the reports nothing else holds.
  func forget(sources: [Int]) throws(IndexProblem) -> IndexChanges {
    let changes = try write { database in
      var batch = try BatchWriter(database, pack: pack)
      return try batch.forget(sources: sources)
    }
    return try summarised(changes, failures: [])
  }

  private func summarised(
    _ changes: BatchWriter.Changes, failures: [FileFailure]
  ) throws(IndexProblem) -> IndexChanges {
    IndexChanges(
      added: try summaries(changes.added), updated: try summaries(changes.updated), removed: changes.removed,
      failures: failures)
  }
}

extension ReadFile {
  fileprivate var failures: [FileFailure] {
    documents.compactMap { if case .failure(let failure) = $0.outcome { failure } else { nil } }
  }
}

/// The statements of one transaction.
private struct BatchWriter {
  struct Changes {
    var added: [ReportID] = []
    var updated: [ReportID] = []
    var removed: [ReportID] = []
  }

  private let database: Database
  private let pack: TextPack
  private let knownReport: PreparedStatement
  private let insertReport: PreparedStatement
  private let updateReport: PreparedStatement
  private let knownSource: PreparedStatement
  private let insertSource: PreparedStatement
  private let updateSource: PreparedStatement
  private let touchSource: PreparedStatement
  private let insertSection: PreparedStatement
  private let insertNumber: PreparedStatement
  private var words: WordNumbers
  private let insertMessage: PreparedStatement
  private let insertProblem: PreparedStatement
  private let replaceLayout: PreparedStatement
  private let insertTokens: PreparedStatement
  private let sourcesOfReport: PreparedStatement
  private let members: PreparedStatement
  private var changes = Changes()
  /// New reports whose tokens are not written yet: neighbours.
  private var stretch: (first: Int, texts: [[UInt8]], byteCount: Int) = (0, [], 0)
  /// Reports a file no longer holds.
  private var left: Set<Int> = []

  init(_ database: Database, pack: TextPack) throws {
    self.database = database
    self.pack = pack
    func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(database, sql) }
    knownReport = try prepare("SELECT id, source_id FROM reports WHERE content_hash = ?")
    insertReport = try prepare(
      """
      INSERT INTO reports (content_hash, source_id, title, issuer, adcode, jurisdiction, level, year, published, kind,
        rivals, text_offset, text_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    updateReport = try prepare(
      """
      UPDATE reports SET source_id = ?, title = ?, issuer = ?, adcode = ?, jurisdiction = ?, level = ?, year = ?,
        published = ?, kind = ?, rivals = ? WHERE id = ?
      """)
    knownSource = try prepare("SELECT id, report_id FROM sources WHERE path = ?")
    insertSource = try prepare(
      "INSERT INTO sources (path, size, mtime_ns, reader, state) VALUES (?, 0, 0, 0, '')")
    updateSource = try prepare(
      """
      UPDATE sources SET size = ?, mtime_ns = ?, reader = ?, file_hash = ?, format = ?, url = ?, index_number = ?,
        container = ?, report_id = ?, state = ? WHERE id = ?
      """)
    members = try prepare("SELECT id, path FROM sources WHERE container = ?")
    touchSource = try prepare("UPDATE sources SET size = ?, mtime_ns = ?, reader = ? WHERE path = ?")
    insertSection = try prepare("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    words = try WordNumbers(database)
    insertNumber = try prepare(
      "INSERT INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertMessage = try prepare("INSERT OR IGNORE INTO messages VALUES (?, ?, ?, ?, ?)")
    insertProblem = try prepare("INSERT INTO problems VALUES (?, ?, ?, ?, ?)")
    replaceLayout = try prepare("INSERT OR REPLACE INTO layouts VALUES (?, ?, ?)")
    insertTokens = try prepare("INSERT INTO search (rowid, tokens) VALUES (?, ?)")
    sourcesOfReport = try prepare("SELECT id FROM sources WHERE report_id = ? ORDER BY path")
  }

  mutating func write(_ files: [ReadFile]) throws -> Changes {
    let places = try packNewTexts(of: files.flatMap(\.documents))
    var next = places.makeIterator()
    for file in files {
      switch file.outcome {
      case .large: break
      case .unchanged:
        try touchSource.run(
          file.source.size, file.source.modified ?? -1, file.source.reader, file.source.path)
      case .documents(let documents):
        let isPlain = documents.count == 1 && documents[0].path == file.source.path
        for document in documents {
          try write(document, of: file.source, isMember: !isPlain, place: next.next() ?? nil)
        }
        if !isPlain { try writeArchive(file.source) }
        try forgetMembers(of: file.source.path, except: isPlain ? [] : Set(documents.map(\.path)))
      case .piece(let documents):
        for document in documents {
          try write(document, of: file.source, isMember: true, place: next.next() ?? nil)
        }
      case .lastPiece(let documents, let before):
        for document in documents {
          try write(document, of: file.source, isMember: true, place: next.next() ?? nil)
        }
        try writeArchive(file.source)
        try forgetMembers(of: file.source.path, except: before.union(documents.map(\.path)))
      }
    }
    try writeTokens()
    try removeOrphans()
    return changes
  }

  mutating func forget(sources: [Int]) throws -> Changes {
    for source in sources { try forget(source) }
    try removeOrphans()
    return changes
  }

  private mutating func forget(_ source: Int) throws {
    let report = try PreparedStatement(database, "SELECT report_id FROM sources WHERE id = ?")
    if let id = try report.first(source, make: { $0.optionalInteger(0) }) ?? nil { left.insert(id) }
    try deleteRows(of: "problems", "source_id", source)
    try deleteRows(of: "sources", "id", source)
  }

  private mutating func forgetMembers(of archive: String, except kept: Set<String>) throws {
    var gone: [Int] = []
    try members.forEachRow(archive) { row in
      if !(row.text(1).map(kept.contains) ?? false) { gone.append(row.integer(0)) }
      return true
    }
    for source in gone { try forget(source) }
  }

  /// Puts the texts the library does not have yet into the pack; a place for each document, nil for those that need
  /// none.
  private func packNewTexts(of documents: [ReadDocument]) throws -> [Range<Int>?] {
    var hashes: Set<ContentHash> = []
    var texts: [[UInt8]] = []
    let isNew = try documents.map { document in
      guard case .success(let report) = document.outcome, hashes.insert(report.hash).inserted,
        try knownReport.first(report.hash.bytes, make: { _ in true }) == nil
      else { return false }
      texts.append(report.text)
      return true
    }
    guard !texts.isEmpty else { return documents.map { _ in nil } }
    let end = try PreparedStatement(database, "SELECT value FROM library WHERE key = 'text_end'")
    let tail = try end.first { $0.text(0) ?? "" } ?? ""
    let (ranges, newEnd) = try pack.write(texts, at: Int(tail) ?? TextPack.headerLength)
    try PreparedStatement(database, "UPDATE library SET value = ? WHERE key = 'text_end'").run(String(newEnd))
    var next = ranges.makeIterator()
    return isNew.map { $0 ? next.next() : nil }
  }

  /// Writes a document under its row, which is made if need be.
  private mutating func write(
    _ document: ReadDocument, of file: SourceState, isMember: Bool, place: Range<Int>?
  ) throws {
    let known = try knownSource.first(document.path) { ($0.integer(0), $0.optionalInteger(1)) }
    let source = try known?.0 ?? newSource(document.path)
    var report: ReadReport?
    var id: Int?
    let diagnostics: [Diagnostic]
    switch document.outcome {
    case .failure(let failure): diagnostics = [Diagnostic(.error, rule: "unreadable", failure.message)]
    case .success(let read):
      report = read
      diagnostics = read.diagnostics
      id = try write(read, source: source, place: place)
    }
    // A member follows its archive, whose size and time are looked at.
    try updateSource.run(
      isMember ? 0 : file.size, isMember ? 0 : file.modified ?? -1, file.reader,
      isMember ? nil : file.fileHash,
      report?.format.rawValue, report?.properties.url, report?.properties.indexNumber,
      isMember ? file.path : nil, id, report == nil ? "failed" : "read", source)
    try deleteRows(of: "problems", "source_id", source)
    for (ordinal, diagnostic) in diagnostics.enumerated() {
      try insertProblem.run(
        source, ordinal, try message(diagnostic), diagnostic.utf8Range?.lowerBound,
        diagnostic.utf8Range?.upperBound)
    }
    if let before = known?.1, before != id { left.insert(before) }
  }

  /// The row of an archive, whose documents have rows of their own.
  private mutating func writeArchive(_ file: SourceState) throws {
    let known = try knownSource.first(file.path) { ($0.integer(0), $0.optionalInteger(1)) }
    let source = try known?.0 ?? newSource(file.path)
    if let before = known?.1 { left.insert(before) }
    try deleteRows(of: "problems", "source_id", source)
    let none: String? = nil
    let noReport: Int? = nil
    try updateSource.run(
      file.size, file.modified ?? -1, file.reader, file.fileHash, none, none, none, none, noReport, "archive",
      source)
  }

  private func newSource(_ path: String) throws -> Int {
    try insertSource.run(path)
    return Int(database.lastInsertedRowID)
  }

  private mutating func write(_ report: ReadReport, source: Int, place: Range<Int>?) throws -> Int {
    let metadata = report.metadata
    let jurisdiction = metadata.jurisdiction
    let path = jurisdiction?.path.joined(separator: "/")
    let rivals = metadata.rivals.isEmpty ? nil : metadata.rivals.map(\.line).joined(separator: "\n")
    let id: Int
    if let known = try knownReport.first(report.hash.bytes, make: { ($0.integer(0), $0.integer(1)) }) {
      id = known.0
      // A second source of the report changes nothing as long as the first is there.
      if known.1 != source, try sourceIDs(of: id).contains(known.1) { return id }
      try updateReport.run(
        source, metadata.title, metadata.issuer, jurisdiction?.code, path, jurisdiction?.level.rawValue,
        metadata.year, metadata.published?.description, metadata.kind.rawValue, rivals, id)
      try deleteRows(of: "sections", "report_id", id)
      try deleteRows(of: "numbers", "report_id", id)
      changes.updated.append(ReportID(id))
    } else {
      guard let place else { throw DatabaseError(message: "a new report without a place for its text") }
      try insertReport.run(
        report.hash.bytes, source, metadata.title, metadata.issuer, jurisdiction?.code, path,
        jurisdiction?.level.rawValue, metadata.year, metadata.published?.description, metadata.kind.rawValue,
        rivals, place.lowerBound, place.count)
      id = Int(database.lastInsertedRowID)
      try addTokens(of: report.text, id)
      changes.added.append(ReportID(id))
    }
    try replaceLayout.run(id, report.blocks, report.changes)
    for (ordinal, section) in report.sections.enumerated() {
      try insertSection.run(
        id, ordinal, section.level, section.number, section.title, section.utf8Range.lowerBound,
        section.utf8Range.upperBound, section.headingRange.upperBound, section.parent,
        section.purpose.rawValue,
        section.parts.isEmpty ? nil : section.parts.map(\.rawValue).joined(separator: " "),
        section.topic?.id)
    }
    for (ordinal, observation) in report.observations.enumerated() {
      try insertNumber.run(
        id, ordinal, words.number(of: observation.indicator), observation.value,
        words.number(of: observation.unit), words.number(of: observation.qualifier.rawValue),
        words.number(of: observation.standing.rawValue), words.number(of: observation.scope.rawValue),
        observation.period, observation.section, observation.valueRange.lowerBound,
        observation.valueRange.upperBound, observation.evidence.lowerBound, observation.evidence.upperBound,
        observation.isHeadline)
    }
    return id
  }

  /// Notes a new report for its row in the search table.
  private mutating func addTokens(of text: [UInt8], _ id: Int) throws {
    let isNext =
      id == stretch.first + stretch.texts.count && stretch.texts.count < SearchStretch.longest
      && stretch.byteCount + text.count <= SearchStretch.mostBytes
    if !isNext { try writeTokens() }
    if stretch.texts.isEmpty { stretch.first = id }
    stretch.texts.append(text)
    stretch.byteCount += text.count
  }

  private mutating func writeTokens() throws {
    guard !stretch.texts.isEmpty else { return }
    let ids = stretch.first..<stretch.first + stretch.texts.count
    try insertTokens.run(
      SearchStretch(ids: ids).row, UTF8Text(bytes: SearchTokens.all(of: stretch.texts)))
    stretch = (0, [], 0)
  }

  /// Removes reports no file holds any more. One whose first file is gone stays under another, which has to be read
  /// for it: that other file's places are not those of the first.
  private mutating func removeOrphans() throws {
    let primary = try PreparedStatement(database, "SELECT source_id FROM reports WHERE id = ?")
    let outdate = try PreparedStatement(
      database, "UPDATE sources SET mtime_ns = -1, file_hash = NULL WHERE id = ?")
    for id in left.sorted() {
      let sources = try sourceIDs(of: id)
      guard let first = sources.first else {
        for table in ["sections", "numbers", "layouts"] { try deleteRows(of: table, "report_id", id) }
        try deleteRows(of: "reports", "id", id)
        changes.removed.append(ReportID(id))
        continue
      }
      guard let held = try primary.first(id, make: { $0.integer(0) }), !sources.contains(held) else {
        continue
      }
      try outdate.run(first)
    }
  }

  private func sourceIDs(of report: Int) throws -> [Int] {
    var sources: [Int] = []
    try sourcesOfReport.forEachRow(report) { row in
      sources.append(row.integer(0))
      return true
    }
    return sources
  }

  /// `table` and `column` are names of the schema, never what somebody typed.
  private func deleteRows(of table: String, _ column: String, _ id: Int) throws {
    try PreparedStatement(database, "DELETE FROM \(table) WHERE \(column) = ?").run(id)
  }

  /// The row of a message, which many reports share.
  private func message(_ diagnostic: Diagnostic) throws -> Int {
    let severity = diagnostic.severity.word
    let whole = "\(severity)\n\(diagnostic.rule)\n\(diagnostic.message.zh)\n\(diagnostic.message.en)"
    let id = ContentHash(Array(whole.utf8)).number
    try insertMessage.run(id, severity, diagnostic.rule, diagnostic.message.zh, diagnostic.message.en)
    return id
  }
}
