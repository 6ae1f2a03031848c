// Runs the journeys on servers of their own, two at a time; the last line is "N passed, N failed, N skipped".
//   node run.mjs [WORD|WORD…]    only the journeys whose names contain one of the words
// The main ones are also walked on PostgreSQL, whose address stands in DENGWEN_TEST_POSTGRES.
import { launch } from "./browser.mjs";
import { run, told } from "./journey.mjs";
import { Town } from "./town.mjs";
import "./every_page.mjs";
import "./filing.mjs";
import "./following.mjs";
import "./mistakes.mjs";
import "./desk.mjs";
import "./desk_course.mjs";
import "./desk_house.mjs";
import "./desk_live.mjs";
import "./desk_roles.mjs";
import "./citizens.mjs";
import "./desk_hold.mjs";
import "./desk_tables.mjs";
import "./uploads.mjs";
import "./figures.mjs";
import "./indicators.mjs";
import "./published.mjs";
import "./readings.mjs";
import "./signing_in.mjs";
import "./single_sign_on.mjs";
import "./agreement.mjs";
import "./retaliation.mjs";
import "./supervision.mjs";
import "./campaigns.mjs";
import "./lots.mjs";
import "./rating.mjs";
import "./dossier.mjs";
import "./assistance.mjs";
import "./meetings.mjs";
import "./search.mjs";
import "./receptions.mjs";
import "./floods.mjs";
import "./security_keys.mjs";
import "./identity.mjs";
import "./erasure.mjs";
import "./delegation.mjs";
import "./post.mjs";
import "./papers.mjs";
import "./findings.mjs";
import "./hearing.mjs";
import "./contact.mjs";

const wanted = process.argv[2], postgres = process.env.DENGWEN_TEST_POSTGRES || "";
const counts = { passed: 0, failed: 0, skipped: 0 };
const walks = told(wanted).map((journey) => ({ journey, postgres: "" }));
if (postgres) walks.push(...told(wanted, true).map((journey) => ({ journey, postgres })));
else counts.skipped += told(wanted, true).length;
const browser = await launch();

function count({ passed, failed }) {
  counts.passed += passed;
  counts.failed += failed;
}

async function walk_alone({ journey, postgres }) {
  const town = await Town.open({ ...journey.alone, postgres });
  count(await run(journey, town, browser).finally(() => town.close()));
}

// A lane has a town of its own, with a clock of its own; it takes the next journey that nobody walks yet.
async function lane() {
  let town = null;
  try {
    for (let next = walks.shift(); next; next = walks.shift()) {
      if (next.journey.alone) { await walk_alone(next); continue; }
      if (town && Boolean(town.postgres) !== Boolean(next.postgres)) {
        await town.close();
        town = null;
      }
      town ??= await Town.open({ postgres: next.postgres });
      count(await run(next.journey, town, browser));
    }
  } catch (wrong) {
    console.log("FAIL " + String(wrong.stack || wrong));
    counts.failed++;
  } finally {
    await town?.close();
  }
}

await Promise.all([lane(), lane()]);
await browser.close();
if (counts.passed + counts.failed === 0) counts.failed++;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
