/// The name most like one that was mistyped.
package enum NearestName {
  /// The candidate fewest edits away, if these are at most a third of the name; nil otherwise.
  package static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
    let scored = candidates.map { ($0, edits(Array(name.unicodeScalars), Array($0.unicodeScalars))) }
    guard let best = scored.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(1, name.unicodeScalars.count / 3) ? best.0 : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two names.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var least = min(rows[i][j] + (a == b ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
