// Ground: how an officer whose unit has no duty on a matter opens it all the same.

export async function state_ground(page, ground = "supervision") {
  const form = page.locator("form.ground");
  await form.waitFor();
  await form.locator(`input[value=${ground}]`).check();
  await form.locator("button[type=submit]").click();
  await page.locator(".matter").waitFor();
}

// The matter, whether it is asked for or not.
export async function past_ground(page) {
  await page.locator(".matter, form.ground").first().waitFor();
  if (await page.locator("form.ground").count()) await state_ground(page);
}
