import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { pack } from "./pack.mjs";

// What every page needs comes in two files, not in thirty that wait for each other: the framework, and the desk with
// the parts of the component library it uses. The rest comes with the page that wants it.
function chunk_of(id: string): string | undefined {
  if (/node_modules\/(@vue|vue|vue-router)\//.test(id)) return "vue";
  if (/\/src\/(client|palette|parts|shell)\//.test(id) && !/Calendar/.test(id)) return "desk";
  return undefined;
}

const out = "../build/web/desk";

export default defineConfig({
  base: "/static/",
  plugins: [vue(), { name: "pack", writeBundle: () => pack(out) }],
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    cssCodeSplit: true,
    rollupOptions: { output: { manualChunks: chunk_of, entryFileNames: "[name]-[hash].js",
      chunkFileNames: "[name]-[hash].js", assetFileNames: "[name]-[hash][extname]", hashCharacters: "hex" } },
  },
});
