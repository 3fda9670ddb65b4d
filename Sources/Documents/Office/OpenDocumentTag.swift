/// The elements of OpenDocument text that say something about the text.
enum OpenDocumentTag: String {
  case h, p, s, tab, list, note
  case lineBreak = "line-break"
  case span
  case listItem = "list-item"
  case listHeader = "list-header"
  case noteCitation = "note-citation"
  case noteBody = "note-body"
  case changedRegion = "changed-region"
  case deletion, insertion
  case formatChange = "format-change"
  case changeStart = "change-start"
  case changeEnd = "change-end"
  case textBox = "text-box"
  case frame
  case customShape = "custom-shape"
  case table
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case coveredTableCell = "covered-table-cell"
  case annotation, number, rt
  case hiddenText = "hidden-text"
  case hiddenParagraph = "hidden-paragraph"
  case body
  case masterStyles = "master-styles"
  case rubyText = "ruby-text"
  // Styles
  case style
  case textProperties = "text-properties"
  case listStyle = "list-style"
  case outlineStyle = "outline-style"
  case listLevelNumber = "list-level-style-number"
  case listLevelBullet = "list-level-style-bullet"
  case listLevelImage = "list-level-style-image"
  case outlineLevel = "outline-level-style"
  case listLevelProperties = "list-level-properties"
  case listLevelAlignment = "list-level-label-alignment"

  init?(namespace: String, name: String) {
    guard
      namespace.hasPrefix("urn:oasis:names:tc:opendocument:xmlns:")
        || namespace.hasPrefix("http://openoffice.org/2000/")
    else { return nil }
    // Drawings, fonts and the document's description have elements of the same names.
    let family = namespace.split(separator: ":").dropLast().last ?? ""
    if ["chart", "meta", "script", "config", "manifest"].contains(family) { return nil }
    self.init(rawValue: name)
  }
}
