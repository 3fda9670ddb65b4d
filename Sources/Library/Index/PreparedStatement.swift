import GRDB
import GRDBSQLite

/// A prepared statement whose values go straight to and from SQLite.
///
/// A report has a hundred rows of a dozen values; wrapping every value in an array of objects takes longer than
/// reading the report.
struct PreparedStatement {
  private let statement: Statement
  private var pointer: OpaquePointer { statement.sqliteStatement }

  /// Throws `DatabaseError` for SQL the database does not understand.
  ///
  /// - Parameter isKept: the database keeps it for the next time, when it must not be asked of two at once.
  init(_ database: Database, _ sql: String, isKept: Bool = false) throws {
    statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
  }

  /// Runs a statement that gives no rows.
  func run<each Value: SQLBindable>(_ values: repeat each Value) throws {
    bind(repeat each values)
    defer { sqlite3_reset(pointer) }
    let code = sqlite3_step(pointer)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code) }
  }

  /// Binds the values and calls `body` for every row, until it returns false.
  func forEachRow<each Value: SQLBindable>(_ values: repeat each Value, do body: (Row) throws -> Bool) throws
  {
    bind(repeat each values)
    defer { sqlite3_reset(pointer) }
    while true {
      let code = sqlite3_step(pointer)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw error(code) }
      guard try body(Row(pointer: pointer)) else { return }
    }
  }

  /// What `body` makes of the first row; nil when there is none.
  func first<each Value: SQLBindable, Result>(
    _ values: repeat each Value, make body: (Row) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try forEachRow(repeat each values) { row in
      result = try body(row)
      return false
    }
    return result
  }

  private func bind<each Value: SQLBindable>(_ values: repeat each Value) {
    var place: Int32 = 0
    for value in repeat each values {
      place += 1
      value.bind(to: pointer, at: place)
    }
  }

  private func error(_ code: Int32) -> DatabaseError {
    let message = sqlite3_db_handle(pointer).flatMap(sqlite3_errmsg).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
  }

  /// The row a statement stands on; its values by the place of their column, from 0.
  struct Row {
    fileprivate let pointer: OpaquePointer

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }
    func number(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }
    func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    /// Nil for NULL.
    func text(_ column: Int32) -> String? {
      guard let start = sqlite3_column_text(pointer, column) else { return nil }
      let count = Int(sqlite3_column_bytes(pointer, column))
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// No bytes for NULL.
    func bytes(_ column: Int32) -> [UInt8] {
      guard let start = sqlite3_column_blob(pointer, column) else { return [] }
      return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column))))
    }
  }
}

/// A value a statement can take.
protocol SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32)
}

/// SQLite copies what it is given with this. It is the constant SQLITE_TRANSIENT, a macro Swift does not import.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

extension Int: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) {
    sqlite3_bind_int64(statement, place, Int64(self))
  }
}

extension Double: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_double(statement, place, self) }
}

extension Bool: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int(statement, place, self ? 1 : 0) }
}

extension String: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) {
    var text = self
    text.withUTF8 { bytes in
      _ = sqlite3_bind_text(
        statement, place, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count), copied)
    }
  }
}

/// Text as valid UTF-8, which need not be made a string first.
struct UTF8Text: SQLBindable {
  let bytes: [UInt8]

  func bind(to statement: OpaquePointer, at place: Int32) {
    bytes.withUnsafeBytes { buffer in
      _ = sqlite3_bind_text(
        statement, place, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), copied
      )
    }
  }
}

extension [UInt8]: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) {
    withUnsafeBytes { bytes in
      // A null pointer would bind NULL.
      if let start = bytes.baseAddress {
        _ = sqlite3_bind_blob(statement, place, start, Int32(bytes.count), copied)
      } else {
        _ = sqlite3_bind_zeroblob(statement, place, 0)
      }
    }
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  func bind(to statement: OpaquePointer, at place: Int32) {
    if let value = self { value.bind(to: statement, at: place) } else { sqlite3_bind_null(statement, place) }
  }
}
