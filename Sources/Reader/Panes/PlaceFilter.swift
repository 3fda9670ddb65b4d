import Library
import Reports

/// What narrows the places while it is typed, and where one was before.
struct PlaceFilter: Equatable, Sendable {
  var prompt = Prompt()
  /// What Esc goes back to.
  let node: JurisdictionTree.ID?
  let text: TextView
  /// How names are read; nil until the gazetteer is there.
  var readings: NameReadings?
}

/// How well a place fits what was typed, the best first.
enum PlaceFit: Int, Comparable {
  case whole, start, inside

  static func < (left: PlaceFit, right: PlaceFit) -> Bool { left.rawValue < right.rawValue }
}

extension JurisdictionTree {
  /// The nodes that fit what was typed, in the tree's order; a folder by its name, a place also by its pinyin or code.
  func fitting(
    _ typed: String, readings: NameReadings?, gazetteer: Gazetteer?
  ) -> [(node: Int, fit: PlaceFit)] {
    let query = ReportFilter.folded(typed).split(separator: " ").joined(separator: " ")
    guard !query.isEmpty else { return [] }
    let isCode = query.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return nodes.indices.compactMap { index in
      let node = nodes[index]
      guard !node.name.isEmpty else { return nil }
      if isCode, !node.code.isEmpty {
        let code = gazetteer?.code(of: node.name, above: node.code) ?? node.code
        return code.hasPrefix(query) ? (index, code == query ? .whole : .start) : nil
      }
      let name = ReportFilter.folded(node.name)
      if name == query { return (index, .whole) }
      if name.hasPrefix(query) { return (index, .start) }
      if name.contains(query.filter { $0 != " " }) { return (index, .inside) }
      return readings?.begins(node.name, spelled: query) == true ? (index, .start) : nil
    }
  }
}
