import Documents

extension Report {
  /// The report as published: title, salutation, text and signature, one paragraph to a line.
  public var cleanText: String {
    blocks.filter(\.kind.isClean).map { document.text[$0.utf8Range] }.joined(separator: "\n")
  }

  /// The whole file as decoded, page furniture and second copies included.
  public var rawText: String { document.text[0..<document.text.count] }
}
