import CLibXML2
import Glibc

/// What looks at the elements of an XML text as `XMLWalk` comes by them.
protocol XMLVisitor {
  /// The elements of interest; all others are walked through unseen.
  associatedtype Tag
  static func tag(namespace: String, name: String) -> Tag?
  /// Returns false to leave out the element and all that is in it; `end` is then not called.
  mutating func begin(_ tag: Tag, _ element: XMLElement) -> Bool
  mutating func end(_ tag: Tag)
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>)
}

/// The element the walk stands at; good only while `begin` is called.
struct XMLElement {
  fileprivate let reader: xmlTextReaderPtr

  /// The value of an attribute, whatever its namespace; nil when the element has none of the name.
  func callAsFunction(_ name: StaticString) -> String? {
    var value: String?
    var status = xmlTextReaderMoveToFirstAttribute(reader)
    while status == 1, value == nil {
      if let local = xmlTextReaderConstLocalName(reader),
        strcmp(
          UnsafeRawPointer(local).assumingMemoryBound(to: CChar.self),
          UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
      {
        value = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
      } else {
        status = xmlTextReaderMoveToNextAttribute(reader)
      }
    }
    xmlTextReaderMoveToElement(reader)
    return value
  }

  /// An attribute as a whole number.
  func number(_ name: StaticString) -> Int? { self(name).flatMap { Int($0) } }
}

/// Walks an XML text in memory: no network, no entities but XML's own, 256 elements deep at most.
enum XMLWalk {
  /// Shows the elements to a visitor; returns whether the text was well formed to its end.
  static func walk<Visitor: XMLVisitor>(_ bytes: [UInt8], _ visitor: inout Visitor) -> Bool {
    _ = isReady
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let size = Int32(exactly: buffer.count) else { return false }
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue
      guard
        let reader = xmlReaderForMemory(
          base.assumingMemoryBound(to: CChar.self), size, nil, nil, Int32(options))
      else { return false }
      defer { xmlFreeTextReader(reader) }
      return walk(reader, &visitor)
    }
  }

  private static let isReady: Void = xmlInitParser()

  private static func walk<Visitor: XMLVisitor>(_ reader: xmlTextReaderPtr, _ visitor: inout Visitor) -> Bool
  {
    // Names are kept once by the parser, so that their addresses stand for them.
    var tags: [UnsafePointer<xmlChar>: Visitor.Tag?] = [:]
    func tag() -> Visitor.Tag? {
      guard let name = xmlTextReaderConstName(reader) else { return nil }
      if let known = tags[name] { return known }
      let namespace = xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } ?? ""
      let local = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
      let tag = Visitor.tag(namespace: namespace, name: local)
      tags[name] = .some(tag)
      return tag
    }
    var status = xmlTextReaderRead(reader)
    while status == 1 {
      switch xmlTextReaderNodeType(reader) {
      case 1:
        guard let tag = tag() else { break }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        guard visitor.begin(tag, XMLElement(reader: reader)) else {
          status = xmlTextReaderNext(reader)
          continue
        }
        if isEmpty { visitor.end(tag) }
      case 15:
        if let tag = tag() { visitor.end(tag) }
      case 3, 4, 13, 14:
        if let value = xmlTextReaderConstValue(reader) {
          visitor.text(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        }
      default: break
      }
      status = xmlTextReaderRead(reader)
    }
    return status == 0
  }
}
