import Documents
import Glibc
import Library

extension InstallationPlan {
  /// What came of it.
  struct Outcome: Equatable {
    var added = 0
    var replaced = 0
    var kept = 0
    var removed = 0
  }

  /// The files in the way, which only `replacesForeign` may replace.
  var inTheWay: [String] { wanted.filter { step(for: $0) == .foreign }.map(\.path) }

  /// Puts the files in place, each whole or not at all, and the list of them last.
  ///
  /// - Throws: `FileFailure`; what was put in place until then is on the list.
  func install(replacesForeign: Bool) throws(FileFailure) -> Outcome {
    var outcome = Outcome()
    var done = before
    do throws(FileFailure) {
      for file in wanted {
        let step = step(for: file)
        switch step {
        case .keep: outcome.kept += 1
        case .foreign where !replacesForeign: continue
        case .add, .replace, .foreign:
          try put(file, replacing: step == .foreign)
          if step == .add { outcome.added += 1 } else { outcome.replaced += 1 }
        }
        done.fingerprints[file.path] = InstalledFiles.fingerprint(of: file.bytes)
      }
      for path in outdated where unlink(prefix + "/" + path) == 0 {
        done.fingerprints[path] = nil
        outcome.removed += 1
      }
    } catch {
      try? write(done)
      throw error
    }
    try write(done)
    return outcome
  }

  /// Takes away what was installed and has not been changed since. Returns what stays: files that were changed.
  func uninstall() -> (removed: Int, left: [String]) {
    var removed = 0
    var left: [String] = []
    for path in before.fingerprints.keys.sorted() {
      guard access(prefix + "/" + path, F_OK) == 0 else { continue }
      if isUntouched(path), unlink(prefix + "/" + path) == 0 { removed += 1 } else { left.append(path) }
    }
    unlink(prefix + "/" + InstalledFiles.path)
    removeOwnFolders()
    return (removed, left)
  }

  /// Takes away the folders in `share/fazhi` that are empty now, the innermost first; others' folders stay.
  private func removeOwnFolders() {
    var folders: Set<String> = ["share/fazhi"]
    for path in before.fingerprints.keys {
      var folder = path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if folder.hasPrefix("share/fazhi/") { folders.insert(folder) }
      }
    }
    for folder in folders.sorted(by: { $0.count > $1.count }) { rmdir(prefix + "/" + folder) }
  }

  private func write(_ files: InstalledFiles) throws(FileFailure) {
    try put(InstallFile(path: InstalledFiles.path, bytes: Array(files.text.utf8)), replacing: false)
  }

  private func put(_ file: InstallFile, replacing isForeign: Bool) throws(FileFailure) {
    let path = prefix + "/" + file.path
    try makeFolders(above: path)
    // The name is taken from a link, so that what it leads to is not written.
    if isForeign { unlink(path) }
    try WholeFile.write(file.bytes, to: path)
    guard chmod(path, file.isProgram ? 0o755 : 0o644) == 0 else {
      throw FileFailure(file: path, message: SystemError(errno).explanation)
    }
  }

  private func makeFolders(above path: String) throws(FileFailure) {
    var slash = path.startIndex
    while let next = path[path.index(after: slash)...].firstIndex(of: "/") {
      slash = next
      let folder = String(path[..<slash])
      if mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw FileFailure(
          file: folder,
          message: Bilingual(
            zh: "不能建立这个文件夹(\(String(cString: strerror(errno))));请用 --prefix 换一个位置",
            en: "this folder cannot be made (\(String(cString: strerror(errno)))); choose another --prefix"))
      }
    }
  }
}
