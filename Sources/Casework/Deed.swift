// SPDX-License-Identifier: MIT
import Practice

/// Something that a person does for a family and that the record keeps: one deed, one file.
public protocol Deed: Sendable {
  /// The form, described once: pages draw it, case files and posts are decoded by it.
  static var form: DeedForm { get }

  /// Reads the deed out of answers that `form` has found complete.
  init(_ answers: Answers) throws(BadAnswers)

  /// The events that this deed adds to the record, or why it cannot be.
  /// It MUST depend on nothing but its arguments.
  func decide(_ record: FamilyRecord, _ practice: Practice, _ now: Circumstance)
    throws(Refusal) -> [CaseEvent]

  /// Who reads its words, where somebody chose; nil: whoever reads words of this kind.
  func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience?
}

extension Deed {
  public func audience(_ record: FamilyRecord, _ now: Circumstance) throws(Refusal) -> Audience? {
    nil
  }

  /// Decodes `answers`, or says everything that is missing, overlong or impossible at once.
  public static func decode(_ answers: Answers) throws(BadAnswers) -> Self {
    let problems = form.problems(in: answers)
    guard problems.isEmpty else { throw BadAnswers(problems) }
    return try Self(answers)
  }
}

/// A deed that puts an earlier entry right, or is about one: it is decided by what the actor sees of
/// the record.
public protocol PutsRight: Deed {}

/// How a deed is offered to people: its words, who may do it, and its fields in order.
public struct DeedForm: Sendable {
  /// The stable name, "call-conference".
  public let name: String
  /// What the person does, as a heading: "Call the conference".
  public let title: String
  /// One sentence on what it is for.
  public let purpose: String
  /// The words on the button.
  public let button: String
  /// The duties of the practice that it serves, "PS8".
  public let serves: [String]
  /// The relations that allow it. Everything else is refused.
  public let by: [RelationKind]
  public let fields: [FormField]
  /// A form drawn before somebody else changed one of these is stale, and says so.
  public let staleAfter: [Matter]

  init(
    _ name: String, title: String, purpose: String, button: String, serves: [String],
    by: [RelationKind], staleAfter: [Matter] = [], fields: [FormField]
  ) {
    (self.name, self.title, self.purpose, self.button) = (name, title, purpose, button)
    (self.serves, self.by, self.staleAfter, self.fields) = (serves, by, staleAfter, fields)
  }

  /// The fields of the deed, and those in which somebody says what becomes of held words.
  public var everyField: [FormField] { fields + WordsChoice.fields }

  /// Everything that is wrong with `answers`, in the order of the form.
  public func problems(in answers: Answers) -> [FieldProblem] {
    fields.compactMap { $0.problem(in: answers) }
  }
}
