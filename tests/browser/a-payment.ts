import type { Page } from "playwright-core";

/** Fills in the stand-in's payment page and pays. */
export async function payWith(page: Page, cardNumber: string) {
  await page.getByLabel(/card number/i).fill(cardNumber);
  await page.getByLabel(/expir/i).fill("12 / 34");
  await page.getByLabel(/cvc|security/i).fill("123");
  const name = page.getByLabel(/name/i);
  if (await name.count()) await name.first().fill("R. Member");
  await page.getByRole("button", { name: /^Pay|Start trial/ }).click();
}
