/// What an element of a page is to someone who reads its text.
enum MarkupTag: UInt8 {
  /// A piece of text between tags.
  case text
  /// Runs on in its line: `<span>`, `<b>`, `<font>`, and whatever is not known.
  case inline
  case link
  /// Set small above or below its line.
  case raised, lowered
  /// Struck out: no longer said.
  case struck
  /// Stands on lines of its own.
  case block
  case heading
  /// An item of a list.
  case item
  case table, row, cell
  /// `<tbody>` and the like: belongs to a table and is nothing of its own.
  case rows
  case lineBreak
  case preformatted
  /// Shows no text: `<script>`, `<style>`, fields of forms, pictures.
  case hidden
  /// `<head>`: its title and its properties are read, its text is not shown.
  case head, title
  /// Around a page's own matter, by the language's own words: `<nav>`, `<footer>`, `<aside>`.
  case furniture
  /// The page's own matter, by the language's own words: `<article>`, `<main>`.
  case article

  /// Whether a line ends where it begins and where it ends.
  var isBlock: Bool {
    switch self {
    case .text, .inline, .link, .raised, .lowered, .struck, .hidden, .lineBreak, .rows, .head, .title: false
    case .block, .heading, .item, .table, .row, .cell, .preformatted, .furniture, .article: true
    }
  }

  /// By a name in lower case.
  init(name: String) { self = Self.names[name] ?? .inline }

  private static let names: [String: MarkupTag] = {
    let lists: [(MarkupTag, String)] = [
      (.link, "a"), (.lineBreak, "br"), (.table, "table"), (.row, "tr"), (.cell, "td th"),
      (.rows, "tbody thead tfoot colgroup col"), (.preformatted, "pre xmp listing"),
      (.heading, "h1 h2 h3 h4 h5 h6"),
      (.head, "head"), (.title, "title"), (.furniture, "nav footer aside menu"),
      (.article, "article main ucapcontent"), (.item, "li"), (.raised, "sup"), (.lowered, "sub"),
      (.struck, "del s strike"),
      (
        .block,
        "address blockquote body caption center dd details dir div dl dt fieldset figcaption figure form frameset header hgroup hr html legend ol optgroup p section summary ul ucaptitle"
      ),
      (
        .hidden,
        "script style noscript template select option textarea button iframe object embed applet svg math canvas audio video noframes map input img rt rp"
      ),
    ]
    return Dictionary(
      lists.flatMap { tag, names in names.split(separator: " ").map { (String($0), tag) } },
      uniquingKeysWith: { $1 })
  }()
}
