import GRDB

/// A file to be read, or looked at again.
struct ChangedFile: Hashable, Sendable {
  let file: FileWalk.File
  /// The whole path.
  let path: String
  /// What the file's bytes hashed to when it was read, if nothing but its time has changed.
  let knownHash: Int?
}

/// What is new in the folders, compared with the index.
struct Survey: Sendable {
  /// New and changed files in the order of the walk.
  var changed: [ChangedFile] = []
  /// Rows of files that are gone.
  var gone: [Int] = []
}

extension LibraryIndex {
  /// Compares what was found with what is known.
  ///
  /// Of a hundred thousand files hardly any has changed: nothing is kept of those that have not, and each is looked up
  /// in the index on its own.
  ///
  /// - Parameters:
  ///   - names: give the whole path of a file.
  ///   - mark: of the program and the indicators in use; what was read with others is read again.
  ///   - isGone: whether a known file that was not found must be gone, by its whole path.
  func survey(
    _ files: [FileWalk.File], names: PathNames, mark: Int, isGone: (String) -> Bool
  ) throws(IndexProblem) -> Survey {
    try read { database in
      var survey = Survey()
      var found: Set<Int> = []
      found.reserveCapacity(files.count)
      var archives: Set<String> = []
      let archive = try PreparedStatement(database, "SELECT 1 FROM sources WHERE container = ? LIMIT 1")
      let known = try PreparedStatement(
        database,
        "SELECT id, size, mtime_ns, reader, file_hash FROM sources WHERE path = ? AND container IS NULL")
      for file in files {
        let path = names.whole(file.path)
        var isUnchanged = false
        var hash: Int?
        let isKnown =
          try known.first(path) { row in
            found.insert(row.integer(0))
            guard row.integer(1) == file.size, row.integer(3) == mark else { return }
            isUnchanged = row.integer(2) == file.modified
            hash = row.optionalInteger(4)
          } != nil
        // An archive known by its members alone.
        if !isKnown, try archive.first(path, make: { _ in true }) != nil { archives.insert(path) }
        if !isUnchanged { survey.changed.append(ChangedFile(file: file, path: path, knownHash: hash)) }
      }
      let sources = try PreparedStatement(
        database,
        """
        SELECT members.id, coalesce(archives.path, members.container, members.path), archives.id
        FROM sources AS members LEFT JOIN sources AS archives ON archives.path = members.container
        """)
      try sources.forEachRow { row in
        // A member is gone with its archive; else it is what the archive is.
        guard !found.contains(row.isNull(2) ? row.integer(0) : row.integer(2)), let path = row.text(1) else {
          return true
        }
        if !archives.contains(path), isGone(path) { survey.gone.append(row.integer(0)) }
        return true
      }
      return survey
    }
  }

  /// The whole paths of files that must be read again though they have not changed: second sources of a report whose
  /// first is gone; for a member its archive.
  func outdatedPaths() throws(IndexProblem) -> Set<String> {
    try read { database in
      var paths: Set<String> = []
      let outdated = try PreparedStatement(
        database, "SELECT coalesce(container, path) FROM sources WHERE mtime_ns = -1 AND state = 'read'")
      try outdated.forEachRow { row in
        if let path = row.text(0) { paths.insert(path) }
        return true
      }
      return paths
    }
  }
}
