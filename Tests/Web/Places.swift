// SPDX-License-Identifier: MIT
import Casework
import Languages
import Letters
import Office

@testable import Web

extension Town {
  /// Every place that can be asked for with a link, but the board's stream: that never ends.
  var places: [Route.Place] {
    get async throws {
      [
        .signIn, .practice, .work, .search, .register, .newFamily, .letters,
        .letter(.minutes, .english),
      ]
        + (try await pages).map { .family(family, $0) }
    }
  }

  /// Every page of the family, whoever may see it.
  var pages: [Route.Page] {
    get async throws {
      [
        .overview, .enquiry, .preparation, .plan, .chronology, .meeting, .agenda, .board,
        .bigScreen, .expected, .diary, .papers, .minutes, .paper(PaperID(.minutes)),
        .paper(PaperID(.plan)), .paper(PaperID(.decisionLetterForFamily)),
        .paper(PaperID(.invitationForFamily)), .paper(PaperID(.chairsAgenda)),
        .paperCheck(PaperID(.minutes)),
      ]
        + (try await record).reports.map { .report($0.id) }
        + Deeds.all.map { .form($0.form.name) }
    }
  }
}
