import Documents

extension FileFailure {
  static func emptyPath() -> FileFailure {
    FileFailure(
      file: "\"\"",
      message: Bilingual(
        zh: "路径为空;请给出文件或文件夹", en: "the path is empty; give a file or a folder"))
  }

  static func emptyFolder(_ path: String) -> FileFailure {
    let kinds = FileName.plausibleExtensions.sorted().map { "." + $0 }.joined(separator: " ")
    return FileFailure(
      file: path,
      message: Bilingual(
        zh: "文件夹中没有报告;其中只读取 \(kinds) 文件,其他文件请直接写出文件名",
        en: "no reports in this folder; it is searched for \(kinds) files, name others one by one"))
  }

  /// A name in another encoding cannot be handed on as text without changing it.
  static func unreadableName(_ path: String) -> FileFailure {
    FileFailure(
      file: path,
      message: Bilingual(
        zh: "文件名不是 UTF-8 编码;请先改名(例如 convmv -f gbk -t utf-8)",
        en: "the name is not UTF-8; rename it first (for example convmv -f gbk -t utf-8)"))
  }

  package init(_ error: DocumentError) {
    self.init(file: error.file, message: error.explanation)
  }
}
