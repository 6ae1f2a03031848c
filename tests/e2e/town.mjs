// Town: a server of its own with the invented sample town, a clock the journeys may turn, and officers who act.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";

const binary = process.env.DENGWEN_BINARY || "build/release/dengwen";
export const FIRST_DAY = "2026-03-02";

export class Town {
  static async open() {
    const town = new Town();
    await town.start();
    return town;
  }

  async start() {
    this.folder = mkdtempSync(join(tmpdir(), "dengwen-e2e-"));
    this.data = join(this.folder, "data");
    this.clock = join(this.folder, "clock");
    this.turn(FIRST_DAY);
    const made = await this.run(["init", "--data", this.data, "--rehearsal"]);
    this.server = spawn(binary, ["serve", "--data", this.data, "--listen", "127.0.0.1:0", "--sample", "--quiet",
      "--attachment-megabytes", "2", "--clock-from", this.clock]);
    this.output = "";
    this.sessions = new Map();
    this.server.stdout.on("data", (bytes) => { this.output += bytes; });
    this.server.stderr.on("data", (bytes) => { this.output += bytes; });
    const until = Date.now() + 120000;
    for (;;) {
      const ready = /ready: (http:\/\/[^/\s]+)/.exec(this.output);
      if (ready) { this.url = ready[1]; break; }
      if (this.server.exitCode !== null || Date.now() > until)
        throw new Error("the server does not start:\n" + this.output);
      await new Promise((again) => setTimeout(again, 50));
    }
    const sign_ins = [...this.output.matchAll(/sample sign-in: (\S+) {2}(\S+)/g)];
    this.passwords = new Map(sign_ins.map((found) => [found[1], found[2]]));
    this.passwords.set("admin", /one-time password: (\S+)/.exec(made)[1]);
  }

  async run(words) {
    const child = spawn(binary, words);
    let output = "";
    child.stdout.on("data", (bytes) => { output += bytes; });
    child.stderr.on("data", (bytes) => { output += bytes; });
    const [status] = await once(child, "exit");
    if (status !== 0) throw new Error(`dengwen ${words[0]} ended with ${status}:\n${output}`);
    return output;
  }

  // Sets the server's clock to nine in the morning of this day.
  turn(day) {
    this.day = day;
    writeFileSync(this.clock, `${day}T09:00:00+08:00\n`);
  }

  async close() {
    this.server.kill("SIGTERM");
    if (this.server.exitCode === null) await once(this.server, "exit");
    rmSync(this.folder, { recursive: true, force: true });
  }

  async call(method, path, body, session) {
    const headers = { "Content-Type": "application/json", "Accept": "application/json" };
    if (session) Object.assign(headers, { Cookie: session.cookie, "X-CSRF-Token": session.csrf });
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    const answer = await fetch(this.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  }

  async session(officer) {
    const known = this.sessions.get(officer);
    if (known && known.day === this.day) return known;
    const password = this.passwords.get(officer);
    if (!password) throw new Error("no sample sign-in for " + officer);
    const answer = await this.call("POST", "/api/v1/sessions", { officer, password });
    if (answer.status !== 201) throw new Error(`${officer} cannot sign in: ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers.get("set-cookie").split(";")[0];
    const session = { day: this.day, csrf: answer.body.csrf_token, cookie };
    this.sessions.set(officer, session);
    return session;
  }

  // One officer does one act; the day is the town's.
  async act(officer, number, noun, body = {}) {
    const answer = await this.call("POST", `/api/v1/matters/${number}/${noun}`, body, await this.session(officer));
    if (answer.status >= 300) throw new Error(`${officer} ${noun}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async see(officer, number) {
    return this.call("GET", `/api/v1/matters/${number}`, null, await this.session(officer));
  }
}

// The course of one matter up to a stage, as the officers of the town would take it.
export async function take(town, number, { unit = "dongpu-labour", demands = 1, perform_by } = {}) {
  const text = (words) => ({ text: words });
  return {
    forward: () => town.act("dongpu-petition-router", number, "forwarding", { to: unit }),
    notify: () => town.act(`${unit}-handler`, number, "notice",
      { path: "handling", means: "written", ...text("已收到您反映的事项，由本单位办理，自受理之日起六十日内书面答复。") }),
    accept: () => town.act(`${unit}-handler`, number, "acceptance"),
    draft: () => town.act(`${unit}-handler`, number, "draft", { answers: Array.from({ length: demands }, (_, i) => ({
      demand: i + 1, outcome: i === 0 ? "supported" : "not_supported", facts: "经查，工资表与银行流水一致，确有三个月未付。",
      reason: i === 0 ? "用人单位应当按月支付工资。" : "该项诉求没有合同依据。", basis: "《劳动法》第五十条。",
      ...(i === 0 ? { perform_by: perform_by || "2026-06-30" } : {}) })) }),
    issue: () => town.act(`${unit}-head`, number, "opinion"),
    serve: (officer = `${unit}-handler`) => town.act(officer, number, "service",
      { service: { means: "direct", served_day: town.day, proof: "当面签收，送达回证一份。" } }),
  };
}
