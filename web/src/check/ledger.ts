// The ledger's formats as a browser reads them: notes, keys, proofs and receipts, byte for byte as docs/ledger.md
// gives them. Nothing here reaches the network or the page.
import * as ed25519 from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";

ed25519.hashes.sha512 = sha512;

export interface Key {
  name: string;
  type: Uint8Array;
  id: string; // hex
  bytes: Uint8Array;
}
interface Note {
  text: string;
  lines: { name: string; id: string; signature: Uint8Array }[];
}
export interface Content {
  kind: string;
  digest: string;
  salt: Uint8Array | null;
}
export interface Receipt {
  log: string;
  number: string;
  event: string;
  received: string;
  digest: string;
  entry: Uint8Array;
  contents: Content[];
  note: Note;
  text: string; // the signed receipt, to the byte
}
export interface Proof {
  index: number;
  path: Uint8Array[];
  note: Note;
  text: string;
}
export interface Keys {
  log: Key;
  witnesses: Key[];
  quorum: number;
}

const utf8 = new TextEncoder();
const witness_type = 4;

export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

// One text for each run of bytes; any other is refused.
function from_base64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return base64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

function key_id(name: string, typed: Uint8Array): string {
  return hex(sha256(joined(utf8.encode(name + "\n"), typed)).slice(0, 4));
}

export function key_from(text: string): Key | null {
  const [, name, id, rest] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const typed = from_base64(rest ?? "");
  if (!name || !id || !typed || typed.length < 33 || key_id(name, typed) !== id) return null;
  return { name, type: typed.slice(0, -32), id, bytes: typed.slice(-32) };
}

function note_from(text: string): Note | null {
  const divide = text.lastIndexOf("\n\n");
  if (divide < 0 || !text.endsWith("\n")) return null;
  const lines = [];
  for (const line of text.slice(divide + 2, -1).split("\n")) {
    const found = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const bytes = found ? from_base64(found[2] ?? "") : null;
    if (!bytes || bytes.length < 5) return null;
    lines.push({ name: found![1]!, id: hex(bytes.slice(0, 4)), signature: bytes.slice(4) });
  }
  return { text: text.slice(0, divide + 1), lines };
}

function is_signed(key: Key, text: string, signature: Uint8Array): boolean {
  let message = utf8.encode(text);
  if (key.type[0] === witness_type) {
    if (signature.length !== 72) return false;
    const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
    if (time === 0n || time >= 1n << 63n) return false;
    message = utf8.encode(`cosignature/v1\ntime ${time}\n${text}`);
    signature = signature.slice(8);
  }
  return signature.length === 64 && ed25519.verify(signature, message, key.bytes, { zip215: false });
}

// The keys that signed; nothing when a line of a known key does not verify.
function signers(note: Note, known: Key[]): Key[] | null {
  const found = new Set<Key>();
  for (const line of note.lines) {
    for (const key of known) {
      if (line.name !== key.name || line.id !== key.id) continue;
      if (!is_signed(key, note.text, line.signature)) return null;
      found.add(key);
    }
  }
  return [...found];
}

function content_from(line: string): Content | null {
  const found = /^content ([a-z_]+) ([0-9a-f]{64})(?: ([A-Za-z0-9+/=]+))?$/.exec(line);
  const salt = found?.[3] ? from_base64(found[3]) : null;
  if (!found || (found[3] && salt?.length !== 32)) return null;
  return { kind: found[1]!, digest: found[2]!, salt };
}

function receipt_from(text: string): Receipt | null {
  const note = note_from(text);
  const pattern = new RegExp("^dengwen-receipt/1\\nlog ([^\\s]+)\\nnumber ([0-9-]+)\\nevent ([1-9][0-9]*)\\n" +
    "received ([0-9TZ:.-]+)\\ndigest ([0-9a-f]{64})\\nentry ([A-Za-z0-9+/=]+)\\n((?:content .*\\n)*)$", "u");
  const found = note && pattern.exec(note.text);
  const entry = found ? from_base64(found[6]!) : null;
  if (!note || !found || entry?.length !== 33) return null;
  const lines = found[7]!;
  const contents = lines.split("\n").slice(0, -1).map(content_from);
  if (contents.includes(null) || hex(sha256(utf8.encode(lines))) !== found[5]) return null;
  return { log: found[1]!, number: found[2]!, event: found[3]!, received: found[4]!, digest: found[5]!, entry,
    contents: contents as Content[], note, text };
}

