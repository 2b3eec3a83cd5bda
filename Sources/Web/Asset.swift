// SPDX-License-Identifier: MIT
import Hummingbird

/// The style sheet and the scripts, carried inside the binary.
enum Asset {
  static var names: [String] { all.keys.sorted() }

  private static let all: [String: (type: String, bytes: [UInt8])] = [
    "roundtable.css": ("text/css; charset=utf-8", PackageResources.roundtable_css),
    "board.js": ("text/javascript; charset=utf-8", PackageResources.board_js),
    "draft.js": ("text/javascript; charset=utf-8", PackageResources.draft_js),
    "leave.js": ("text/javascript; charset=utf-8", PackageResources.leave_js),
    "words.js": ("text/javascript; charset=utf-8", PackageResources.words_js),
    "network.js": ("text/javascript; charset=utf-8", PackageResources.network_js),
  ]

  /// A mark of everything that is served, so that a new version is fetched anew.
  static let mark: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in all.keys.sorted() {
      for byte in all[name]?.bytes ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }()

  static func answer(_ name: String) throws(WebProblem) -> Response {
    guard let asset = all[name] else { throw .nothingHere }
    return Response(
      status: .ok,
      headers: [
        .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
      ], body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
