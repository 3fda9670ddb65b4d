import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of well-formed XML, or HTML written so, read by Foundation's parser.
public struct Markup {
  public struct Element {
    public let name: String
    public let attributes: [String: String]
    /// The element's own text, without that of the elements in it.
    public fileprivate(set) var text = ""
  }

  /// In the order they begin.
  public let elements: [Element]

  /// Throws what is wrong with it, if it is not well-formed.
  public static func read(_ text: String) throws -> Markup {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(line: parser.lineNumber, reason: "\(parser.parserError, default: "?")")
    }
    return Markup(elements: reader.elements)
  }

  public func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  struct Malformed: Error {
    let line: Int
    let reason: String
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }
}
