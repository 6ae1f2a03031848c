// Files: sent one after the other with their progress, each to be stopped; what was broken off is sent again under the
// same key. What is not through yet is known to the form they belong to.
import { onBeforeUnmount, reactive } from "vue";
import { heard, headers } from "../client/client";
import type { Schemas } from "../client/contract";
import { ask_before_leaving } from "../client/leaving";
import { Trouble } from "../client/trouble";
import { say } from "../words";
import type { FileKept } from "./submission";

export interface Upload {
  key: string;
  file: Blob;
  name: string;
  sent: number;
  standing: "waiting" | "running" | "broken" | "refused";
  told: string; // why it was refused
  stop: () => void;
}

// Of the form in view; there is never more than one with files.
const all = reactive<Upload[]>([]);
const is_going = (upload: Upload) => upload.standing === "waiting" || upload.standing === "running";

// What keeps a form from being sent without a file that its officer takes for sent.
export function files_unsent(): string {
  if (all.some(is_going)) return say("desk.files.going");
  return all.length ? say("desk.files.unsent", { N: all.length }) : "";
}

function send(upload: Upload): Promise<Schemas["FileKept"]> {
  return new Promise((kept, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/attachments");
    for (const [name, value] of Object.entries(headers(upload.key))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => {
      upload.sent = event.total ? event.loaded / event.total : 0;
    };
    let stopped = false;
    upload.stop = () => {
      stopped = true;
      request.abort();
    };
    request.onloadend = () => {
      if (stopped) return failed(new DOMException("", "AbortError"));
      try {
        kept(heard(request.status, request.responseText) as Schemas["FileKept"]);
      } catch (cause) {
        failed(cause instanceof Error ? cause : new Trouble(0, null));
      }
    };
    request.send(upload.file);
  });
}

const take_away = (upload: Upload) => {
  const at = all.findIndex((one) => one.key === upload.key);
  if (at >= 0) all.splice(at, 1);
};

async function run(upload: Upload, add: (kept: FileKept) => void): Promise<void> {
  Object.assign(upload, { standing: "running", sent: 0, told: "" });
  try {
    const { sha256 } = await send(upload);
    add({ sha256, name: upload.name });
    take_away(upload);
  } catch (cause) {
    if (cause instanceof DOMException) return;
    if (!(cause instanceof Trouble)) throw cause;
    upload.standing = cause.unreachable || cause.signedOut ? "broken" : "refused";
    upload.told = cause.message;
  }
}

export function uploads(add: (kept: FileKept) => void) {
  let working = false;
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let next = all.find((one) => one.standing === "waiting"); next; ) {
      await run(next, add);
      next = all.find((one) => one.standing === "waiting");
    }
    working = false;
  }
  function take(files: Iterable<File>, named = (file: File) => file.name): void {
    for (const file of files)
      all.push({
        key: crypto.randomUUID(),
        file,
        name: named(file),
        sent: 0,
        standing: "waiting",
        told: "",
        stop: () => undefined,
      });
    void work();
  }
  function again(upload: Upload): void {
    upload.standing = "waiting";
    void work();
  }
  function drop(upload: Upload): void {
    take_away(upload);
    upload.stop();
  }
  ask_before_leaving(() => all.length > 0);
  onBeforeUnmount(() => {
    for (const upload of [...all]) drop(upload);
  });
  return { all, take, again, drop };
}
