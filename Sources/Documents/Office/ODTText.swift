/// An OpenDocument text (LibreOffice, and what WPS and Word can save): its text, one paragraph to a line, and
/// what it says of itself.
struct ODTText {
  let text: [UInt8]
  let properties: DocumentProperties
  /// What is missing: the file is cut off, or a part of it is damaged.
  let diagnostics: [Diagnostic]

  /// Reads a document that is one XML file (`.fodt`). Throws when it is none.
  init(flat bytes: [UInt8]) throws(ArchiveProblem) {
    var styles = OpenDocumentStyles()
    styles.read(bytes)
    var content = OpenDocumentText(styles: styles)
    let isWhole = XMLWalk.walk(bytes, &content)
    text = content.text.bytes + content.notes.bytes
    guard isWhole || text.contains(where: { $0 > 0x20 }) else { throw .damaged }
    properties = OfficeProperties.read(bytes)
    diagnostics =
      (isWhole ? [] : [.cutOff(.damaged)])
      + (content.struckCount > 0 ? [.struckOut(content.struckCount)] : [])
  }

  /// Throws the reason when no text can be had.
  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveProblem) {
    let package = OfficePackage(bytes, limits: limits) {
      ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"].contains($0)
    }
    // An encrypted document's content is no XML; its manifest says so.
    if let manifest = package.parts["META-INF/manifest.xml"],
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .encrypted
    }
    guard let main = package.parts["content.xml"] ?? package.cutParts["content.xml"] else {
      throw package.problem ?? .damaged
    }
    var styles = OpenDocumentStyles()
    if let common = package.parts["styles.xml"] { styles.read(common) }
    styles.read(main)
    var content = OpenDocumentText(styles: styles)
    let isWhole = XMLWalk.walk(main, &content) && package.problem == nil
    text = content.text.bytes + content.notes.bytes
    guard isWhole || text.contains(where: { $0 > 0x20 }) else { throw package.problem ?? .damaged }
    properties = package.parts["meta.xml"].map(OfficeProperties.read) ?? DocumentProperties()
    diagnostics =
      (isWhole ? [] : [.cutOff(package.problem ?? .damaged)])
      + (content.struckCount > 0 ? [.struckOut(content.struckCount)] : [])
  }
}
