/// Long passages reports of different bureaus have in common (雷同).
///
/// Every text is cut into shingles of 20 neighbouring characters; of any 21 neighbouring shingles the one with the
/// smallest hash is kept as a fingerprint (winnowing: Schleimer, Wilkerson, Aiken, 2003), so that a common passage of 40
/// characters always leaves a common fingerprint. Fingerprints two bureaus share are grown to the whole common passage,
/// which is compared character by character: a hash alone proves nothing.
///
/// What many bureaus have – names of statutes, phrases everybody must use – is no borrowing. A fingerprint that more
/// than `holdersAtMost` bureaus have is not followed, and of the others a passage counts the less the more have it: in
/// full when two have it, half when three have it. Reports of one bureau are not compared with each other.
public struct TextReuse: Hashable, Sendable {
  /// What two texts have in common word for word.
  public struct Passage: Hashable, Sendable {
    /// In UTF-8 bytes of each text.
    public let left: Range<Int>
    public let right: Range<Int>
    public let characterCount: Int
    /// Bureaus that have the rarest part of it; 2 when it is these two alone.
    public let holderCount: Int
    /// Its beginning, folded.
    public let excerpt: String

    public init(left: Range<Int>, right: Range<Int>, characterCount: Int, holderCount: Int, excerpt: String) {
      self.left = left
      self.right = right
      self.characterCount = characterCount
      self.holderCount = holderCount
      self.excerpt = excerpt
    }
  }

  /// Two texts that share passages.
  public struct Pair: Hashable, Sendable {
    /// Indices of the texts, the smaller first.
    public let left: Int
    public let right: Int
    /// How much of each text the passages are, 0…1.
    public let leftShare: Double
    public let rightShare: Double
    /// Characters of the passages, those that others have as well counting less.
    public let weight: Double
    /// The longest first; at most `passagesAtMost`.
    public let passages: [Passage]
    public let passageCount: Int

    public init(
      left: Int, right: Int, leftShare: Double, rightShare: Double, weight: Double, passages: [Passage],
      passageCount: Int
    ) {
      self.left = left
      self.right = right
      self.leftShare = leftShare
      self.rightShare = rightShare
      self.weight = weight
      self.passages = passages
      self.passageCount = passageCount
    }
  }

  /// A text to be looked at.
  public struct Text: Sendable {
    /// Folded, UTF-8.
    public let bytes: [UInt8]
    /// Whose it is: texts of the same owner are not compared.
    public let owner: Int

    public init(bytes: [UInt8], owner: Int) {
      self.bytes = bytes
      self.owner = owner
    }
  }

  /// By weight, the heaviest first; at most `pairsAtMost`.
  public let pairs: [Pair]
  /// Texts looked at, the first of those given.
  public let textCount: Int
  public let givenCount: Int
  /// Texts of which only the beginning was looked at.
  public let cutCount: Int

  public init(pairs: [Pair], textCount: Int, givenCount: Int, cutCount: Int) {
    self.pairs = pairs
    self.textCount = textCount
    self.givenCount = givenCount
    self.cutCount = cutCount
  }

  /// Texts looked at at most.
  public static let textsAtMost = 2_000
  /// Bytes of one text looked at at most.
  public static let bytesAtMost = 300_000
  /// Characters a passage must have.
  public static let leastCharacters = 40
  public static let pairsAtMost = 500
  public static let passagesAtMost = 20
  /// Bureaus a fingerprint may be found with to be followed.
  public static let holdersAtMost = 24

  /// Finds the passages.
  ///
  /// - Parameters:
  ///   - text: gives a text by its index, and is asked for it again when its passages are grown.
  ///   - check: called now and then; what it throws ends the search.
  public init(
    textCount: Int, text: (Int) throws -> Text, check: () throws -> Void
  ) throws {
    let lookedAt = min(textCount, Self.textsAtMost)
    var fingerprints: [Fingerprint] = []
    var owners: [Int] = []
    var cutCount = 0
    for index in 0..<lookedAt {
      try check()
      let text = try text(index)
      if text.bytes.count > Self.bytesAtMost { cutCount += 1 }
      owners.append(text.owner)
      Fingerprint.append(of: text.bytes.prefix(Self.bytesAtMost), text: Int32(index), to: &fingerprints)
    }
    try check()
    fingerprints.sort { first, second in
      if first.hash != second.hash { return first.hash < second.hash }
      return (first.text, first.place) < (second.text, second.place)
    }
    try check()
    var holders = ReuseHolders(fingerprints, owners: owners)
    for index in (0..<lookedAt).sorted(by: { (owners[$0], $0) < (owners[$1], $1) }) {
      try check()
      holders.count(try text(index).bytes.prefix(Self.bytesAtMost), owner: owners[index])
    }
    let seeds = try ReuseSeeds(fingerprints, owners: owners, holders: holders, check: check)
    var pairs: [Pair] = []
    for (left, right) in seeds.heaviest(Self.pairsAtMost) {
      try check()
      let (first, second) = (try text(left), try text(right))
      if let pair = ReuseGrowth(first.bytes, second.bytes).pair(left, right, seeds.matches(left, right)) {
        pairs.append(pair)
      }
    }
    pairs.sort { first, second in
      if first.weight != second.weight { return first.weight > second.weight }
      return (first.left, first.right) < (second.left, second.right)
    }
    self.init(pairs: pairs, textCount: lookedAt, givenCount: textCount, cutCount: cutCount)
  }

  /// The same with every range led back to where it came from.
  ///
  /// - Parameter source: the range of a text by its index.
  public func mapped(_ source: (Int, Range<Int>) throws -> Range<Int>) rethrows -> TextReuse {
    TextReuse(
      pairs: try pairs.map { pair in
        Pair(
          left: pair.left, right: pair.right, leftShare: pair.leftShare, rightShare: pair.rightShare,
          weight: pair.weight,
          passages: try pair.passages.map { passage in
            Passage(
              left: try source(pair.left, passage.left), right: try source(pair.right, passage.right),
              characterCount: passage.characterCount, holderCount: passage.holderCount,
              excerpt: passage.excerpt)
          }, passageCount: pair.passageCount)
      }, textCount: textCount, givenCount: givenCount, cutCount: cutCount)
  }
}
