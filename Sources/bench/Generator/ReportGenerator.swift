import Reports

/// Makes any number of reports with known answers out of the samples' sentences, the gazetteer's places, and years and
/// numbers of its own.
///
/// The `index`th report is always the same, however many are made. All that differs between two reports differs by chance,
/// but for the document's number, 〔2021〕58号, which holds the index, so that no two reports have the same text.
struct ReportGenerator {
  private let material: ReportMaterial
  private let places: [Jurisdiction]
  private let bearers: [String: Int]
  private let seed: UInt64

  static let years = 2012...2024
  /// Bytes of a report, furniture included, as of the samples.
  private static let size = 10_000...18_000

  /// - Parameter samples: read with their numbers.
  init(samples: [Report], gazetteer: Gazetteer, seed: UInt64 = 20_240_401) {
    material = ReportMaterial(of: samples, without: PlantedNumber.indicators)
    let places = gazetteer.places
    bearers = Dictionary(places.map { ($0.name, 1) }, uniquingKeysWith: +)
    // 城区 and 郊区 are words, which no program takes for places without the file's help; and islands have no government.
    self.places = places.filter { $0.name.count > 2 && $0.name != Subject.short($0.name) }
    self.seed = seed
  }

  func report(_ index: Int) -> GeneratedReport {
    var dice = Dice(seed: seed, index: index)
    let place = places[dice.number(0...places.count - 1)]
    let subject = Subject(
      place: place, year: dice.number(Self.years), isOnlyOne: bearers[place.name] == 1)
    let (numbers, sections) = PlantedNumber.draw(about: subject, &dice)
    var phrases: [String: Int] = [:]
    for phrase in PlantedPhrase.all where dice.hits(onceIn: phrase.onceIn) {
      phrases[phrase.words] = dice.number(1...3)
    }
    let issuer = subject.name + (dice.hits(onceIn: 2) ? "人民政府" : "司法局")
    var writer = ReportWriter(material: material, subject: subject, dice: dice)
    writer.writeHead(issuer: issuer, number: index + 1)
    writer.writeBody(
      sections: sections,
      phrases: PlantedPhrase.all.flatMap { phrase in
        Array(repeating: phrase.sentence, count: phrases[phrase.words] ?? 0)
      }, size: writer.dice.number(Self.size))
    return GeneratedReport(
      path: "\(place.path[0])/\(issuer)\(subject.year)年-\(index + 1).txt", bytes: writer.bytes,
      subject: subject, numbers: numbers, phrases: phrases)
  }
}
