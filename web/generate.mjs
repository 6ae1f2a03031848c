// Makes src/client/generated from docs/api/openapi.yaml: the types of every request and answer, and what the contract
// says of each field of an act (required, how long, which words), so that forms repeat none of it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

const source = new URL("../docs/api/openapi.yaml", import.meta.url);
const folder = new URL("./src/client/generated/", import.meta.url);
const contract = parse(readFileSync(fileURLToPath(source), "utf8"));

const resolved = (schema) => schema.$ref
  ? contract.components.schemas[schema.$ref.split("/").pop()] : schema;

// Every leaf of a request by its pointer; a list's items are "/*".
function fields(schema, pointer, required, out) {
  const one = resolved(schema);
  if (one.type === "object") {
    for (const [name, child] of Object.entries(one.properties ?? {}))
      fields(child, `${pointer}/${name}`, (one.required ?? []).includes(name), out);
    if (pointer === "") return;
  }
  const limits = { required };
  for (const [from, to] of [["maxLength", "longest"], ["minLength", "shortest"], ["minimum", "least"],
    ["maximum", "most"], ["maxItems", "most_items"], ["enum", "words"]])
    if (one[from] !== undefined) limits[to] = one[from];
  out[pointer] = limits;
  if (one.type === "array") fields(one.items, `${pointer}/*`, true, out);
}

const requests = {};
for (const [path, methods] of Object.entries(contract.paths))
  for (const [method, operation] of Object.entries(methods)) {
    const body = operation.requestBody?.content?.["application/json"]?.schema;
    if (!body) continue;
    const act = /^\/api\/v1\/matters\/\{number\}\/([a-z-]+)$/.exec(path)?.[1]?.replaceAll("-", "_");
    fields(body, "", true, requests[act ?? `${method} ${path}`] = {});
  }

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("api.ts", folder), astToString(await openapiTS(source)));
const words = Object.entries(contract.components.schemas).filter(([, schema]) => schema.enum)
  .map(([name, schema]) => `export const ${name.toLowerCase()}_words = ${JSON.stringify(schema.enum)} as const;`);
writeFileSync(new URL("limits.ts", folder), `export interface Limits {
  required: boolean; longest?: number; shortest?: number; least?: number; most?: number; most_items?: number;
  words?: string[];
}
export const requests: Record<string, Record<string, Limits>> = ${JSON.stringify(requests, null, 1)};
${words.join("\n")}
`);
