import Glibc

/// The folder of the user's settings: `$XDG_CONFIG_HOME/fazhi`, or `~/.config/fazhi`.
enum Configuration {
  /// The path of a file in it; nil if there is no such file.
  static func file(_ name: String) -> String? {
    guard let folder = environment("XDG_CONFIG_HOME") ?? environment("HOME").map({ $0 + "/.config" }) else {
      return nil
    }
    let path = folder + "/fazhi/" + name
    return access(path, F_OK) == 0 ? path : nil
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
