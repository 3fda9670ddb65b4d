/// The parts of an office file: a ZIP of XML files.
struct OfficePackage {
  private(set) var parts: [String: [UInt8]] = [:]
  /// Parts that are cut off: what there is of them.
  private(set) var cutParts: [String: [UInt8]] = [:]
  /// Why not everything was read; nil when it was.
  private(set) var problem: ArchiveProblem?

  /// Unpacks the parts `isWanted` names.
  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(), isWanted: (String) -> Bool) {
    var parts: [String: [UInt8]] = [:]
    var cutParts: [String: [UInt8]] = [:]
    var first: ArchiveProblem?
    let ending = ArchiveWalk(limits: limits).members(
      of: bytes, wish: { isWanted($0) ? .read : .skip },
      take: { name, outcome in
        switch outcome {
        case .member(let part): parts[name] = part
        case .problem(let problem): first = first ?? problem
        }
      }, cutOff: { cutParts[$0] = $1 })
    self.parts = parts
    self.cutParts = cutParts
    problem = first ?? ending
  }

  /// The parts named so without regard to a number behind the name: word/document.xml, word/document2.xml.
  func part(_ name: String) -> [UInt8]? {
    if let part = parts[name] { return part }
    let stem = name.dropLast(4)
    return parts.first { key, _ in
      key.hasPrefix(stem) && key.hasSuffix(".xml")
        && key.dropFirst(stem.count).dropLast(4).allSatisfy(\.isNumber)
    }?.value
  }
}
