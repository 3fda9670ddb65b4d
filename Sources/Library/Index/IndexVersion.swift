import GRDBSQLite

/// The version of SQLite the index is kept by: `3.40.1`.
public enum IndexVersion {
  public static var sqlite: String { String(cString: sqlite3_libversion()) }
}
