// SPDX-License-Identifier: MIT
import Casework
import Office

@testable import Web

extension Town {
  /// Every place that can be asked for with a link, but the board's stream: that never ends.
  var places: [Route.Place] {
    get async throws {
      [.signIn, .practice, .work, .search, .register, .newFamily]
        + (try await pages).map { .family(family, $0) }
    }
  }

  /// Every page of the family, whoever may see it.
  var pages: [Route.Page] {
    get async throws {
      [
        .overview, .enquiry, .preparation, .plan, .chronology, .meeting, .agenda, .board,
        .bigScreen, .expected, .diary,
      ]
        + (try await record).reports.map { .report($0.id) }
        + Deeds.all.map { .form($0.form.name) }
    }
  }
}
