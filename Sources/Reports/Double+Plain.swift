extension Double {
  /// The number in digits, without a fraction where there is none: `171`, `37.6`.
  var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
