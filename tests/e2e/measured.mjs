// Measured: one page on a slow line and a slow processor, as the browser itself times it.

// Round trip and bytes a second; a processor so many times slower than this one.
export const lines = {
  "slow 3G": { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 },
  "slow 4G": { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};
export const processor = 4;

// Runs in the page before anything else does.
function watch() {
  window.measured = { paint: 0, first: 0, long: [] };
  new PerformanceObserver((seen) => {
    for (const one of seen.getEntries()) window.measured.paint = one.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((seen) => {
    for (const one of seen.getEntries())
      if (one.name === "first-contentful-paint") window.measured.first = one.startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((seen) => {
    for (const one of seen.getEntries()) window.measured.long.push([one.startTime, one.duration]);
  }).observe({ type: "longtask", buffered: true });
}

async function once(town, browser, { path, ready, line, cookie }) {
  const context = await browser.newContext({ baseURL: town.url, locale: "zh-CN",
    viewport: { width: 390, height: 844 } });
  try {
    if (cookie) await context.addCookies([{ ...cookie, url: town.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(120000);
    const control = await context.newCDPSession(page);
    await control.send("Network.enable");
    await control.send("Network.emulateNetworkConditions", { offline: false, ...lines[line] });
    await control.send("Emulation.setCPUThrottlingRate", { rate: processor });
    let bytes = 0, requests = 0;
    control.on("Network.loadingFinished", (one) => { bytes += one.encodedDataLength; requests++; });
    await page.addInitScript(watch);
    await page.goto(path);
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(1500);
    const timed = await page.evaluate(() => ({ ...window.measured,
      dom: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd }));
    const blocking = timed.long.filter(([at]) => at >= timed.first).reduce((sum, [, took]) => sum + took - 50, 0);
    return { bytes, requests, paint: timed.paint, blocking, dom: timed.dom };
  } finally {
    await context.close();
  }
}

// The median of some first loads, each by a browser that has seen nothing before.
export async function first_load(town, browser, asked, rounds) {
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await once(town, browser, asked));
  const median = (name) => all.map((one) => one[name]).sort((a, b) => a - b)[rounds >> 1];
  return { bytes: median("bytes"), requests: median("requests"), paint: median("paint"), blocking: median("blocking"),
    dom: median("dom") };
}
