extension SearchText {
  /// A number that changes when texts are folded another way, so that an index made before is not asked for words folded
  /// after: the hash of all characters of the first plane, and of numerals, folded.
  static func foldingMark() -> Int {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0x20)...0xFFFF {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    let numerals = " 一 十二 二十三 一百零五 三千 二〇二三 两万五千 12万 1.3亿 壹佰 ２０２３ １,２３４ 1234 ①"
    return ContentHash(SearchText.folding(String(scalars) + numerals)).number
  }
}
