import GRDB
import GRDBSQLite
import Glibc

/// The index of a library: what is known of its files and reports, in SQLite, and the reports' text beside it.
///
/// The only place that talks to SQLite. One process writes, any number read; readers see whole batches. The
/// database's transaction is the truth: the text pack is written first, and what lies behind the end the database knows
/// does not exist. Every method throws `IndexProblem`.
final class LibraryIndex: Sendable {
  let place: LibraryPlace
  let pack: TextPack
  let shared = SharedValues()
  private let pool: DatabasePool

  /// Opens the index at `place`, or makes one if `mayCreate`; nil when there is none.
  init?(_ place: LibraryPlace, mayCreate: Bool) throws(IndexProblem) {
    self.place = place
    let exists = try Self.examine(place)
    guard exists || mayCreate else { return nil }
    if mayCreate { try place.makeFolder() }
    do {
      var configuration = Configuration()
      configuration.maximumReaderCount = 4
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { database in
        // Kilobytes each connection may keep; pages of the log after which it is brought into the database.
        try database.execute(
          sql: "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16000;")
      }
      pool = try DatabasePool(path: place.index, configuration: configuration)
      pack = try TextPack(place, isNew: !exists)
      let identity = pack.identity
      let end = pack.length
      if exists {
        let known = try pool.read { database in
          let value = try PreparedStatement(database, "SELECT value FROM library WHERE key = ?")
          return (
            pack: try value.first("pack") { $0.text(0) } ?? nil,
            end: Int(try value.first("text_end") { $0.text(0) ?? "" } ?? "") ?? .max
          )
        }
        guard known.pack == identity, known.end <= end else { throw IndexProblem(place: place, .damaged) }
      } else {
        try pool.write { database in
          try database.execute(sql: LibrarySchema.creation)
          let insert = try PreparedStatement(database, "INSERT INTO library VALUES (?, ?)")
          try insert.run("pack", identity)
          try insert.run("text_end", String(TextPack.headerLength))
          try insert.run("folding", String(SearchText.foldingMark()))
        }
        // What the file is must stand in the file itself, not in the log: `examine` looks there.
        checkpoint()
      }
    } catch {
      throw IndexProblem(place: place, error)
    }
  }

  /// Whether there is an index of this version; throws when there is something that must be left alone.
  ///
  /// Looks at the head of the file without SQLite, which would make changes to open it.
  private static func examine(_ place: LibraryPlace) throws(IndexProblem) -> Bool {
    let descriptor = open(place.index, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw IndexProblem(place: place, system: errno)
    }
    defer { _ = Glibc.close(descriptor) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(descriptor, &head, head.count)
    guard count != 0 else { return false }
    func number(_ offset: Int) -> Int { head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard count == head.count, head.starts(with: Array("SQLite format 3\0".utf8)),
      number(68) == LibrarySchema.applicationID
    else { throw IndexProblem(place: place, place.isCache ? .damaged : .foreign) }
    let version = number(60)
    if version > LibrarySchema.version { throw IndexProblem(place: place, .newerVersion(version)) }
    if version < LibrarySchema.version { throw IndexProblem(place: place, .damaged) }
    return true
  }

  /// Reads; what is read belongs to one moment.
  func read<Result>(_ body: (Database) throws -> Result) throws(IndexProblem) -> Result {
    do { return try pool.read(body) } catch { throw IndexProblem(place: place, error) }
  }

  /// Writes in one transaction: all of it, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(IndexProblem) -> Result {
    do { return try pool.write(body) } catch { throw IndexProblem(place: place, error) }
  }

  /// A value of the table `library`.
  func value(_ key: String) throws(IndexProblem) -> String? {
    try read { database in
      try PreparedStatement(database, "SELECT value FROM library WHERE key = ?").first(key) { $0.text(0) }
        ?? nil
    }
  }

  /// Brings what was written from the log into the database, and the log's file back to nothing.
  func checkpoint() {
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  /// Closes the database; nothing can be asked of it any more.
  func close() { try? pool.close() }
}