export function proof_from(text: string): { proof: Proof; extra: string | null } | null {
  const found = /^c2sp\.org\/tlog-proof@v1\n(?:extra ([A-Za-z0-9+/=]*)\n)?index (0|[1-9][0-9]{0,15})\n((?:[^\n]+\n)*)\n/
    .exec(text);
  const note = found && note_from(text.slice(found[0].length));
  if (!found || !note) return null;
  const path = found[3]!.split("\n").slice(0, -1).map(from_base64);
  const extra = found[1] === undefined ? null : from_base64(found[1]);
  if (path.length > 63 || path.some((hash) => hash?.length !== 32)) return null;
  if (found[1] !== undefined && !extra) return null;
  return { proof: { index: Number(found[2]), path: path as Uint8Array[], note, text },
    extra: extra && new TextDecoder().decode(extra) };
}

// The signed receipt alone, or a proof that carries it.
export function file_from(text: string): { receipt: Receipt; proof: Proof | null } | null {
  const carrier = proof_from(text);
  const receipt = receipt_from(carrier ? (carrier.extra ?? "") : text);
  return receipt && { receipt, proof: carrier?.proof ?? null };
}

// The file that needs no network: the proof, with the receipt in it.
export function complete(receipt: Receipt, proof: Proof): string {
  const extra = `extra ${base64(utf8.encode(receipt.text))}\n`;
  return proof.text.replace(/^(c2sp\.org\/tlog-proof@v1\n)(?:extra [^\n]*\n)?/, `$1${extra}`);
}

// What signs receipts is the log's public key under a type of its own, so that neither passes for the other.
function receipts_key(log: Key): Key {
  const type = joined(Uint8Array.of(0xff), utf8.encode("dengwen-receipt/1"));
  return { ...log, type, id: key_id(log.name, joined(type, log.bytes)) };
}

export function is_ours(receipt: Receipt, keys: Keys): boolean {
  return (signers(receipt.note, [receipts_key(keys.log)])?.length ?? 0) > 0;
}

const leaf_hash = (entry: Uint8Array): Uint8Array => sha256(joined(Uint8Array.of(0), entry));
const node_hash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(joined(Uint8Array.of(1), left, right));

function includes(index: number, size: number, leaf: Uint8Array, path: Uint8Array[], root: Uint8Array): boolean {
  if (index >= size) return false;
  let node = BigInt(index), last = BigInt(size) - 1n, found = leaf;
  for (const beside of path) {
    if (last === 0n) return false;
    if (node % 2n === 1n || node === last) {
      found = node_hash(beside, found);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node / 2n, last / 2n];
    } else {
      found = node_hash(found, beside);
    }
    [node, last] = [node / 2n, last / 2n];
  }
  return last === 0n && same(found, root);
}

// Where the entry stands, and how many witnesses have signed the checkpoint; nothing when the proof does not hold.
export function standing(entry: Uint8Array, proof: Proof, keys: Keys):
    { index: number; size: number; witnesses: number } | null {
  const [origin, size_text, root_text] = proof.note.text.split("\n");
  const root = from_base64(root_text ?? "");
  if (origin !== keys.log.name || !/^(0|[1-9][0-9]{0,15})$/.test(size_text ?? "") || root?.length !== 32) return null;
  const size = Number(size_text);
  const signed = signers(proof.note, [keys.log, ...keys.witnesses]);
  if (!signed?.includes(keys.log) || !includes(proof.index, size, leaf_hash(entry), proof.path, root)) return null;
  const witnesses = signed.filter((key) => key.type[0] === witness_type && !same(key.bytes, keys.log.bytes));
  return { index: proof.index, size, witnesses: new Set(witnesses.map((key) => hex(key.bytes))).size };
}

// Which contents of the receipt this text is, to the byte.
export function contents_of(receipt: Receipt, texts: string[]): Content[] {
  const commitment = (salt: Uint8Array, text: string): string =>
    hex(sha256(joined(utf8.encode("dengwen content 1\n"), salt, utf8.encode(text))));
  return receipt.contents.filter((content) =>
    content.salt && texts.some((text) => commitment(content.salt!, text) === content.digest));
}
