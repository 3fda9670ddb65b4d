/// What an office file says of itself: the title in docProps/core.xml, or in meta.xml.
///
/// Its dates are those of the file and not of the report's publication, and are left where they are.
struct OfficeProperties: XMLVisitor {
  enum Tag { case title }

  private(set) var title: String?
  private var isInTitle = false

  static func read(_ bytes: [UInt8]) -> DocumentProperties {
    var properties = OfficeProperties()
    _ = XMLWalk.walk(bytes, &properties)
    let title = properties.title?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return DocumentProperties(title: title.isEmpty ? nil : title)
  }

  static func tag(namespace: String, name: String) -> Tag? {
    name == "title" && namespace == "http://purl.org/dc/elements/1.1/" ? .title : nil
  }

  mutating func begin(_ tag: Tag, _ element: XMLElement) -> Bool {
    isInTitle = true
    return true
  }

  mutating func end(_ tag: Tag) { isInTitle = false }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if isInTitle { title = (title ?? "") + String(decoding: utf8, as: UTF8.self) }
  }
}
