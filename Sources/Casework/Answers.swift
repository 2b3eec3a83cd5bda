// SPDX-License-Identifier: MIT

/// What somebody filled into a form or wrote in a case file: for each field, its values as typed.
public struct Answers: Sendable, Hashable {
  public var values: [String: [String]]
  public init(_ values: [String: [String]] = [:]) { self.values = values }

  /// What was typed into `key`, with line ends made uniform and nothing else changed.
  public func typed(_ key: String) -> [String] {
    (values[key] ?? []).map(Self.uniformLineEnds)
  }

  /// The value of `field`, or what is wrong with it.
  public func callAsFunction<Value>(_ field: Field<Value>) throws(BadAnswers) -> Value {
    do {
      return try field.read(typed(field.key))
    } catch {
      throw BadAnswers([FieldProblem(field: field.key, label: field.label, words: error.words)])
    }
  }

  private static func uniformLineEnds(_ text: String) -> String {
    guard text.utf8.contains(13) else { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || !afterReturn {
        result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}

/// One thing to put right in a form.
public struct FieldProblem: Hashable, Sendable {
  public let field: String
  public let label: String
  public let words: String

  public init(field: String, label: String, words: String) {
    (self.field, self.label, self.words) = (field, label, words)
  }
}

/// Everything to put right in a form; nothing that was typed is lost.
public struct BadAnswers: Error, Hashable, Sendable {
  public let problems: [FieldProblem]
  public init(_ problems: [FieldProblem]) { self.problems = problems }
}
