// The work a petition is asked for in a flood: a number that makes the digest begin with so many zero bits. In a
// thread of its own, so that the page stays awake.
import { sha256 } from "@noble/hashes/sha2.js";

function zero_bits(digest: Uint8Array): number {
  let bits = 0;
  for (const byte of digest) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

addEventListener("message", (told: MessageEvent<{ challenge: string; bits: number }>) => {
  const { challenge, bits } = told.data, text = new TextEncoder();
  const begun = sha256.create().update(text.encode(challenge + ":")); // the part that never changes, once for all
  for (let number = 0; ; number++) {
    const digest = begun.clone().update(text.encode(String(number))).digest();
    if (zero_bits(digest) >= bits) return postMessage(String(number));
  }
});
