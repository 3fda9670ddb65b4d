/// A heading found in the text, before it is known what stands under it.
struct Heading: Hashable {
  var level: Int
  /// Nil for a part that has a name but no number.
  let number: HeadingNumber?
  /// From the number to the end of the title. Empty, at the part's first byte, when the title stands
  /// elsewhere (see `OutlineParts`).
  let utf8Range: Range<Int>
  let titleRange: Range<Int>
  /// Index of the paragraph it begins in.
  let paragraph: Int
}
