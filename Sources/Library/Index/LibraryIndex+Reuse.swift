import Reports

extension LibraryIndex {
  /// What reports of different bureaus have in common, from their packed texts; indices are those of `ids`, ranges of
  /// the sources.
  func reuse(of ids: [ReportID]) throws(IndexProblem) -> TextReuse {
    try readPacked { reader in
      var owners = ReuseOwners()
      var numbers: [Int: Int] = [:]
      let found = try TextReuse(
        textCount: ids.count,
        text: { index in
          let owner = try numbers[index] ?? owners.number(of: reader.metadata(ids[index]) ?? Metadata())
          numbers[index] = owner
          return TextReuse.Text(bytes: try reader.folded(ids[index]) ?? [], owner: owner)
        }, check: { try Task.checkCancellation() })
      var texts: [Int: SearchText] = [:]
      return try found.mapped { index, range in
        let text = try texts[index] ?? reader.report(ids[index])?.searchable.text ?? SearchText()
        texts[index] = text
        return text.sourceRange(range)
      }
    }
  }
}
