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
  /// - Parameters:
  ///   - mark: of the program and the indicators in use; what was read with others is read again.
  ///   - isGone: whether a known file that was not found must be gone, by its whole path.
  func survey(
    _ files: [(file: FileWalk.File, path: String)], mark: Int, isGone: (String) -> Bool
  ) throws(IndexProblem) -> Survey {
    try read { database in
      var places: [String: Int] = Dictionary(minimumCapacity: files.count)
      for (place, file) in files.enumerated() { places[file.path] = place }
      var survey = Survey()
      var isUnchanged = [Bool](repeating: false, count: files.count)
      var hashes: [Int: Int] = [:]
      let sources = try PreparedStatement(
        database, "SELECT id, path, size, mtime_ns, reader, file_hash, container FROM sources")
      try sources.forEachRow { row in
        guard let path = row.text(1) else { return true }
        if let archive = row.text(6) {
          // A member is gone with its archive; else it is what the archive is.
          if places[archive] == nil, isGone(archive) { survey.gone.append(row.integer(0)) }
          return true
        }
        guard let place = places[path] else {
          if isGone(path) { survey.gone.append(row.integer(0)) }
          return true
        }
        let file = files[place].file
        guard row.integer(2) == file.size, row.integer(4) == mark else { return true }
        isUnchanged[place] = row.integer(3) == file.modified
        hashes[place] = isUnchanged[place] ? nil : row.optionalInteger(5)
        return true
      }
      survey.changed = files.indices.filter { !isUnchanged[$0] }.map { place in
        ChangedFile(file: files[place].file, path: files[place].path, knownHash: hashes[place])
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
