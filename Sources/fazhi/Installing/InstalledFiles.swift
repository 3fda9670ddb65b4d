import Documents
import Library

/// What an earlier `fazhi install` put into a prefix: the list at `share/fazhi/installed`, a line for every file with a
/// fingerprint of its content, so that a file somebody has changed since is known to be theirs.
///
///     fazhi installed 1
///     0f3c…e1  bin/fazhi
struct InstalledFiles: Equatable {
  static let path = "share/fazhi/installed"
  private static let header = "fazhi installed 1"

  /// Fingerprints by path below the prefix.
  var fingerprints: [String: String] = [:]

  init() {}

  /// Reads a list; nil for a text that is none. What would lead out of the prefix is left out.
  init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return nil }
    for line in lines.dropFirst() {
      guard let gap = line.range(of: "  ") else { continue }
      let path = String(line[gap.upperBound...])
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(where: { ["", ".", ".."].contains($0) }) else { continue }
      fingerprints[path] = String(line[..<gap.lowerBound])
    }
  }

  var text: String {
    ([Self.header] + fingerprints.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)" })
      .map { $0 + "\n" }.joined()
  }

  static func fingerprint(of bytes: [UInt8]) -> String { ContentHash(bytes).text }
}

extension Substring {
  /// Where a text stands first.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
