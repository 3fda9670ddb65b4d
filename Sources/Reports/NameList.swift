/// Tells a list of people, organs or documents (1.张明 2.李红, 1.县公安局 2.县自然资源局, 1.《…办法》) from a row of headings.
enum NameList {
  /// Whether a folded title is a person's name and nothing else: two or three ideographs, the first a common surname;
  /// four behind a surname of two.
  static func isPerson(_ title: [UInt8]) -> Bool {
    guard title.count.isMultiple(of: 3), title.allSatisfy({ $0 >= 0x80 }) else { return false }
    if compoundSurnames.contains(where: title.hasPrefix) { return (9...12).contains(title.count) }
    guard (6...9).contains(title.count) else { return false }
    return surnames.contains(title.scalar(at: 0).value)
  }

  /// Whether it is an organ's name and nothing else.
  static func isOrgan(_ title: [UInt8]) -> Bool {
    title.count >= 9 && title.count <= 90 && OrganName.endsOrgan(title, title.count)
      && !title.contains(",") && !title.contains("。")
  }

  /// Whether it is a document's title and nothing else.
  static func isDocument(_ title: [UInt8]) -> Bool {
    title.hasPrefix("《") && (title.hasSuffix("》") || title.hasSuffix("》;") || title.hasSuffix("》。"))
      && title.first("》", in: title.indices).map { $0 >= title.count - 6 } ?? false
  }

  private static let compoundSurnames: [StaticString] = [
    "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
  ]

  /// The hundred most common, without those that begin a heading's verb or adverb as well (高 严 金 方 常 全 万 严).
  private static let surnames: Set<UInt32> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦夏付邹\
    孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵覃武钱戴莫孔向汤
    """.unicodeScalars.map(\.value))
}
