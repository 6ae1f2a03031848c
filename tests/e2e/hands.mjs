// Hands: what the stories do again and again on the pages of officers and of petitioners.
import { press } from "./journey.mjs";

// What a page says, an officer's or a citizen's.
export const main = (page) => page.locator("main").first().innerText();

// A form of what may be done in the matter that is open.
export async function open_act(page, words) {
  await page.locator(".act-buttons").getByRole("button", { name: words, exact: true }).click();
  const form = page.locator(".act-form");
  await form.waitFor();
  return form;
}

// Waits until the page tells that this was done. What was read once is marked: an act done twice is told twice.
export async function noticed(page, words) {
  await page.locator(".notice:not([data-read])", { hasText: words }).first().waitFor();
  await page.evaluate((told) => {
    for (const one of document.querySelectorAll(".notice"))
      if (one.textContent.includes(told)) one.setAttribute("data-read", "");
  }, words);
}

// A petitioner looks after the matter; gives what the page says of it.
export async function follow(page, code) {
  await page.goto("/follow");
  await page.fill("#code", code);
  await press(page, "查询");
  return main(page);
}
