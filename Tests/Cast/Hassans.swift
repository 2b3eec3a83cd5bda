// SPDX-License-Identifier: MIT
import Casework
import Practice
import Timetable

/// The Hassan family and everyone around them: the one cast of these tests.
public enum Hassans {
  /// Monday: the strategy discussion, and the day on which the enquiry was opened.
  public static let began = Day("2026-11-02") ?? Day(number: 0)
  /// Thursday: the day of the conference.
  public static let meeting = Day("2026-11-19") ?? Day(number: 0)

  /// Everyone who can sign in.
  public static let directory = Dictionary(
    uniqueKeysWithValues: [
      Actor.amara, .tom, .ruth, .lena, .sam, .dev, .mina, .nadia, .karim, .samira, .joy, .yusuf,
      .leila, .ada, .stranger, .kit, .pip, .ola, .noor,
    ].map { ($0.account, $0) })

  /// A moment on a day, by the clocks of England.
  public static func at(_ time: String, on day: Day) -> Instant {
    let clock = ClockTime(time)
    return Instant(london: day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0)
      ?? Instant(milliseconds: 0)
  }
}

extension Actor {
  private init(
    _ account: String, _ name: String, _ title: String, _ role: AccountRole, _ agency: Agency? = nil
  ) {
    self.init(
      account: AccountID(account), name: name, title: title, role: role, agency: agency)
  }

  public static let amara = Actor(
    "amara.okafor", "Amara Okafor", "Social worker", .socialWorker, .socialCare)
  public static let tom = Actor(
    "tom.reid", "Tom Reid", "Team manager", .teamManager, .socialCare)
  public static let ruth = Actor("ruth.adeyemi", "Ruth Adeyemi", "Chair", .chair, .socialCare)
  /// She chairs where Ruth cannot.
  public static let noor = Actor("noor.haddad", "Noor Haddad", "Chair", .chair, .socialCare)
  public static let lena = Actor(
    "lena.novak", "Lena Novak", "Health visitor", .partner, .healthVisiting)
  public static let sam = Actor("sam.price", "Sam Price", "Head of year", .partner, .education)
  public static let dev = Actor("dev.patel", "Dev Patel", "Police officer", .partner, .police)
  /// She works in the refuge. Karim must not know that she exists.
  public static let mina = Actor(
    "mina.shah", "Mina Shah", "Refuge worker", .partner, .domesticAbuse)
  public static let nadia = Actor("nadia", "Nadia Hassan", "Mother", .family)
  public static let karim = Actor("karim", "Karim Hassan", "Father", .family)
  /// Nadia's mother.
  public static let samira = Actor("samira", "Grandma Samira", "Grandmother", .family)
  /// Amira's advocate.
  public static let joy = Actor("joy.bell", "Joy Bell", "Advocate", .supporter)
  /// Karim's friend, who comes to support him.
  public static let yusuf = Actor("yusuf", "Yusuf Ali", "Friend", .supporter)
  /// Nadia's friend, who takes part only where a test names her.
  public static let leila = Actor("leila.account", "Leila", "Friend", .family)
  /// She would stand beside Leila.
  public static let ada = Actor("ada", "Ada Finch", "Friend", .supporter)
  /// Makes the arrangements of conferences.
  public static let kit = Actor(
    "kit.moran", "Kit Moran", "Business support", .businessSupport, .socialCare)
  /// Makes the arrangements of other conferences.
  public static let pip = Actor(
    "pip.lane", "Pip Lane", "Business support", .businessSupport, .socialCare)
  /// Dev's colleague, who takes part only where a test names her.
  public static let ola = Actor(
    "ola.grant", "Ola Grant", "Police constable", .partner, .police)
  /// A social worker of the authority who has nothing to do with this family.
  public static let stranger = Actor(
    "ned.wood", "Ned Wood", "Social worker", .socialWorker, .socialCare)
}

extension Ref where Kind == Person {
  public static var amara: PersonID { PersonID("enquiry-s") }
  public static var tom: PersonID { PersonID("enquiry-m") }
  public static var ruth: PersonID { PersonID("conference-c") }
  public static var lena: PersonID { PersonID("lena") }
  public static var sam: PersonID { PersonID("sam") }
  public static var dev: PersonID { PersonID("dev") }
  public static var ola: PersonID { PersonID("ola") }
  public static var mina: PersonID { PersonID("mina") }
  public static var nadia: PersonID { PersonID("nadia") }
  public static var karim: PersonID { PersonID("karim") }
  public static var samira: PersonID { PersonID("samira") }
  public static var joy: PersonID { PersonID("joy") }
  public static var yusuf: PersonID { PersonID("yusuf") }
  /// Ten years old.
  public static var amira: PersonID { PersonID("amira") }
  /// Two years old.
  public static var jay: PersonID { PersonID("jay") }
  /// Expected in February 2027.
  public static var baby: PersonID { PersonID("baby") }
  /// Somebody of another family.
  public static var nobody: PersonID { PersonID("nobody") }
}
