import * as otpauth from "otpauth";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createAccount } from "~/features/accounts/create-account.server";
import { hashPassword } from "~/features/accounts/password/password-hash.server";
import { addRoles } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
import type { Visitor } from "./a-visitor";

interface Answering {
  site: Site;
  email: string;
  /** The start of the question in the queue. */
  question: RegExp;
  reply: string;
}

const password = "nine lamps along the harbor wall";

/** An expert signs in for the first time, sets up the second step, takes the question and replies. */
export async function answerAsExpert({ page, look }: Visitor, answering: Answering) {
  const { site, email, question, reply } = answering;
  const alias = "Dana Whitfield";
  const id = await createAccount(site.db, {
    email,
    alias,
    country: "us",
    track: "C",
    passwordHash: await hashPassword(password),
  });
  await addRoles(site.db, { id, alias }, ["expert"]);
  await page.goto(`${site.url}/sign-in?next=/desk`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Come in" }).click();
  await setUpSecondStep(page);

  await page.goto(`${site.url}/desk`);
  await look();
  await page.getByRole("link", { name: question }).click();
  expect(await page.content()).not.toContain("@example.org");
  await page.getByRole("button", { name: "Take this question" }).click();
  await page.getByRole("textbox", { name: "Your reply" }).fill(reply);
  for (const check of await page.getByRole("main").getByRole("checkbox").all()) await check.check();
  await look();
  await page.getByRole("button", { name: "Send the reply" }).click();
}

async function setUpSecondStep(page: Page) {
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  const shown = page.getByText(/^[A-Z2-7 ]{16,}$/).first();
  const secret = otpauth.Secret.fromBase32((await shown.textContent())!.replaceAll(" ", ""));
  await page.getByLabel(/code your phone shows/).fill(new otpauth.TOTP({ secret }).generate());
  await page.getByRole("button", { name: "Turn it on" }).click();
}
