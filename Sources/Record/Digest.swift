// SPDX-License-Identifier: MIT
import Crypto
import Foundation

/// SHA-256 of these bytes in lower-case hexadecimal: two contents with the same one are the same.
public func digest(of bytes: Data) -> String {
  let hexadecimal = Array("0123456789abcdef".utf8)
  let text = SHA256.hash(data: bytes).flatMap {
    [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 0xF)]]
  }
  return String(decoding: text, as: UTF8.self)
}
