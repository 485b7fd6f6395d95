import { messageOf } from "../doctor/finding.ts";

const usage = `npm run billing -- reconcile

Reads from Stripe what webhooks did not tell: refunds and disputes of the last thirty days, and every
subscription. The server does the same at its start and once a day. Doing it again changes nothing.`;

process.exitCode = await run(process.argv.slice(2));

async function run(words: string[]): Promise<0 | 1 | 2> {
  if (words.join(" ") !== "reconcile") {
    console.error(usage);
    return 2;
  }
  try {
    // Loaded here because the settings are parsed at the import, and wrong ones throw.
    const { shop } = await import("../../app/features/membership/stripe/stripe.server.ts");
    if (!shop) throw new Error("There are no Stripe keys, so there is nothing to read.");
    const { db } = await import("../../app/db.server.ts");
    const { reconcileAll } =
      await import("../../app/features/membership/stripe/missed-events.server.ts");
    try {
      const { applied, failed, saved, unknown } = await reconcileAll(db, shop.stripe);
      console.log(`${saved} subscriptions read, ${unknown} of nobody here`);
      console.log(`${applied} missed refunds and disputes applied, ${failed} failed`);
      return failed > 0 ? 1 : 0;
    } finally {
      await db.destroy();
    }
  } catch (error) {
    console.error(messageOf(error));
    return 1;
  }
}
