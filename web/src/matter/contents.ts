// Contents: names and texts stand apart from what happened, under the digests the matter names.
import type { MatterView, Schemas } from "../client/contract";
import { say } from "../words";

type Content = Schemas["Content"];
type Body = Content["body"];

const body_of = (view: MatterView, digest: string | undefined): Body | undefined =>
  digest ? view.contents[digest]?.body : undefined;

// The words under a digest. What this officer may not see is said to be closed, not left empty.
export function text_of(view: MatterView, digest: string | undefined): string {
  if (!digest) return "";
  const body = body_of(view, digest);
  if (body === undefined) return say("desk.closed");
  if (typeof body === "string") return body;
  return "text" in body ? body.text : body.name;
}

export function statement_of(view: MatterView, digest: string): Schemas["StatementKept"] | null {
  const body = body_of(view, digest);
  return body && typeof body === "object" && "title" in body ? body : null;
}

// What the matter is about, in the words of its first paper.
export const title_of = (view: MatterView) =>
  statement_of(view, view.matter.submissions[0]?.statement ?? "")?.title ?? say("desk.closed");

export function person_of(view: MatterView, digest: string | undefined): Schemas["PersonKept"] | null {
  const body = body_of(view, digest);
  return body && typeof body === "object" && "name" in body && !("sha256" in body) && !("title" in body)
    ? body
    : null;
}

export function attachment_of(view: MatterView, digest: string): Schemas["AttachmentKept"] | null {
  const body = body_of(view, digest);
  return body && typeof body === "object" && "sha256" in body ? body : null;
}

export const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

export const is_content = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
