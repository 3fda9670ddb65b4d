/// The words of a command line in a variable such as `EDITOR`, split as a shell would split them and nothing more: blanks
/// part words, quotes and backslashes keep them together. `$`, `` ` ``, `;`, `*` and the like are letters: nothing is
/// expanded and nothing run.
enum CommandWords {
  /// Nil where a quote is not closed, or the line ends in a lone backslash.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Between double quotes a backslash is one, except before what it could protect there.
        if quote == "\"", !"\"\\$`".contains(character) { word.append("\\") }
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isInWord = true
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        isInWord = true
      } else if character.isWhitespace {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return isInWord ? words + [word] : words
  }
}
