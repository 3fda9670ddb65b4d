import GRDB

/// The index's tables, as the README explains them.
enum LibrarySchema {
  /// "fazh": tells `file` and us what the database is.
  static let applicationID = 0x6661_7A68
  /// Raised with every change of the tables; an older index is made anew, a newer one left alone.
  static let version = 4

  static let creation = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);

    CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE reports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      content_hash BLOB NOT NULL UNIQUE,
      source_id INTEGER NOT NULL,
      title TEXT,
      issuer TEXT,
      adcode TEXT,
      jurisdiction TEXT,
      level TEXT,
      year INTEGER,
      published TEXT,
      kind TEXT NOT NULL,
      rivals TEXT,
      text_offset INTEGER NOT NULL,
      text_length INTEGER NOT NULL
    );
    CREATE INDEX reports_by_place ON reports (adcode, year DESC);
    CREATE INDEX reports_by_year ON reports (year);
    CREATE INDEX reports_by_level ON reports (level);
    CREATE INDEX reports_by_issuer ON reports (issuer);
    CREATE INDEX reports_by_kind ON reports (kind);

    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      mtime_ns INTEGER NOT NULL,
      reader INTEGER NOT NULL,
      file_hash INTEGER,
      format TEXT,
      url TEXT,
      index_number TEXT,
      container TEXT,
      report_id INTEGER,
      state TEXT NOT NULL
    );
    CREATE INDEX sources_by_report ON sources (report_id);
    CREATE INDEX sources_by_container ON sources (container) WHERE container IS NOT NULL;

    CREATE TABLE sections (
      report_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      level INTEGER NOT NULL,
      number TEXT NOT NULL,
      title TEXT NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      heading_end INTEGER NOT NULL,
      parent INTEGER,
      purpose TEXT NOT NULL,
      parts TEXT,
      topic TEXT,
      PRIMARY KEY (report_id, ordinal)
    ) WITHOUT ROWID;

    -- Few words in many rows: a row holds their numbers, and is half as long.
    CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
    CREATE TABLE numbers (
      report_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      value REAL NOT NULL,
      unit INTEGER NOT NULL,
      qualifier INTEGER NOT NULL,
      standing INTEGER NOT NULL,
      scope INTEGER NOT NULL,
      period TEXT,
      section INTEGER,
      value_start INTEGER NOT NULL,
      value_end INTEGER NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      is_headline INTEGER NOT NULL,
      PRIMARY KEY (report_id, ordinal)
    ) WITHOUT ROWID;
    -- Every row has its words; as left joins, those nobody asks for are not looked up.
    CREATE VIEW observations AS
      SELECT report_id, ordinal, indicators.word AS indicator, value, units.word AS unit,
        qualifiers.word AS qualifier, standings.word AS standing, scopes.word AS scope, period, section,
        value_start, value_end, start_byte, end_byte, is_headline
      FROM numbers
      LEFT JOIN words AS indicators ON indicators.id = indicator
      LEFT JOIN words AS units ON units.id = unit
      LEFT JOIN words AS qualifiers ON qualifiers.id = qualifier
      LEFT JOIN words AS standings ON standings.id = standing
      LEFT JOIN words AS scopes ON scopes.id = scope;

    CREATE TABLE messages (
      id INTEGER PRIMARY KEY,
      severity TEXT NOT NULL,
      rule TEXT NOT NULL,
      zh TEXT NOT NULL,
      en TEXT NOT NULL
    );
    CREATE TABLE problems (
      source_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      message_id INTEGER NOT NULL,
      start_byte INTEGER,
      end_byte INTEGER,
      PRIMARY KEY (source_id, ordinal)
    ) WITHOUT ROWID;
    CREATE VIEW diagnostics AS
      SELECT path, report_id, severity, rule, zh, en, start_byte, end_byte
      FROM problems
      JOIN messages ON messages.id = message_id
      JOIN sources ON sources.id = source_id;

    CREATE TABLE layouts (report_id INTEGER PRIMARY KEY, blocks BLOB NOT NULL, changes BLOB NOT NULL);

    CREATE VIRTUAL TABLE search USING fts5(
      tokens, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii');
    -- Bytes of tokens gathered before they are written: fewer make more pieces to merge, more no longer fit the
    -- processor's cache; measured at 1, 4 and 32 MB.
    INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
    """
}
