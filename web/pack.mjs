// Packs what the browser will ask for, once, at build: name.gz and name.br beside each file of a folder.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export function pack(folder) {
  for (const name of readdirSync(folder)) {
    if (/\.(gz|br)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, name + ".gz"), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(folder, name + ".br"), brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
}
