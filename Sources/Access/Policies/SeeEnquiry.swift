// SPDX-License-Identifier: MIT
import Casework

/// The enquiry: everyone sees that it was opened and how it ended; answers are seen by those who
/// work with the family and by the person who gave them.
extension Lens {
  func see(_ event: EnquiryEvent) -> EnquiryEvent? {
    switch event {
    case .opened(let opened):
      .opened(
        EnquiryOpened(
          family: opened.family, strategyDiscussion: opened.strategyDiscussion,
          reason: opened.reason, socialWorker: opened.socialWorker.seen(by: viewer),
          teamManager: opened.teamManager?.seen(by: viewer)))
    case .memberAdded(let added): see(added).map(EnquiryEvent.memberAdded)
    case .related(let related): see(related).map(EnquiryEvent.related)
    case .restrictionRecorded(let recorded):
      see(recorded).map(EnquiryEvent.restrictionRecorded)
    case .addressRecorded(let recorded): see(recorded).map(EnquiryEvent.addressRecorded)
    case .identifierRecorded(let recorded): see(recorded).map(EnquiryEvent.identifierRecorded)
    case .answerRecorded(let answer):
      isHeard(answer.person) ? event : nil
    case .concluded: event
    }
  }
}
