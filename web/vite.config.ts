import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { pack } from "./pack.mjs";

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
    rollupOptions: { output: { entryFileNames: "[name]-[hash].js", chunkFileNames: "[name]-[hash].js",
      assetFileNames: "[name]-[hash][extname]", hashCharacters: "hex" } },
  },
});
