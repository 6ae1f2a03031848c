// Screens: pictures of every page in both languages, narrow and wide, the workbench also dark, on one contact sheet.
//   node screens.mjs      writes build/screens/<page>-<language>-<width>[-dark].png and build/screens/index.html
import { writeFileSync } from "node:fs";
import { launch } from "./browser.mjs";
import { Town } from "./town.mjs";
import { Walk, languages } from "./walk.mjs";

const folder = "build/screens";

function sheet(pictures) {
  const names = [...new Set(pictures.map((one) => one.name))];
  const figure = (one) => `<figure><a href="${one.file}"><img loading="lazy" src="${one.file}" alt=""></a>` +
    `<figcaption>${one.language} ${one.width}${one.scheme === "dark" ? " dark" : ""}</figcaption></figure>`;
  const row = (name) => `<section><h2 id="${name}">${name}</h2><div>` +
    pictures.filter((one) => one.name === name).map(figure).join("\n") + "</div></section>";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dengwen: every page</title><style>
body { font: 14px sans-serif; margin: 1rem; } section div { display: flex; flex-wrap: wrap; gap: .75rem; }
figure { margin: 0; } img { height: 320px; max-width: 480px; object-fit: cover; object-position: top left;
  border: 1px solid #ccc; } nav a { margin-right: .75rem; }
</style><h1>Every page: ${names.length} pages, ${pictures.length} pictures</h1>
<nav>${names.map((name) => `<a href="#${name}">${name}</a>`).join(" ")}</nav>
${names.map(row).join("\n")}\n</html>\n`;
}

const begin = Date.now();
const town = await Town.open(), browser = await launch();
const walk = new Walk(town, browser, { shots: folder });
const wanted = process.argv.slice(2), wants = (part) => wanted.length === 0 || wanted.includes(part);
try {
  await walk.begin();
  const both = () => Object.keys(languages);
  if (wants("citizens")) await walk.citizens(both);
  if (wants("desk")) await walk.desk(both);
  if (wants("forms")) await walk.forms(both);
  walk.finish();
  console.log(`${walk.visited} visits without a violation, ${walk.pictures.length} pictures, ` +
    `${Math.round((Date.now() - begin) / 1000)} s: ${folder}/index.html`);
} finally {
  writeFileSync(`${folder}/index.html`, sheet(walk.pictures));
  await walk.close();
  await browser.close();
  await town.close();
}
