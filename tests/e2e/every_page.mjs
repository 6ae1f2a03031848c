// Every page: each page there is, in both languages, without a violation of WCAG 2.2 AA and without a scroll sideways.
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

for (const [language, said] of [["zh", "Chinese"], ["en", "English"]]) {
  journey(`every page for citizens stands in ${said}`, (walker) => walk(walker, (one) => one.citizens(language)));
  journey(`every page of the workbench stands in ${said}`, (walker) => walk(walker, (one) => one.desk(language)));
}
// The forms change language one by one; `./check --screens` looks at each in both.
journey("every act's form can be opened by somebody", (walker) =>
  walk(walker, (one) => one.forms((at) => [at % 2 ? "en" : "zh"])));
