import Testing

@testable import Suggesting
