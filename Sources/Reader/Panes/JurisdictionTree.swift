import Library
import Reports

/// The reports by place: province ▸ prefecture ▸ county ▸ reports, in the order of the division codes.
///
/// Kept flat in preorder; a node's `end` is the index after its last descendant, so that folding skips.
/// Reports whose place is not known stand last, under a node of their own; the folders of saved queries first.
struct JurisdictionTree: Equatable, Sendable {
  /// What a node is, and stays when the tree is built anew.
  enum ID: Hashable, Sendable {
    /// Names from the province down.
    case place([String])
    case unknownPlace
    case report(ReportID)
    /// The folder of a saved query, by its name.
    case query(String)
    /// A report in such a folder; it stands at its place, too.
    case match(String, ReportID)
  }

  struct Node: Equatable, Sendable {
    let id: ID
    /// The place's own name, or the query's; empty for a report, which is drawn from its summary.
    let name: String
    let depth: Int
    let parent: Int?
    /// Index after the last descendant.
    var end: Int
    /// Reports below, or 1 for a report itself; nil for a folder whose reports are still being looked for.
    var reportCount: Int?
    /// The smallest division code at or below a place; empty for what is none.
    var code = ""
  }

  private(set) var nodes: [Node] = []

  init() {}

  init(_ summaries: [ReportSummary], folders: [QueryFolder] = []) {
    nodes.reserveCapacity(summaries.count + summaries.count / 4)
    for folder in folders { append(folder) }
    let root = Place(name: "")
    let unknown = Place(name: "")
    // Reports of one place mostly come one after the other.
    var last: (jurisdiction: Jurisdiction, place: Place)?
    for index in summaries.indices {
      guard let jurisdiction = summaries[index].metadata.jurisdiction, !jurisdiction.path.isEmpty else {
        unknown.reports.append(index)
        continue
      }
      if last?.jurisdiction != jurisdiction {
        last = (jurisdiction, root.place(at: jurisdiction.path, code: jurisdiction.code))
      }
      last?.place.reports.append(index)
    }
    append(root, of: summaries, path: [], depth: 0, parent: nil)
    guard !unknown.reports.isEmpty else { return }
    let index = nodes.count
    nodes.append(
      Node(
        id: .unknownPlace, name: "", depth: 0, parent: nil, end: 0, reportCount: unknown.reports.count))
    append(unknown.reports, of: summaries, depth: 1, parent: index)
    nodes[index].end = nodes.count
  }

  /// The reports at or below a node, in the tree's order.
  func reports(below index: Int) -> [ReportID] {
    guard nodes.indices.contains(index) else { return [] }
    return nodes[index..<nodes[index].end].compactMap(\.report)
  }

  /// All reports in the order of their places.
  var reports: [ReportID] {
    nodes.compactMap { if case .report(let id) = $0.id { id } else { nil } }
  }

  /// The reports in the folder of a query.
  func reports(of query: String) -> [ReportID] {
    nodes.firstIndex { $0.id == .query(query) }.map(reports(below:)) ?? []
  }

  private mutating func append(_ folder: QueryFolder) {
    let index = nodes.count
    let name = folder.query.name
    nodes.append(
      Node(
        id: .query(name), name: name, depth: 0, parent: nil, end: 0, reportCount: folder.reports?.count))
    for report in folder.reports ?? [] {
      nodes.append(
        Node(
          id: .match(name, report), name: "", depth: 1, parent: index, end: nodes.count + 1, reportCount: 1))
    }
    nodes[index].end = nodes.count
  }

  private mutating func append(
    _ place: Place, of summaries: [ReportSummary], path: [String], depth: Int, parent: Int?
  ) {
    append(place.reports, of: summaries, depth: depth, parent: parent)
    for child in place.children.values.sorted(by: { ($0.code, $0.name) < ($1.code, $1.name) }) {
      let index = nodes.count
      let childPath = path + [child.name]
      nodes.append(
        Node(
          id: .place(childPath), name: child.name, depth: depth, parent: parent, end: 0, reportCount: 0,
          code: child.code))
      append(child, of: summaries, path: childPath, depth: depth + 1, parent: index)
      nodes[index].end = nodes.count
      nodes[index].reportCount = nodes[index..<nodes.count].count { $0.report != nil }
    }
  }

  /// - Parameter reports: their places among the summaries.
  private mutating func append(
    _ reports: [Int], of summaries: [ReportSummary], depth: Int, parent: Int?
  ) {
    // The latest year first; of one year by issuer, so that a place's series stands together.
    let sorted = reports.sorted { left, right in
      let (first, second) = (summaries[left].metadata, summaries[right].metadata)
      let years = (first.year ?? 0, second.year ?? 0)
      if years.0 != years.1 { return years.0 > years.1 }
      return (first.issuer ?? "", summaries[left].id) < (second.issuer ?? "", summaries[right].id)
    }
    for report in sorted {
      nodes.append(
        Node(
          id: .report(summaries[report].id), name: "", depth: depth, parent: parent, end: nodes.count + 1,
          reportCount: 1))
    }
  }
}

extension JurisdictionTree.Node {
  var report: ReportID? {
    switch id {
    case .report(let id), .match(_, let id): id
    case .place, .unknownPlace, .query: nil
    }
  }

  /// The name of the saved query whose folder it is, or stands in.
  var query: String? {
    switch id {
    case .query(let name), .match(let name, _): name
    case .place, .unknownPlace, .report: nil
    }
  }
}

/// A place while the tree is built.
private final class Place {
  let name: String
  /// The smallest code at or below the place, which orders it among its siblings.
  var code = "999999"
  var children: [String: Place] = [:]
  /// Places among the summaries.
  var reports: [Int] = []

  init(name: String) { self.name = name }

  func place(at path: [String], code: String) -> Place {
    path.reduce(self) { place, name in
      let child = place.children[name] ?? Place(name: name)
      place.children[name] = child
      child.code = min(child.code, code)
      return child
    }
  }
}
