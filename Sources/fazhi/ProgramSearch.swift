import Glibc

/// Other programs on the PATH, looked for as a shell would, without asking one.
enum ProgramSearch {
  /// The path of the first program of that name in the folders of `path`; a name with a slash is a path itself. Nil
  /// where none may be run.
  static func find(_ name: String, in path: String? = nil) -> String? {
    guard !name.isEmpty else { return nil }
    if name.contains("/") { return mayRun(name) ? name : nil }
    let folders = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in folders.split(separator: ":", omittingEmptySubsequences: false) {
      // POSIX: an empty entry is the present folder.
      let candidate = (folder.isEmpty ? "." : String(folder)) + "/" + name
      if mayRun(candidate) { return candidate }
    }
    return nil
  }

  private static func mayRun(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
