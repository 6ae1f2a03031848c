// Browser: Debian's Chromium, without a request of its own.
import { chromium } from "playwright-core";

export const launch = () => chromium.launch({ executablePath: process.env.DENGWEN_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"] });
