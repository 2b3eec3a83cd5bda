// SPDX-License-Identifier: MIT
import Languages
import Markup

/// Everything that pages say to families in one language. It is held by reference, so that handing it
/// from page to piece does not copy some hundred words each time.
final class LanguageWords: Sendable {
  let language: Language
  let calendar: CalendarWords
  let page: PageWords
  let front: FrontWords
  let signIn: SignInWords
  let form: FormWords
  let family: FamilyWords
  let takingPart: TakingPartWords
  let answers: AnswerWords
  let needs: NeedWords
  let people: PeopleWords
  let child: ChildWords
  let room: RoomWords
  let report: ReportWords
  let papers: PaperWords
  let board: BoardWords
  let live: LiveWords
  let plan: PlanWords
  let refusals: RefusalWords
  let chronology: ChronologyWords
  let drafts: DraftWords
  let problems: ProblemWords
  let practice: PracticeWords
  let limits: LimitWords
  let deeds: DeedWords
  let readers: ReaderWords
  let translations: TranslationWords
  /// Whether a translator has confirmed every part; English needs none.
  let isConfirmed: Bool

  init(_ catalogue: Catalogue, isConfirmed: Bool) throws(CatalogueError) {
    language = catalogue.language
    calendar = try CalendarWords(catalogue)
    page = try PageWords(catalogue)
    front = try FrontWords(catalogue)
    signIn = try SignInWords(catalogue)
    form = try FormWords(catalogue)
    family = try FamilyWords(catalogue)
    takingPart = try TakingPartWords(catalogue)
    answers = try AnswerWords(catalogue)
    needs = try NeedWords(catalogue)
    people = try PeopleWords(catalogue)
    child = try ChildWords(catalogue)
    room = try RoomWords(catalogue)
    report = try ReportWords(catalogue)
    papers = try PaperWords(catalogue)
    board = try BoardWords(catalogue)
    live = try LiveWords(catalogue)
    plan = try PlanWords(catalogue)
    refusals = try RefusalWords(catalogue)
    chronology = try ChronologyWords(catalogue)
    drafts = try DraftWords(catalogue)
    problems = try ProblemWords(catalogue)
    practice = try PracticeWords(catalogue)
    limits = try LimitWords(catalogue)
    deeds = try DeedWords(catalogue)
    readers = try ReaderWords(catalogue)
    translations = try TranslationWords(catalogue)
    self.isConfirmed = isConfirmed
  }

  var lang: Attribute { .lang(language == .english ? "en-GB" : language.tag) }
  var dir: Attribute { .dir(language.isRightToLeft ? .rtl : .ltr) }

  /// Who is signed in. In English a title stays as it was written.
  func you(_ name: String, _ title: String) -> String {
    language == .english ? "\(name), \(title)" : people.named(name, titled: title)
  }

  /// What stays English on a page of another language, marked so that it is read aloud rightly.
  func inEnglish(@HTMLBuilder _ content: () -> HTML) -> HTML {
    language == .english ? content() : div(.lang("en-GB"), .dir(.ltr)) { content() }
  }
}

extension LanguageWords {
  /// English words inside a sentence or a heading of another language.
  func english(_ words: String) -> HTML {
    language == .english ? .text(words) : span(.lang("en-GB"), .dir(.ltr)) { words }
  }

  /// What stands in this language for words of the authority; nil where nobody has translated just
  /// these.
  func translation(_ words: String) -> String? {
    language == .english ? nil : AuthorityWords.embedded(language)[words]
  }

  /// What the authority itself says: its translation, or its English, marked.
  func own(_ words: String) -> HTML { translation(words).map { .text($0) } ?? english(words) }

  /// The same as plain text, where a page can mark nothing.
  func ownText(_ words: String) -> String { translation(words) ?? words }

  /// The same with the English small behind it: what others see and say at the same moment.
  func ownBeside(_ words: String) -> HTML {
    translation(words).map { .fragment([.text($0), behind(words)]) } ?? english(words)
  }

  /// A word of the authority with a capital, and its English in brackets: families hear it spoken.
  func term(_ word: String) -> HTML {
    guard let translation = translation(word) else { return english(word.capitalizedFirst) }
    return .fragment([.text(translation.capitalizedFirst + " ("), english(word), .text(")")])
  }

  /// English that stands small behind its translation.
  func behind(_ words: String) -> HTML {
    guard language != .english else { return .nothing }
    return .fragment([
      .text(" "), span(.class("behind"), .lang("en-GB"), .dir(.ltr)) { words },
    ])
  }
}

/// The words of every language, read and checked once.
struct WordsOfLanguages: Sendable {
  let catalogues: Catalogues
  private let words: [Language: LanguageWords]
  private let english: LanguageWords

  /// What the binary carries; it is the same for every house.
  static let embedded: Result<WordsOfLanguages, CatalogueError> = load()

  private static func load() -> Result<WordsOfLanguages, CatalogueError> {
    do throws(CatalogueError) {
      return .success(try WordsOfLanguages(Catalogues.embedded()))
    } catch {
      return .failure(error)
    }
  }

  init(_ catalogues: Catalogues) throws(CatalogueError) {
    var words: [Language: LanguageWords] = [:]
    for language in Language.allCases where language != .english {
      let catalogue = catalogues[language]
      let isConfirmed =
        catalogue.sectionNames.allSatisfy {
          catalogues.confirmation(of: $0, in: language).isConfirmed
        } && AuthorityWords.embedded(language).isConfirmed
      words[language] = try LanguageWords(catalogue, isConfirmed: isConfirmed)
    }
    english = try LanguageWords(catalogues[.english], isConfirmed: true)
    (self.catalogues, self.words) = (catalogues, words)
  }

  subscript(language: Language) -> LanguageWords { words[language] ?? english }
}
