extension Gazetteer {
  /// The syllables of a place's name, separated by spaces, without tones: `da li shi`. Nil for a code the tables do not
  /// have; a township, whose own name has none, is spelled as its county.
  public func pinyin(of place: Jurisdiction) -> String? {
    Int32(place.code).flatMap(row(code:)).map(pinyin)
  }
}
