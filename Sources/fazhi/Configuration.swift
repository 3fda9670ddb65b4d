import Canvas
import Glibc

/// Where the user's own files are: settings in `$XDG_CONFIG_HOME/fazhi`, or `~/.config/fazhi`.
enum Configuration {
  /// The path of a file in it; nil if there is no such file.
  static func file(_ name: String) -> String? {
    guard let path = path(name) else { return nil }
    return access(path, F_OK) == 0 ? path : nil
  }

  /// The path a file or folder in it has or would have; nil for a user without a home.
  static func path(_ name: String) -> String? {
    let folder = environment("XDG_CONFIG_HOME") ?? environment("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/fazhi/" + name }
  }

  /// The path of a file among the user's data: in `$XDG_DATA_HOME/fazhi`, or `~/.local/share/fazhi`; it need not
  /// exist.
  static func dataFile(_ name: String) -> String {
    let folder = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? "") + "/.local/share"
    return folder + "/fazhi/" + name
  }

  /// The path of a file that remembers what was done: in `$XDG_STATE_HOME/fazhi`, or `~/.local/state/fazhi`; it need not
  /// exist.
  static func stateFile(_ name: String) -> String {
    let folder = environment("XDG_STATE_HOME") ?? (environment("HOME") ?? "") + "/.local/state"
    return folder + "/fazhi/" + name
  }

  /// What the terminal's background is until it says so itself: by `COLORFGBG` (`15;0`, `0;default;15`), whose last number
  /// is the background's in the palette, where 7 and the bright colours but bright black are light; otherwise dark.
  static var appearance: Theme.Appearance { appearance(colours: environment("COLORFGBG")) }

  static func appearance(colours: String?) -> Theme.Appearance {
    let background = colours?.split(separator: ";").last.flatMap { Int($0) }
    return background == 7 || 9...15 ~= background ?? -1 ? .light : .dark
  }

  /// Who judges: the name in `FAZHI_AUTHOR`, or else the one the user logged in with.
  static var author: String {
    if let name = environment("FAZHI_AUTHOR") { return name }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "uid \(getuid())" }
    return String(cString: name)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
