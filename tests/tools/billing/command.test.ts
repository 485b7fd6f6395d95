import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = (...words: string[]) =>
  promisify(execFile)("npm", ["run", "--silent", "billing", "--", ...words], {
    env: { ...process.env, STRIPE_SECRET_KEY: "", BILLING: "none" },
  });

test("the billing command explains itself, and says when a site has no Stripe keys", async () => {
  await expect(run()).rejects.toMatchObject({ code: 2, stderr: /npm run billing -- reconcile/ });
  await expect(run("reconcile")).rejects.toMatchObject({ code: 1, stderr: /no Stripe keys/ });
});
