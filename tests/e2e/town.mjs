// Town: a server of its own with the invented sample town, a clock the journeys may turn, and officers who act.
import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";

const binary = process.env.DENGWEN_BINARY || "build/release/dengwen";
export const FIRST_DAY = "2026-03-02";

let databases = 0;

async function run(program, words) {
  const child = spawn(program, words);
  let output = "";
  child.stdout.on("data", (bytes) => { output += bytes; });
  child.stderr.on("data", (bytes) => { output += bytes; });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${program} ${words[0]} ended with ${status}:\n${output}`);
  return output;
}

export class Town {
  // `postgres`: the address of a PostgreSQL server; the town gets a database of its own there. `law`: its profile.
  // `serving`: what else `serve` is told. `notices`: gives the text of this town's notices.toml.
  static async open({ postgres = "", law = "cn", serving = [], listen = "127.0.0.1:0", notices } = {}) {
    const town = new Town();
    Object.assign(town, { postgres, law, serving, listen, notices, base: postgres ? "PostgreSQL" : "SQLite" });
    await town.start();
    return town;
  }

  // Where the town's data lies, as every command is told.
  where() { return ["--data", this.data, ...(this.postgres ? ["--database", this.postgres] : [])]; }

  // A database with a name no other town has, gone when the town closes.
  async make_database() {
    this.database = `e2e_${process.pid}_${databases++}`;
    this.postgres_server = this.postgres;
    await run("psql", ["-q", this.postgres_server, "-c", `CREATE DATABASE ${this.database}`]);
    this.postgres = this.postgres_server.replace(/\/[^/?]*(\?|$)/, `/${this.database}$1`);
  }

  async start() {
    if (this.postgres) await this.make_database();
    this.folder = mkdtempSync(join(tmpdir(), "dengwen-e2e-"));
    this.data = join(this.folder, "data");
    this.clock = join(this.folder, "clock");
    this.turn(FIRST_DAY);
    const made = await this.run(["init", ...this.where(), "--law", this.law, "--rehearsal"]);
    if (this.notices) writeFileSync(join(this.data, "notices.toml"), await this.notices(this));
    this.sessions = new Map();
    this.passwords = new Map();
    await this.serve();
    for (const [, officer, password] of this.output.matchAll(/sample sign-in: (\S+) {2}(\S+)/g))
      this.passwords.set(officer, password);
    this.passwords.set("admin", /one-time password: (\S+)/.exec(made)[1]);
  }

  async serve() {
    this.server = spawn(binary, ["serve", ...this.where(), "--listen", this.listen, "--sample", "--quiet",
      "--attachment-megabytes", "2", "--clock-from", this.clock, ...this.serving]);
    this.output = "";
    this.server.stdout.on("data", (bytes) => { this.output += bytes; });
    this.server.stderr.on("data", (bytes) => { this.output += bytes; });
    const until = Date.now() + 300000;
    for (;;) {
      const ready = /ready: (http:\/\/[^/\s]+)/.exec(this.output);
      if (ready) { this.url = ready[1]; break; }
      if (this.server.exitCode !== null || Date.now() > until)
        throw new Error("the server does not start:\n" + this.output);
      await new Promise((again) => setTimeout(again, 50));
    }
  }

  async stop() {
    this.server.kill("SIGTERM");
    if (this.server.exitCode === null) await once(this.server, "exit");
  }

  run(words) { return run(binary, words); }

  // The routes the program serves, as it lists them itself.
  routes() { return this.run(["serve", ...this.where(), "--routes"]); }

  // Sets the server's clock to nine in the morning of this day.
  turn(day) {
    this.day = day;
    writeFileSync(this.clock + ".new", `${day}T09:00:00+08:00\n`);
    renameSync(this.clock + ".new", this.clock); // the server never finds it half written
  }

  async close() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (this.database)
      await run("psql", ["-q", this.postgres_server, "-c", `DROP DATABASE ${this.database} WITH (FORCE)`]);
  }

  async call(method, path, body, session, extra = {}) {
    const headers = { "Content-Type": "application/json", "Accept": "application/json", ...extra };
    if (session) Object.assign(headers, { Cookie: session.cookie, "X-CSRF-Token": session.csrf });
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    const answer = await fetch(this.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  }

  async session(officer) {
    const known = this.sessions.get(officer);
    if (known) return known;
    const password = this.passwords.get(officer);
    if (!password) throw new Error("no sample sign-in for " + officer);
    const answer = await this.call("POST", "/api/v1/sessions", { officer, password });
    if (answer.status !== 201) throw new Error(`${officer} cannot sign in: ${JSON.stringify(answer.body)}`);
    const cookie = answer.headers.get("set-cookie").split(";")[0];
    const session = { csrf: answer.body.csrf_token, cookie };
    this.sessions.set(officer, session);
    return session;
  }

  // One officer does one act; the day is the town's.
  async act(officer, number, noun, body = {}) {
    const answer = await this.call("POST", `/api/v1/matters/${number}/${noun}`, body, await this.session(officer));
    if (answer.status >= 300) throw new Error(`${officer} ${noun}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  // The petitioner acts with the query code, as the page of a matter does.
  async act_of_petitioner({ number, code }, noun, body = {}) {
    const answer = await this.call("POST", `/api/v1/matters/${number}/${noun}`, body, null, { "X-Query-Code": code });
    if (answer.status >= 300) throw new Error(`petitioner ${noun}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  // The ground counts only where the officer's unit has no duty on the matter.
  async see(officer, number, ground = "supervision") {
    const path = `/api/v1/matters/${number}` + (ground ? `?ground=${ground}` : "");
    return this.call("GET", path, null, await this.session(officer));
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
    issue: () => town.act(`${unit}-head`, number, "opinion", { despite: "已经与拟稿人核对。" }),
    serve: (officer = `${unit}-handler`) => town.act(officer, number, "service",
      { service: { means: "direct", served_day: town.day, proof: "当面签收，送达回证一份。" } }),
  };
}
