import GRDB

/// The numbers of the words that stand in many rows: indicators, units, qualifiers and the like.
struct WordNumbers {
  private let database: Database
  private let insert: PreparedStatement
  private var numbers: [String: Int] = [:]

  /// Reads the words there are; to be made anew for every transaction.
  init(_ database: Database) throws {
    self.database = database
    insert = try PreparedStatement(database, "INSERT INTO words (word) VALUES (?)")
    try PreparedStatement(database, "SELECT word, id FROM words").forEachRow { row in
      if let word = row.text(0) { numbers[word] = row.integer(1) }
      return true
    }
  }

  /// The number of a word, which gets one if it has none.
  mutating func number(of word: String) throws -> Int {
    if let number = numbers[word] { return number }
    try insert.run(word)
    let number = Int(database.lastInsertedRowID)
    numbers[word] = number
    return number
  }
}
