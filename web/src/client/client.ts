// Client: the one place that talks to the server. Typed by the contract, it adds the token of the session and turns
// whatever is not a success into Trouble.
import { reactive } from "vue";
import { language } from "../words";
import type { Answer, Given, Method, PathOf, Problem, Query } from "./contract";
import { Trouble } from "./trouble";

export interface Asking<M extends Method, P extends PathOf<M>> {
  at?: Record<string, string>; // what stands for {…} in the path
  query?: Partial<Query<M, P>>;
  given?: Given<M, P>;
  bytes?: Blob; // a file, sent as it is
  key?: string; // Idempotency-Key
  version?: number; // of the matter as it was seen
  signal?: AbortSignal;
  leaving?: boolean; // goes out although the page is being left
  replayed?: () => void; // the server had done it before, under the same key, and says again what it said then
}

// What the shell shows as banners. `token` is the session's, `reached` whether the server answered last time.
export const line = reactive({ token: "", reached: true, ended: false });

export function address(path: string, at: Record<string, string> = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(at[name] ?? ""));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") asked.set(name, String(value));
  return asked.size ? `${filled}?${asked}` : filled;
}

export function headers(key?: string, version?: number): Record<string, string> {
  const out: Record<string, string> = { Accept: "application/json", "Accept-Language": language.value };
  if (line.token) out["X-CSRF-Token"] = line.token;
  if (key) out["Idempotency-Key"] = key;
  if (version !== undefined) out["If-Match"] = `W/"${version}"`;
  return out;
}

// Reads what was answered; also for the upload, which does not go through fetch.
export function heard(status: number, text: string): unknown {
  line.reached = status !== 0 && (status < 502 || status > 504);
  const body: unknown = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : undefined;
  if (status >= 200 && status < 300) return body;
  const trouble = new Trouble(status, (body as Problem | undefined) ?? null);
  if (trouble.signedOut && line.token) line.ended = true;
  throw trouble;
}

export async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asking: Asking<M, P> = {},
): Promise<Answer<M, P>> {
  const sent: RequestInit = {
    method: method.toUpperCase(),
    headers: headers(asking.key, asking.version),
    credentials: "same-origin",
  };
  if (asking.signal) sent.signal = asking.signal;
  if (asking.leaving) sent.keepalive = true;
  if (asking.given !== undefined) {
    sent.body = JSON.stringify(asking.given);
    sent.headers = { ...sent.headers, "Content-Type": "application/json" };
  }
  if (asking.bytes) {
    sent.body = asking.bytes;
    sent.headers = { ...sent.headers, "Content-Type": "application/octet-stream" };
  }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address(path, asking.at, asking.query), sent);
    text = await answer.text();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    return heard(0, "") as Answer<M, P>;
  }
  if (answer.headers.get("Idempotency-Replayed")) asking.replayed?.();
  return heard(answer.status, text) as Answer<M, P>;
}

// A file that is answered as it is; a "no" comes as trouble, as of any call.
export async function file_of<P extends PathOf<"get">>(
  path: P,
  asking: Pick<Asking<"get", P>, "at" | "query"> = {},
): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(address(path, asking.at, asking.query), { headers: headers(), credentials: "same-origin" });
    if (answer.ok) return await answer.blob();
    heard(answer.status, await answer.text());
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
  }
  return heard(0, "") as never;
}
