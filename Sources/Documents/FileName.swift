/// What a file's name tells before the file is opened.
public enum FileName {
  /// The extensions of files that may be reports, in lower case without their dots.
  public static let plausibleExtensions: Set<String> = [
    "txt", "text", "md", "html", "htm", "shtml", "xhtml", "mht", "mhtml", "docx", "docm", "odt", "fodt",
    "pdf",
    // Not read, but said to be.
    "doc", "wps", "rtf", "ofd",
    "zip", "7z", "rar", "tar", "tgz", "tbz", "tbz2", "txz", "gz", "bz2", "xz", "zst",
  ]

  /// Whether a file in a folder or an archive is worth opening: it has one of the extensions or none at all, and
  /// is neither hidden nor the trace Word leaves of a document that is open.
  public static func isPlausible(_ name: some StringProtocol) -> Bool {
    guard name.first != ".", !name.hasPrefix("~$") else { return false }
    guard let dot = name.lastIndex(of: ".") else { return true }
    return plausibleExtensions.contains(name[name.index(after: dot)...].lowercased())
  }
}
