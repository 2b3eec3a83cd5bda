// SPDX-License-Identifier: MIT
import Casework
import Markup
import Practice

/// How the people of the family belong together, as a table.
struct TiesTable {
  let family: FamilyRecord

  var html: HTML {
    guard !family.ties.isEmpty else { return .nothing }
    return div(.class("scroll"), .tabindex(0), .role("region"), .ariaLabel("Who is who")) {
      table(.class("facts")) {
        caption { "How they belong together" }
        thead {
          tr {
            th(scope: .col) { "Who" }
            th(scope: .col) { "Parental responsibility" }
            th(scope: .col) { "Live together" }
            th(scope: .col) { "How they see each other" }
          }
        }
        tbody { family.ties.map(row) }
      }
    }
  }

  private func row(_ tie: Tie) -> HTML {
    tr {
      th(scope: .row) {
        "\(family.name(tie.from)), \(tie.inWords ?? tie.kind.words.lowercased()) "
          + family.name(tie.to)
        if !tie.notFor.isEmpty {
          span(.class("why")) { " Must not reach \(listed(tie.notFor.map(family.name)))." }
        }
      }
      td { tie.responsibility?.words ?? "" }
      td { tie.livesWith?.words ?? "" }
      td { tie.contact ?? "" }
    }
  }
}
