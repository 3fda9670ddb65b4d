import Foundation
import TestSupport

@testable import Documents

/// Small files made by LibreOffice and by archive programs.
enum OfficeFiles {
  static func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: url(name))) }

  static func url(_ name: String) -> URL {
    Checkout.root.appendingPathComponent("Tests/DocumentsTests/Office/\(name)")
  }

  /// A Word document of these body elements; the prefix `w:` is bound.
  static func docx(_ body: String, numbering: String = "", styles: String = "", notes: String = "") -> [UInt8]
  {
    func part(_ name: String, _ content: String) -> String {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">\(content)</w:\(name)>"
    }
    return StoredZIP([
      ("[Content_Types].xml", "<Types/>"),
      ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
      ("word/numbering.xml", part("numbering", numbering)), ("word/styles.xml", part("styles", styles)),
      ("word/footnotes.xml", part("footnotes", notes)),
    ]).bytes
  }

  static func lines(_ document: [UInt8]) throws -> [String] {
    String(decoding: try DOCXText(document).text, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
