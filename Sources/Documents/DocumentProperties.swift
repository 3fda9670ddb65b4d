/// What a file says of itself beside its text, as web pages and office files do. Everything is as written there;
/// nothing is made up from the text.
public struct DocumentProperties: Hashable, Sendable {
  public var title: String?
  /// When it was published, as YYYY-MM-DD.
  public var published: String?
  /// Where it was saved from.
  public var url: String?
  /// 索引号, the number government sites give what they publish.
  public var indexNumber: String?
  /// Who published it (来源, 发布机构).
  public var publisher: String?

  public init(
    title: String? = nil, published: String? = nil, url: String? = nil, indexNumber: String? = nil,
    publisher: String? = nil
  ) {
    self.title = title
    self.published = published
    self.url = url
    self.indexNumber = indexNumber
    self.publisher = publisher
  }
}
