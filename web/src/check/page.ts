// The page that checks a receipt in the browser. The file stays here: the server is asked for the ledger's entry
// alone, by a number that names no word of anyone.
import { save_file } from "../parts/save_file";
import { complete, contents_of, file_from, hex, is_ours, key_from, proof_from, standing } from "./ledger";
import type { Keys, Proof, Receipt } from "./ledger";

const root = document.querySelector<HTMLElement>("[data-check]")!;
const one = <Found extends HTMLElement>(pick: string): Found => root.querySelector<Found>(pick)!;
const given = root.dataset;
const results = one<HTMLElement>("[data-results]");

function keys(): Keys | null {
  const log = key_from(given.log ?? "");
  const witnesses = (given.witnesses ?? "").split("\n").filter(Boolean).map(key_from);
  if (!log || witnesses.includes(null)) return null;
  return { log, witnesses: witnesses as Keys["witnesses"], quorum: Number(given.quorum) };
}

// Every sentence stands in the page already; what is found shows it and fills its places.
function tell(name: string, places: Record<string, string> = {}): void {
  const line = one<HTMLElement>(`[data-say="${name}"]`);
  for (const [place, value] of Object.entries(places))
    for (const found of line.querySelectorAll(`[data-put="${place}"]`)) found.textContent = value;
  line.hidden = false;
}

function forget(): void {
  for (const line of root.querySelectorAll<HTMLElement>("[data-say]")) line.hidden = true;
  one("[data-complete]").hidden = true;
  one("[data-own]").hidden = true;
}

let checked: { receipt: Receipt; proof: Proof | null } | null = null;
let turn = 0;

// By the reader's clock, whose zone stands beside it; the day before the month's name, as on the other pages.
function moment_text(iso: string): string {
  const moment = new Date(iso), language = document.documentElement.lang;
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleString(language === "en" ? "en-GB" : language, { year: "numeric", month: "long", day: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" });
}

async function ask_proof(receipt: Receipt): Promise<Proof | "unknown" | "not-sealed" | "unreachable" | "wrong"> {
  try {
    const answer = await fetch(`/ledger/proof/${receipt.number}/${receipt.event}/${hex(receipt.entry)}`);
    const text = await answer.text();
    if (answer.ok) return proof_from(text)?.proof ?? "wrong";
    if (answer.status !== 404) return "unreachable";
    return text.includes("entry_not_sealed") ? "not-sealed" : "unknown";
  } catch {
    return "unreachable";
  }
}

function tell_standing(receipt: Receipt, proof: Proof, trusted: Keys): boolean {
  const found = standing(receipt.entry, proof, trusted);
  if (!found) return false;
  tell("sealed", { index: String(found.index + 1), size: String(found.size) });
  const places = { count: String(found.witnesses), quorum: String(trusted.quorum) };
  if (trusted.quorum === 0) tell("no-witness");
  else tell(found.witnesses >= trusted.quorum ? "witnessed" : "few-witnesses", places);
  return true;
}

async function check(text: string): Promise<void> {
  const mine = ++turn;
  forget();
  checked = null;
  results.hidden = false;
  const trusted = keys(), file = file_from(text.replace(/\r\n/g, "\n").replace(/^\uFEFF/, ""));
  if (!trusted) return tell("no-keys");
  if (!file) return tell("unreadable");
  const { receipt } = file;
  if (receipt.log !== given.log) return tell("other-ledger", { origin: key_from(receipt.log)?.name ?? receipt.log });
  if (!is_ours(receipt, trusted)) return tell("wrong-signature");
  tell("signed", { number: receipt.number, digest: receipt.digest, received: moment_text(receipt.received) });
  checked = file;
  one("[data-own]").hidden = false;
  compare();
  if (file.proof && tell_standing(receipt, file.proof, trusted)) return tell("offline");
  tell("asking");
  const answer = await ask_proof(receipt);
  if (mine !== turn) return;
  one(`[data-say="asking"]`).hidden = true;
  if (typeof answer === "string") return tell(answer);
  if (!tell_standing(receipt, answer, trusted)) return tell("wrong");
  checked = { receipt, proof: answer };
  one("[data-complete]").hidden = false;
}

// A text area sends its lines with one kind of line end, and keeps them with another.
function compare(): void {
  for (const name of ["own-found", "own-missing"]) one(`[data-say="${name}"]`).hidden = true;
  const text = one<HTMLTextAreaElement>("#own-text").value, title = one<HTMLInputElement>("#own-title").value;
  if (!checked || text.trim() === "") return;
  const forms = [text, text.trim(), text.replace(/\n/g, "\r\n"), text.trim().replace(/\n/g, "\r\n")];
  const texts = forms.flatMap((form) =>
    [form, JSON.stringify({ text: form, title }), JSON.stringify({ title, text: form })]);
  const found = contents_of(checked.receipt, texts);
  if (found.length === 0) return tell("own-missing");
  const demand = checked.receipt.contents.filter((content) => content.kind === "demand").indexOf(found[0]!);
  tell("own-found", { part: found[0]!.kind === "demand" ? (given.demand ?? "").replace("#", String(demand + 1)) :
    (given.statement ?? "") });
}

function save(): void {
  if (!checked?.proof) return;
  save_file(`${checked.receipt.number}.tlog-proof`, complete(checked.receipt, checked.proof), "text/plain");
}

one<HTMLInputElement>("#file").addEventListener("change", async (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file) await check(file.size > 1_000_000 ? "" : await file.text());
});
one<HTMLFormElement>("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void check(one<HTMLTextAreaElement>("#receipt-text").value);
});
one("#own-text").addEventListener("input", compare);
one("#own-title").addEventListener("input", compare);
one("[data-complete] button").addEventListener("click", save);
one("[data-needs-script]").hidden = false;
