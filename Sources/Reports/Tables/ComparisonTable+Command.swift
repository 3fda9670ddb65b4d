import Documents

extension ComparisonTable {
  /// The command that gives this very table, byte for byte: on standard output, or in a file.
  ///
  /// It names the reports and, where they are not those shown anyway, the indicators. Run in the same folder it finds
  /// the same files; what they say now is what it answers.
  package func command(
    _ form: Form, _ format: TableFormat, _ language: Language, output: String? = nil
  ) -> String {
    var words = ["fazhi", "compare"]
    if let output {
      // A name that begins like an option would be taken for one.
      words += output.hasPrefix("-") ? ["--output=" + output] : ["--output", output]
      if TableFormat(fileName: output) != format { words += ["--format", format.rawValue] }
    } else {
      words += ["--format", format.rawValue]
    }
    switch form {
    case .long: break
    case .wide: words.append("--wide")
    case .transposed: words.append("--transpose")
    case .ranked:
      words.append("--standing")
      if let peers = peerSets.group.word, peerSets.group != .all { words += ["--peers", peers] }
    }
    // Only people's formats have words of the interface.
    if format.isForPeople { words += ["--language", language.rawValue] }
    words += arguments
    if rows == Array(comparison.indicators.indices) {
      words.append("--all")
    } else if rows != Self.rowsWithValue(in: comparison) {
      for row in rows { words += ["--indicator", comparison.indicators[row].id] }
    }
    let files = sources.map(\.file)
    if files.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    return (words + files).map(\.quotedForShell).joined(separator: " ")
  }
}

extension String {
  /// The text as one word of a POSIX shell's command line.
  package var quotedForShell: String {
    let isPlain = !isEmpty && unicodeScalars.allSatisfy(\.isPlainInShell)
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

extension Unicode.Scalar {
  /// Letters of any script and digits, and the signs that mean nothing to a shell. A `~` is not among them.
  fileprivate var isPlainInShell: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", ",", ":", "+", "@", "%", "=": true
    default: value > 0x7F && properties.isAlphabetic
    }
  }
}
