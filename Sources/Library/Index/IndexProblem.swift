import Documents
import GRDB
import Glibc

/// Why the index cannot be used, or not be written. The folder is the truth: what the index would have said can always
/// be read from the files.
struct IndexProblem: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// Made by a version of fazhi to come.
    case newerVersion(Int)
    /// A file that is no index of fazhi's and must not be touched.
    case foreign
    /// The file, or a part of it, is no longer what was written.
    case damaged
    case full
    /// The system does not allow it; the number is `errno`.
    case denied(Int32)
    case other(String)
  }

  let file: String
  let reason: Reason

  init(place: LibraryPlace, _ reason: Reason) {
    file = place.index
    self.reason = reason
  }

  init(place: LibraryPlace, system code: Int32) {
    self.init(place: place, code == ENOSPC || code == EDQUOT ? .full : .denied(code))
  }

  /// What an error thrown by SQLite, or by this room, means.
  init(place: LibraryPlace, _ error: any Error) {
    switch error {
    case let problem as IndexProblem: self = problem
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self.init(place: place, .damaged)
      case .SQLITE_FULL: self.init(place: place, .full)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self.init(place: place, .denied(EROFS))
      case .SQLITE_CANTOPEN: self.init(place: place, .denied(EACCES))
      case .SQLITE_IOERR: self.init(place: place, .denied(EIO))
      default: self.init(place: place, .other(error.message ?? "SQLite \(error.resultCode.rawValue)"))
      }
    default: self.init(place: place, .other("\(error)"))
    }
  }

  /// Whether an index that can be made anew would be without the problem.
  var isCuredByRebuilding: Bool { reason == .damaged }

  /// The reason and what to do.
  var message: Bilingual {
    switch reason {
    case .newerVersion(let version):
      Bilingual(
        zh: "索引由更新版本的 fazhi 建立(版本 \(version));请升级 fazhi,或删除它重建",
        en:
          "the index was made by a newer fazhi (version \(version)); update fazhi, or delete it to have it made anew"
      )
    case .foreign:
      Bilingual(
        zh: "这个文件不是 fazhi 的索引,不会改动它;请用 --library 给出另一个文件名",
        en: "the file is no index of fazhi's and is left alone; give another name with --library")
    case .damaged:
      Bilingual(zh: "索引已损坏;请删除它,会重新建立", en: "the index is damaged; delete it and it is made anew")
    case .full:
      Bilingual(
        zh: "磁盘已满,索引无法写入;请腾出空间", en: "the disk is full and the index cannot be written; free some space")
    case .denied(let code):
      Bilingual(
        zh: "索引无法写入(\(String(cString: strerror(code))));请检查文件夹权限或 XDG_CACHE_HOME",
        en:
          "the index cannot be written (\(String(cString: strerror(code)))); check the folder's permissions or XDG_CACHE_HOME"
      )
    case .other(let reason):
      Bilingual(
        zh: "索引无法使用(\(reason));请删除它,会重新建立",
        en: "the index cannot be used (\(reason)); delete it and it is made anew")
    }
  }

  /// The problem as lists show it, with what fazhi does instead.
  func failure(insteadZh zh: String, en: String) -> FileFailure {
    FileFailure(file: file, message: Bilingual(zh: "\(message.zh);\(zh)", en: "\(message.en); \(en)"))
  }
}
