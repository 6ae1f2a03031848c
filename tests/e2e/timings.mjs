// Timings: the first load of each page, and the workbench at 100,000 open duties, each beside its budget.
//   node timings.mjs [load|crowd]      status 1 when something is over its budget
// DENGWEN_ROUNDS: how often each page is loaded (3); DENGWEN_DUTIES: how many duties are open (100000).
import { cpus, loadavg } from "node:os";
import { launch } from "./browser.mjs";
import { crowd } from "./crowd.mjs";
import { first_load, processor } from "./measured.mjs";
import { petition } from "./stages.mjs";
import { Town } from "./town.mjs";

// Bytes over the line; milliseconds. A citizen's page must come on a line of ten years ago; the workbench is loaded
// once in a morning in an office, then kept by its browser: its bytes are the framework, the parts of the component
// library in use, the words of one language and the page itself, with a tenth to spare.
const citizens = { bytes: 60 * 1024, paint: 2500, blocking: 200, dom: 2500 };
const workbench = { bytes: 300 * 1024, paint: 4000, blocking: 300, dom: 4000 };

function pages(number) {
  const citizen = (path, ready = "h1") => ({ path, ready, line: "slow 3G", budget: citizens });
  const officer = (who, path, ready) => ({ who, path, ready, line: "slow 4G", budget: workbench });
  return [citizen("/"), citizen("/guide"), citizen("/petition"), citizen("/follow"),
    officer(null, "/desk", "#officer"),
    officer("dongpu-petition-router", "/desk/", "tbody tr"),
    officer("dongpu-petition-clerk", "/desk/register", "#text"),
    officer("dongpu-petition-router", "/desk/board", "tbody tr"),
    officer("dongpu-government-reviewer", "/desk/reviews", "tbody tr"),
    officer("dongpu-petition-router", "/desk/matter/" + number, ".matter"),
    officer("dongpu-petition-router", "/desk/calendar", ".year")];
}

const columns = [["bytes", "KB", 1024], ["requests", "requests", 1], ["paint", "largest paint", 1],
  ["blocking", "blocking", 1], ["dom", "DOM ready", 1]];

function row(page, seen) {
  const over = [];
  const cells = columns.map(([name, , unit]) => {
    const budget = page.budget[name], whole = (value) => Math.round(value / unit);
    if (budget && seen[name] > budget) over.push(`${page.path}: ${name} ${whole(seen[name])} over ${whole(budget)}`);
    const measured = (seen[name] / unit).toFixed(name === "bytes" ? 1 : 0);
    return measured + (budget ? ` / ${Math.round(budget / unit)}` : "");
  });
  console.log(`| ${page.path.replace(/\d{6}-.*/, "…")} | ${page.line} | ${cells.join(" | ")} |`);
  return over;
}

async function loads(browser) {
  const town = await Town.open();
  const over = [];
  try {
    const { number } = await petition(town);
    console.log(`First load, processor ${processor} times slower, measured / budget, milliseconds:\n`);
    console.log(`| page | line | ${columns.map(([, word]) => word).join(" | ")} |`);
    console.log(`|${" --- |".repeat(columns.length + 2)}`);
    for (const page of pages(number)) {
      const [name, value] = page.who ? (await town.session(page.who)).cookie.split("=") : [];
      const seen = await first_load(town, browser, { ...page, cookie: name && { name, value } },
        Number(process.env.DENGWEN_ROUNDS || 3));
      over.push(...row(page, seen));
    }
  } finally {
    await town.close();
  }
  return over;
}

const wanted = process.argv[2];
// On a machine that has other work to do only what it does not slow down is judged: bytes, and nodes of a page.
const is_busy = loadavg()[0] > cpus().length;
const machine = () => `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`;
console.log(machine());
const browser = await launch(), over = [];
try {
  if (wanted !== "crowd") over.push(...await loads(browser));
  if (wanted !== "load") over.push(...await crowd(browser, Number(process.env.DENGWEN_DUTIES || 100_000)));
} finally {
  await browser.close();
}
console.log(machine());
const judged = is_busy ? over.filter((one) => /bytes|nodes/.test(one)) : over;
if (is_busy) console.log("The machine was busy before this began: times are printed, and not judged.");
console.log(over.length ? "Over budget:\n" + over.join("\n") : "Everything is within its budget.");
process.exitCode = judged.length ? 1 : 0;
