import Documents

/// The topics sections begin with: those its heading names, or else those of the headings it stands under.
struct HeadingTopics {
  private let topics: [TopicSet]

  init(_ sections: [Section], in text: SourceText, _ vocabulary: Vocabulary) {
    var topics: [TopicSet] = []
    topics.reserveCapacity(sections.count)
    for section in sections {
      let own = vocabulary.topics(in: FoldedText(text, in: section.headingRange))
      // A section stands behind the one it stands in.
      topics.append(own.isEmpty ? section.parent.map { topics[$0] } ?? [] : own)
    }
    self.topics = topics
  }

  subscript(section: Int) -> TopicSet { topics[section] }
}
