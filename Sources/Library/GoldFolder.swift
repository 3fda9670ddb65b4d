import Documents
import Glibc
import Reports

/// Reads a gold set from its folder.
public enum GoldFolder {
  /// The gold set in the folder at `path`; files that are missing say nothing.
  ///
  /// - Throws: a `FileFailure` when the folder or one of its files cannot be read, or when it holds none of
  ///   them.
  public static func read(_ path: String) throws(FileFailure) -> Gold {
    let folder = path.hasSuffix("/") ? path : path + "/"
    let names = try entries(of: path).filter(Gold.fileNames.contains)
    let outlines = outlineNames(in: folder)
    guard !names.isEmpty || !outlines.isEmpty else {
      let known = Gold.fileNames.joined(separator: ", ")
      throw FileFailure(
        file: path,
        message: Bilingual(
          zh: "文件夹中没有 \(known) 或 outline/*.tsv", en: "the folder has none of \(known), outline/*.tsv"))
    }
    var files: [String: String] = [:]
    for name in names + outlines {
      do throws(DocumentError) {
        let text = try Document.read(path: folder + name).text
        files[name] = text[0..<text.count]
      } catch {
        throw FileFailure(error)
      }
    }
    return Gold(files: files)
  }

  private static func outlineNames(in folder: String) -> [String] {
    let names = (try? entries(of: folder + Gold.outlineFolder)) ?? []
    return names.filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }.map { Gold.outlineFolder + $0 }
  }

  private static func entries(of path: String) throws(FileFailure) -> [String] {
    guard let folder = opendir(path) else { throw FileFailure(DocumentError(file: path, .system(errno))) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if let name = String(validating: bytes, as: UTF8.self) { names.append(name) }
    }
    return names.sorted()
  }
}
