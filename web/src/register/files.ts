// Files: sent one by one with their progress; what was broken off can be sent again.
import { reactive } from "vue";
import { heard, headers } from "../client/client";
import type { Schemas } from "../client/contract";
import { Trouble } from "../client/trouble";
import type { FileKept } from "./submission";

export interface Upload {
  file: File;
  sent: number;
  wrong: string;
  running: boolean;
}

function send(file: File, progress: (part: number) => void): Promise<Schemas["FileKept"]> {
  return new Promise((kept, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/attachments");
    for (const [name, value] of Object.entries(headers(crypto.randomUUID()))) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0);
    request.onloadend = () => {
      try {
        kept(heard(request.status, request.responseText) as Schemas["FileKept"]);
      } catch (cause) {
        failed(cause instanceof Error ? cause : new Trouble(0, null));
      }
    };
    request.send(file);
  });
}

export function uploads(add: (kept: FileKept) => void, gone: string) {
  const all = reactive<Upload[]>([]);
  async function run(upload: Upload): Promise<void> {
    Object.assign(upload, { running: true, wrong: "", sent: 0 });
    try {
      const { sha256 } = await send(upload.file, (part) => {
        upload.sent = part;
      });
      add({ sha256, name: upload.file.name });
      all.splice(all.indexOf(upload), 1);
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      upload.wrong = cause.message || gone;
    } finally {
      upload.running = false;
    }
  }
  async function take(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      all.push({ file, sent: 0, wrong: "", running: false });
      const upload = all.at(-1);
      if (upload) await run(upload);
    }
  }
  return { all, take, run };
}
