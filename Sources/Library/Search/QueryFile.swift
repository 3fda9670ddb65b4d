import Documents
import Glibc
import Reports
import Yams

/// The file saved queries and sets of reports are kept in, YAML that people may edit:
///
///     queries:
///       - name: 浙江的复议
///         query: "复议 in:浙江 same:sentence"
///       - name: 两市
///         reports:
///           - {hash: "9f…", file: "a.txt", issuer: "大理市司法局", code: "532901", year: 2023}
///           - {hash: "03…", file: "b.txt"}
///
/// It is read before every change and locked until that is written, so that two programs do not undo each other's; a file that cannot be read is
/// never written over.
public struct QueryFile: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The queries in the file's order; none when there is no file.
  ///
  /// - Throws: `FileFailure` for a file that cannot be read, with the line of a mistake in it.
  public func read() throws(FileFailure) -> [SavedQuery] {
    guard access(path, F_OK) == 0 else { return [] }
    let text: String
    do {
      let document = try Document.read(path: path)
      text = document.text[0..<document.text.count]
    } catch {
      throw FileFailure(error)
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw failure(zh: "不是合格的 YAML（\(error)）", en: "it is not well-formed YAML (\(error))")
    }
    guard let node, node.null == nil else { return [] }
    guard let entries = node.mapping?["queries"]?.sequence else {
      throw failure(zh: "应以 queries: 开头，下面逐条列出", en: "it should begin with queries: and list them below")
    }
    var queries: [SavedQuery] = []
    for entry in entries {
      let name = entry.mapping?["name"]?.string
      let reports = try (entry.mapping?["reports"]?.sequence ?? []).map(key)
      if let name, let query = entry.mapping?["query"]?.string {
        queries.append(SavedQuery(name: name, query: query))
      } else if let name, !reports.isEmpty {
        queries.append(SavedQuery(name: name, reports: Array(reports)))
      } else {
        let line = entry.mark?.line ?? 0
        throw failure(
          zh: "第\(line)行：每一条都要有 name，以及 query 或 reports",
          en: "line \(line): every entry has a name, and a query or reports")
      }
    }
    return queries
  }

  private func key(_ node: Node) throws(FileFailure) -> ReportKey {
    guard let hash = node.mapping?["hash"]?.string, let file = node.mapping?["file"]?.string else {
      let line = node.mark?.line ?? 0
      throw failure(
        zh: "第\(line)行：每份报告都要有 hash 和 file", en: "line \(line): every report has a hash and a file")
    }
    func field(_ name: String) -> Node? { node.mapping?[name] }
    return ReportKey(
      issuer: field("issuer")?.string, code: field("code")?.string, year: field("year")?.int, file: file,
      contentHash: hash)
  }

  /// Puts a query at the end, or in place of the one of its name; returns all queries then.
  public func save(_ query: SavedQuery) throws(FileFailure) -> [SavedQuery] {
    try change { queries in
      if let index = queries.firstIndex(where: { $0.name == query.name }) {
        queries[index] = query
      } else {
        queries.append(query)
      }
    }
  }

  /// Takes the query of a name away; returns those that are left.
  public func delete(named name: String) throws(FileFailure) -> [SavedQuery] {
    try change { $0.removeAll { $0.name == name } }
  }

  // MARK: Writing

  /// Reads, changes and writes while nobody else does. The lock is on the folder, because the file is replaced.
  private func change(_ change: (inout [SavedQuery]) -> Void) throws(FileFailure) -> [SavedQuery] {
    try LockedFolder(path: path).change { () throws(FileFailure) in
      var queries = try read()
      change(&queries)
      try write(queries)
      return queries
    }
  }

  private func write(_ queries: [SavedQuery]) throws(FileFailure) {
    var text =
      "# Queries and sets of reports saved in fazhi; they stand as folders at the top of its places.\nqueries:\n"
    for query in queries {
      text += "  - name: \(Self.quoted(query.name))\n"
      if query.reports.isEmpty {
        text += "    query: \(Self.quoted(query.query))\n"
      } else {
        text += "    reports:\n"
        for key in query.reports { text += "      - {\(Self.fields(of: key))}\n" }
      }
    }
    if queries.isEmpty { text = text.replacing("queries:\n", with: "queries: []\n") }
    try WholeFile.write(text, to: path, isPrivate: true)
  }

  private func failure(zh: String, en: String) -> FileFailure {
    FileFailure(file: path, message: Bilingual(zh: zh, en: en))
  }

  private static func fields(of key: ReportKey) -> String {
    var fields = ["hash: \(quoted(key.contentHash))", "file: \(quoted(key.file))"]
    if let issuer = key.issuer { fields.append("issuer: \(quoted(issuer))") }
    if let code = key.code { fields.append("code: \(quoted(code))") }
    if let year = key.year { fields.append("year: \(year)") }
    return fields.joined(separator: ", ")
  }

  /// A double-quoted YAML scalar, which may hold anything.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
