// SPDX-License-Identifier: MIT
import Casework
import Practice

/// The staff and partners of seeded families. The first of each role are the demo's own people, so
/// that whoever signs in to the demo finds seeded families among their work.
enum SeededPeople {
  static let socialWorkers =
    [person("amara.okafor", "Amara Okafor", .socialWorker)]
    + many("social-worker", .socialWorker, workers)
  static let managers =
    [person("tom.reid", "Tom Reid", .teamManager)]
    + many("team-manager", .teamManager, managersNames)
  static let chairs =
    [person("ruth.adeyemi", "Ruth Adeyemi", .chair)] + many("chair", .chair, chairsNames)
  static let health =
    [partner("lena.novak", "Lena Novak", "Health visitor", .healthVisiting)]
    + partners("health-visitor", "Health visitor", .healthVisiting, healthNames)
  static let schools =
    [partner("sam.price", "Sam Price", "Head of year", .education)]
    + partners("school", "Designated safeguarding lead", .education, schoolNames)
  static let police =
    [partner("dev.patel", "Dev Patel", "Police officer", .police)]
    + partners("police", "Police officer", .police, policeNames)

  static let all = socialWorkers + managers + chairs + health + schools + police

  private static let workers = [
    "Bronwen Hughes", "Chidi Eze", "Farah Siddiqui", "George Marsh", "Hannah Levy", "Imran Baig",
    "Jo Castle", "Kemi Balogun", "Liam Doherty", "Marta Silva", "Nikhil Rao",
  ]
  private static let managersNames = ["Olive Grant", "Pawel Zielinski", "Quentin Shaw"]
  private static let chairsNames = ["Rosa Almeida", "Stephen Boateng", "Teresa Lund"]
  private static let healthNames = [
    "Uma Krishnan", "Vera Stone", "Winnie Achieng", "Xenia Markou", "Yusuf Demir",
  ]
  private static let schoolNames = [
    "Zoe Fletcher", "Alan Birch", "Bisi Adeleke", "Carys Morgan", "Dina Haddad",
  ]
  private static let policeNames = ["Ewan Fraser", "Fiona Clarke", "Gurpreet Gill"]

  private static func person(_ id: String, _ name: String, _ role: AccountRole) -> CasePerson {
    CasePerson(account: AccountID(id), name: name, role: role)
  }

  private static func partner(_ id: String, _ name: String, _ title: String, _ agency: Agency)
    -> CasePerson
  {
    CasePerson(
      account: AccountID(id), name: name, title: title, role: .partner, agency: agency)
  }

  private static func many(_ id: String, _ role: AccountRole, _ names: [String])
    -> [CasePerson]
  {
    names.enumerated().map { person("\(id).\($0 + 1)", $1, role) }
  }

  private static func partners(
    _ id: String, _ title: String, _ agency: Agency, _ names: [String]
  ) -> [CasePerson] {
    names.enumerated().map { partner("\(id).\($0 + 1)", $1, title, agency) }
  }
}
