// SPDX-License-Identifier: MIT
import Languages

/// The words with which somebody signs in.
struct SignInWords: Sendable {
  let title: String
  let heading: @Sendable (_ authority: String) -> String
  let forWhom: @Sendable (_ conference: String) -> String
  let withYourName: String
  let name: String
  let password: String
  let button: String
  let signedInAs: @Sendable (_ name: String) -> String
  let tooLate: String
  let wrong: String
  let tooManySeconds: @Sendable (_ seconds: Int) -> String
  let tooManyMinutes: @Sendable (_ minutes: Int) -> String
  let notWorking: String

  init(_ catalogue: Catalogue) throws(CatalogueError) {
    var section = try catalogue.section("sign-in")
    title = try section.words("title")
    heading = try section.words("heading", "authority")
    forWhom = try section.words("for-whom", "conference")
    withYourName = try section.words("with-your-name")
    name = try section.words("name")
    password = try section.words("password")
    button = try section.words("button")
    signedInAs = try section.words("signed-in-as", "name")
    tooLate = try section.words("too-late")
    wrong = try section.words("wrong")
    tooManySeconds = try section.counted("too-many-seconds", "seconds")
    tooManyMinutes = try section.counted("too-many-minutes", "minutes")
    notWorking = try section.words("not-working")
    try section.end()
  }
}
