import Canvas
import Documents
import Glibc

/// Where the files stand that come with the program: `seeds`, the sample reports, and `Themes`.
///
/// The program may be started from any folder and through links. Its own file says where it is: in a
/// checkout, `…/fazhi/.build/release/fazhi` has a folder above it that holds both; installed as
/// `/usr/local/bin/fazhi`, they are in `/usr/local/share/fazhi`.
struct Installation: Equatable {
  /// The sample reports' folder.
  let seeds: String
  let themes: String

  /// For a program whose file, links resolved, is at the absolute path `executable`; nil when the files
  /// are nowhere.
  init?(executable: String, exists: (String) -> Bool) {
    func holdsBoth(_ folder: String) -> Bool { exists(folder + "/seeds") && exists(folder + "/Themes") }
    let folders = sequence(first: Self.parent(of: executable)) { $0.isEmpty ? nil : Self.parent(of: $0) }
    let shared = Self.parent(of: Self.parent(of: executable)) + "/share/fazhi"
    guard let home = folders.first(where: holdsBoth) ?? (holdsBoth(shared) ? shared : nil) else { return nil }
    seeds = home + "/seeds"
    themes = home + "/Themes"
  }

  /// Of the running program.
  static func current() throws(Missing) -> Installation {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let executable = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let found = Installation(executable: executable, exists: { access($0, F_OK) == 0 }) else {
      throw Missing(executable: executable)
    }
    return found
  }

  /// The user's own themes and those that come with the program, wherever they are.
  static var themeShelf: ThemeShelf {
    ThemeShelf(own: Configuration.path("themes"), shipped: (try? current())?.themes)
  }

  /// The files that come with the program are not where the program is.
  struct Missing: Error, Hashable {
    let executable: String

    var message: Bilingual {
      Bilingual(
        zh: "在 \(executable) 的上层文件夹和 ../share/fazhi 中都没有 seeds 和 Themes;请给出要打开的文件或文件夹",
        en:
          "no seeds and Themes above \(executable) or in ../share/fazhi; name the files or folders to open"
      )
    }
  }

  /// The path without its last component; empty for what stands at the top.
  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// `path` as someone working in `folder` would write it: without the folder when it is inside it.
  static func path(_ path: String, from folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
