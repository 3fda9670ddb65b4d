import Testing

@testable import Library

struct SearchTokensTests {
  private func tokens(_ text: String) -> Set<String> {
    Set(
      String(decoding: SearchTokens.all(of: [Array(text.utf8)]), as: UTF8.self).split(separator: " ").map(
        String.init))
  }

  @Test func `characters and their pairs, each once`() {
    #expect(tokens("复议复议") == ["复", "议", "复议", "议复"])
    #expect(tokens("a1") == ["a", "1", "a1"])
    #expect(tokens("法 治\n理") == ["法", "治", "理"])
    #expect(tokens("") == [])
  }

  @Test func `punctuation makes no token and parts what stands beside it`() {
    #expect(tokens("法,治。理“a”(b)《办法》、%·…—") == ["法", "治", "理", "a", "b", "办", "法", "办法"])
    #expect(tokens("人々〇") == ["人", "々", "〇", "人々", "々〇"])
    #expect(SearchTokens.required(by: Array("复议,应诉".utf8)) == ["复议", "应诉"])
    #expect(SearchTokens.required(by: Array("。》".utf8)) == [])
  }

  @Test func `neighbours share their tokens, and no pair spans two of them`() {
    let tokens = String(
      decoding: SearchTokens.all(of: ["行政复议", "复议应诉"].map { Array($0.utf8) }), as: UTF8.self)
    #expect(
      tokens.split(separator: " ").sorted()
        == ["政", "行", "行政", "复", "政复", "议", "复议", "应", "议应", "诉", "应诉"].sorted())
  }

  @Test func `a word asks for its pairs, one character for itself`() {
    #expect(SearchTokens.required(by: Array("行政复议".utf8)) == ["行政", "政复", "复议"])
    #expect(SearchTokens.required(by: Array("法".utf8)) == ["法"])
    #expect(SearchTokens.required(by: Array("法治 a".utf8)) == ["法治", "a"])
    #expect(SearchTokens.required(by: Array(" ".utf8)) == [])
  }

  @Test func `a text has every token its words ask for`() {
    let text = "(1)受理“行政复议”1.3万件,同比增长27%;《办法》㐀𠮷é\u{FFFD} end-of-line \"quoted\" a_b"
    let all = tokens(text)
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices {
      for end in start..<min(scalars.count, start + 6) {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start...end])
        let required = SearchTokens.required(by: Array(String(word).utf8))
        #expect(required.allSatisfy(all.contains), "\(String(word))")
        #expect(required.allSatisfy { !$0.contains("\"") })
      }
    }
  }
}
