/// Who claims a name; a beginning of names is nobody's.
///
/// The first claim lies here, since most names have no other, and each step to other memory is what
/// finding a name costs.
struct NameClaims: Sendable {
  /// A name that means an entity.
  struct Claim: Sendable {
    let entity: Int32
    /// The next claim of the same name; −1 when there is none.
    var next: Int32 = -1
    /// Which bytes of the name, as it is compared, are capitals: a bit each.
    let capitals: UInt64
    /// Whether the name is a longer one, in which the entity's own means it.
    let isInside: Bool
  }

  /// The first of those whose name, other form or longer name it is; `nil` when there is none.
  var full: Claim?
  /// Which bytes of the surname or given name are capitals.
  var capitals: UInt64 = 0
  /// The first of the persons whose surname it is; −1 when there is none.
  var surname: Int32 = -1
  /// Whether it is the given name of persons who have a surname.
  var isGiven = false
}
