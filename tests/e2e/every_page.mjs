// Every page: each page there is, without a violation of WCAG 2.2 AA and without a scroll sideways.
import { journey } from "./journey.mjs";
import { Walk } from "./walk.mjs";

async function walk(walker, go) {
  const walk = new Walk(walker.town, walker.browser);
  try {
    await walk.begin();
    await go(walk);
    walk.finish();
  } finally {
    walker.looks += walk.visited;
    await walk.close();
  }
}

// The language changes from page to page; `./check --screens` looks at each in both.
const alternating = (place) => [place % 2 ? "en" : "zh"];
journey("every page for citizens stands", (walker) => walk(walker, (one) => one.citizens(alternating)));
journey("every page of the workbench stands", (walker) => walk(walker, (one) => one.desk(alternating)));
journey("every act's form can be opened by somebody", (walker) => walk(walker, (one) => one.forms(alternating)));
