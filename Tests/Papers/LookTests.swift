import Foundation
import Markup
import Papers
import SamplePapers
import Testing

@Test func look() throws {
  try FileManager.default.createDirectory(
    atPath: ".build/papers", withIntermediateDirectories: true)
  for (name, paper) in SamplePapers.all {
    try paper.typst.write(toFile: ".build/papers/\(name).typ", atomically: true, encoding: .utf8)
    let page: String = render(paper.html)
    try page.write(toFile: ".build/papers/\(name).html", atomically: true, encoding: .utf8)
  }
}
