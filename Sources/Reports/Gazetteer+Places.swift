extension Gazetteer {
  /// Every place with a division code of its own, in the order of the codes: provinces, and behind each what lies in it.
  /// Of a place that was renamed both names are among them.
  package var places: [Jurisdiction] { divisions.indices.map(jurisdiction) }
}
