/// What was decided of one number, and why.
///
/// The reader decides once. Who only wants the statements reads those; who asks why reads the same value.
/// Ranges are in characters of the block.
enum Verdict {
  case taken(Statement, Grounds)
  case refused(Refusal)

  /// Why a number was taken.
  struct Grounds {
    var origin: Origin
    /// The claim that won; nil for a number that names nothing of its own.
    var claim: Claim?
    /// All claims to it.
    var claims: [Claim] = []
    /// What its period and the bodies around it decided.
    var scope: ScopeRules.Verdict?
    var part: PartCause?
    var plan: PlanCause?
  }

  /// Where a number has its indicator from.
  enum Origin {
    /// The words around it claim it.
    case claim
    /// It is listed behind the number of a token and is part of it: 1502个(其中村级1180个).
    case list(of: Int)
    /// It is how the number of a token changed: 171件，同比增长27%.
    case change(of: Int)
  }

  /// What makes a number one of a part only.
  enum PartCause {
    /// Its period, or the bodies around it.
    case scope
    /// The cue counts parts only.
    case cue
    /// 36件区级和11件乡镇规范性文件: neither is all.
    case sharedNoun
    /// The number of a token is the whole.
    case whole(Int)
    /// It is an amount or a rate of what the number of a token counts, a part itself.
    case measured(Int)
  }

  /// What makes a number a target.
  enum PlanCause {
    case word(Range<Int>)
    /// Its year comes after the report's.
    case laterYear
    case section
  }

  /// Why a number says nothing of any indicator.
  enum Refusal {
    /// 3至5件.
    case span
    /// The value before a change: 由85%.
    case baseline(Range<Int>)
    /// A change, but not said of what.
    case changeOfNothing(Range<Int>)
    /// 2.1个百分点 without a word of change.
    case points
    /// 占总量的20%.
    case share(Range<Int>)
    /// 每万人3.2人.
    case perHead(Range<Int>)
    /// Nothing around it claims it.
    case unclaimed
    /// Indicators claim it with equal right.
    case tied([Claim])
    /// A comparison with another year, for the claim that won.
    case otherYear(Claim?, ScopeRules.Verdict)
    /// Somebody else's deed, for the claim that won.
    case anothers(Claim?, ScopeRules.Verdict)
    /// It tells what cases of another matter were about, for the claim that won.
    case category(Claim)
    /// The same indicator has this number already.
    case repeated
  }
}

/// Why a cue whose head stands at a number could not claim it, the first reason found.
enum CueRefusal {
  /// The cue looks for its head on the other side of the number.
  case place
  /// The head closes a list of several matters, or does not where the cue asks for one.
  case list
  /// The number counts in a unit the indicator does not have.
  case counter
  /// The clause is about these topics.
  case topic(TopicSet)
  /// None of the words of this group of the cue stands in the clause.
  case companion(Int)
  /// An excluding word stands in this range.
  case excluded(Range<Int>)
  /// None of the words that must stand before it does.
  case near
  /// A word that must not stand before it stands in this range.
  case unless(Range<Int>)
}
