/// Counts who and what appear in the same articles.
struct Company {
  /// For each article the entities in it, each once.
  private var entitiesOfArticle: [[Int]] = []
  /// For each entity the articles it is in, each once.
  private var articlesOfEntity: [[Int]]

  init(entities: Int) {
    articlesOfEntity = [[Int]](repeating: [], count: entities)
  }

  /// Adds the next article with the entities in it, in any order and with repeats.
  mutating func addArticle(with entities: [Int]) {
    let article = entitiesOfArticle.count
    var present: [Int] = []
    for entity in entities where articlesOfEntity[entity].last != article {
      articlesOfEntity[entity].append(article)
      present.append(entity)
    }
    entitiesOfArticle.append(present)
  }

  /// For each entity the others by how many articles they share with it, most first, and of equal
  /// ones the lower index. Linear in the pairs of entities of each article.
  func counts() -> [[(entity: Int, articles: Int)]] {
    var shared = [Int](repeating: 0, count: articlesOfEntity.count)
    return articlesOfEntity.indices.map { entity in
      var others: [Int] = []
      for article in articlesOfEntity[entity] {
        for other in entitiesOfArticle[article] where other != entity {
          if shared[other] == 0 { others.append(other) }
          shared[other] += 1
        }
      }
      others.sort { shared[$0] != shared[$1] ? shared[$0] > shared[$1] : $0 < $1 }
      let company = others.map { (entity: $0, articles: shared[$0]) }
      for other in others { shared[other] = 0 }
      return company
    }
  }
}
