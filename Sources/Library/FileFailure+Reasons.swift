import Documents
import Glibc

extension FileFailure {
  static func emptyPath() -> FileFailure {
    FileFailure(
      file: "\"\"",
      message: Bilingual(
        zh: "路径为空;请给出文件或文件夹", en: "the path is empty; give a file or a folder"))
  }

  static func emptyFolder(_ path: String) -> FileFailure {
    let kinds = FileWalk.plausibleExtensions.sorted().map { "." + $0 }.joined(separator: " ")
    return FileFailure(
      file: path,
      message: Bilingual(
        zh: "文件夹中没有报告;其中只读取 \(kinds) 文件,其他文件请直接写出文件名",
        en: "no reports in this folder; it is searched for \(kinds) files, name others one by one"))
  }

  static func notAFile(_ path: String) -> FileFailure {
    FileFailure(
      file: path,
      message: Bilingual(
        zh: "不是普通文件,无法读取;请给出文件或文件夹",
        en: "neither a file nor a folder; give one of these"))
  }

  /// A name in another encoding cannot be handed on as text without changing it.
  static func unreadableName(_ path: String) -> FileFailure {
    FileFailure(
      file: path,
      message: Bilingual(
        zh: "文件名不是 UTF-8 编码;请先改名(例如 convmv -f gbk -t utf-8)",
        en: "the name is not UTF-8; rename it first (for example convmv -f gbk -t utf-8)"))
  }

  /// What the system's refusal with error number `code` means for the person who gave the path.
  static func system(_ path: String, code: Int32) -> FileFailure {
    let message =
      switch code {
      case ENOENT, ENOTDIR:
        Bilingual(zh: "没有这个文件或文件夹;请检查路径", en: "no such file or folder; check the path")
      case EACCES, EPERM:
        Bilingual(
          zh: "没有读取权限;请取得权限(chmod +r)或复制一份",
          en: "you may not read it; ask for permission (chmod +r) or make a copy")
      case ELOOP:
        Bilingual(
          zh: "符号链接互相指向,没有尽头;请给出真实的路径",
          en: "its symbolic links go round in a circle; give the real path")
      case ENAMETOOLONG:
        Bilingual(zh: "路径太长;请从较近的文件夹打开", en: "the path is too long; open a folder nearer to it")
      default:
        Bilingual(
          zh: "无法读取(\(String(cString: strerror(code))));请检查磁盘和路径",
          en: "cannot be read (\(String(cString: strerror(code)))); check the disk and the path")
      }
    return FileFailure(file: path, message: message)
  }
}
