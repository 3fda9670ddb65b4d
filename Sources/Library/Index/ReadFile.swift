import Documents
import Reports

/// A file found and read, ready to be written into the index.
struct ReadFile: Sendable {
  let source: SourceState
  let outcome: Outcome

  enum Outcome: Sendable {
    /// As it was when it was last read; only its time differs.
    case unchanged
    /// The one document it is, or those in an archive.
    case documents([ReadDocument])
    /// Some of an archive's documents; more will follow.
    case piece([ReadDocument])
    /// The last of an archive's documents, and the whole paths of those before.
    case lastPiece([ReadDocument], before: Set<String>)
    /// An archive of too many documents to be kept at a time: to be read in pieces.
    case large
  }

  var documents: [ReadDocument] {
    switch outcome {
    case .unchanged, .large: []
    case .documents(let documents), .piece(let documents), .lastPiece(let documents, _): documents
    }
  }
}

/// A document read from a file or a member of one.
struct ReadDocument: Sendable {
  /// The whole path; a member's begins with its archive's.
  let path: String
  let outcome: Result<ReadReport, FileFailure>
}

/// What the index knows of a file, to tell whether it is still the one that was read.
struct SourceState: Hashable, Sendable {
  /// The whole path.
  let path: String
  let size: Int
  /// Nil for a file that is to be read again at the next opening, whatever its time.
  let modified: Int?
  /// The mark of the program and indicators it was read with.
  let reader: Int
  /// Nil for a file that could not be read.
  var fileHash: Int?
}

/// A report as the index keeps it.
struct ReadReport: Sendable {
  let format: DocumentFormat
  let properties: DocumentProperties
  let metadata: Metadata
  let sections: [Section]
  let observations: [Observation]
  let diagnostics: [Diagnostic]
  /// The clean blocks' layout.
  let blocks: [UInt8]
  /// The clean text, folded: its blocks with a line end between them.
  let text: [UInt8]
  /// What folding changed in it.
  let changes: [UInt8]
  let hash: ContentHash

  init(_ report: Report) {
    format = report.document.format
    properties = report.document.properties
    metadata = report.metadata
    sections = report.sections
    observations = report.observations
    diagnostics = report.diagnostics
    let bytes = report.document.text.bytes
    let clean = report.blocks.filter(\.kind.isClean)
    blocks = BlockLayout.encoded(clean)
    hash = ContentHash(report.cleanBytes)
    let folded = SearchableReport(bytes, blocks: clean.map(\.utf8Range)).text
    text = Array(folded.bytes.dropLast())
    changes = FoldingChanges(of: bytes.span, to: folded).bytes
  }
}

extension Report {
  /// The clean text, by which a report is known: its blocks as UTF-8, with a byte between them that is in no text.
  var cleanBytes: [UInt8] {
    let bytes = document.text.bytes
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for block in blocks where block.kind.isClean {
      if !text.isEmpty { text.append(0xFF) }
      text += bytes[block.utf8Range]
    }
    return text
  }
}
