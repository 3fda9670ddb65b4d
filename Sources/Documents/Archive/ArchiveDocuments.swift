/// The documents in an archive and in the archives within it, one level deep.
///
/// A member is called by the archive's path and its own: `报告.zip/2023/大理市.docx`. One that cannot be read gives
/// an error and the others are read all the same. Files that are no reports by the look of their names are left
/// alone.
struct ArchiveDocuments {
  typealias Take = (Result<Document, DocumentError>) -> Bool

  let limits: ArchiveLimits
  /// The whole name of the only member wanted; nil for all of them.
  let wanted: String?

  /// How many archives may stand within each other.
  private static let depth = 2

  init(limits: ArchiveLimits = ArchiveLimits(), wanted: String? = nil) {
    self.limits = limits
    self.wanted = wanted
  }

  /// Gives the document that a file is, or those in it, in the file's order, until `take` returns false.
  func read(_ name: String, _ bytes: [UInt8], _ take: Take) { _ = read(name, bytes, depth: 0, take) }

  /// Returns whether to go on.
  private func read(_ name: String, _ bytes: [UInt8], depth: Int, _ take: Take) -> Bool {
    guard PackedFormat(bytes) == .archive else { return take(Self.document(name, bytes)) }
    guard depth < Self.depth else { return take(.failure(DocumentError(file: name, .archive(.tooDeep)))) }
    var goesOn = true
    var found = 0
    var names: Set<String> = []
    let ending = ArchiveWalk(limits: limits).members(
      of: bytes,
      wish: { label in
        guard goesOn else { return .stop }
        guard isPlausible(label), isWanted(Self.name(of: label, in: name)) else { return .skip }
        return .read
      },
      take: { label, outcome in
        found += 1
        // The last of several members of one name is the one unpacking would leave; each is given once by its own.
        var member = Self.name(of: label, in: name)
        while !names.insert(member).inserted { member += "'" }
        switch outcome {
        case .member(let bytes): goesOn = goesOn && read(member, bytes, depth: depth + 1, take)
        case .problem(let problem):
          goesOn = goesOn && take(.failure(DocumentError(file: member, .archive(problem))))
        }
        if member == wanted { goesOn = false }
      })
    guard goesOn else { return false }
    if let ending { return take(.failure(DocumentError(file: name, .archive(ending)))) }
    if found == 0 {
      return take(
        .failure(DocumentError(file: name, .archive(wanted == nil ? .nothingInside : .noSuchMember))))
    }
    return true
  }

  private static func document(_ name: String, _ bytes: [UInt8]) -> Result<Document, DocumentError> {
    do throws(DocumentError) { return .success(try Document(name: name, bytes: bytes)) } catch {
      return .failure(error)
    }
  }

  /// One file compressed has no name of its own.
  private static func name(of label: String, in archive: String) -> String {
    label.isEmpty ? archive : archive + "/" + label
  }

  private func isPlausible(_ label: String) -> Bool {
    if label.isEmpty { return true }
    let folders = label.split(separator: "/")
    guard let last = folders.last, !folders.contains("__MACOSX") else { return false }
    return FileName.isPlausible(last)
  }

  /// Whether a member is the one wanted, or an archive it may stand in.
  private func isWanted(_ name: String) -> Bool {
    guard let wanted else { return true }
    return wanted == name || wanted.hasPrefix(name + "/")
  }
}
