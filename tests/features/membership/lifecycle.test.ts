import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { setStop } from "~/features/membership/billing/own-subscription.server";
import { openCheckout } from "~/features/membership/checkout/checkout.server";
import { hasLiveGrant } from "~/features/membership/grants.server";
import { applyStripeEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { reconcile } from "~/features/membership/stripe/subscriptions.server";
import { startTrial } from "~/features/membership/trial.server";
import { day, hour } from "~/time";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { rounds, seed, seededNumbers } from "#tests/helpers/soak";
import { testDb } from "#tests/helpers/test-db";
import { openStripe } from "~/features/membership/stripe/stripe.server";
import { startStripe } from "#tools/stand-ins/stripe/stripe";
import { pay } from "./a-shop";
import { isBought, shouldBeOpen, type Fact } from "./patient-person";

const good = "4242 4242 4242 4242";
/** Works at the first payment and is declined at each renewal. */
const declinedLater = "4000 0000 0000 0341";

type World = Awaited<ReturnType<typeof aWorld>>;

async function aWorld(db: Db) {
  // Each history has a Stripe account of its own, because it moves the clock there.
  const standIn = await startStripe({ webhookSecret: "whsec_of_the_test" });
  const stripe = openStripe({ secretKey: "sk_test_shop", apiBase: standIn.url });
  const prices = { month: "price_kw_month", year: "price_kw_year" };
  const shop = { stripe, prices, siteUrl: "http://localhost:3000" };
  const account = await anAccount(db);
  return {
    standIn,
    stripe,
    shop,
    db,
    account,
    history: [] as Fact[],
    seen: 0,
    late: [] as string[],
  };
}

/** What can happen. Each adds to the history what a person would write down. */
const acts: Record<string, (world: World, random: () => number) => Promise<void>> = {
  async trial({ db, account, history, standIn }) {
    const at = standIn.clock.now();
    if (await startTrial(db, account.id, 14, at))
      history.push({ kind: "until", at, end: at + 14 * day });
  },
  async seat({ db, account, history, standIn }, random) {
    const at = standIn.clock.now();
    const end = at + Math.ceil(random() * 60) * day;
    await aGrant(db, account.id, { source: "sponsor", ends_at: end });
    history.push({ kind: "until", at, end });
  },
  async buy({ db, shop, account, history, standIn, stripe }, random) {
    const at = standIn.clock.now();
    const clicks = await Promise.all(
      [1, 2].map(() => openCheckout(db, shop, account, "month", at)),
    );
    const [first] = clicks;
    expect(clicks[1]).toEqual(first);
    expect(isBought(history, at) && first!.kind === "pay").toBe(false);
    if (first!.kind !== "pay") return;
    const isGood = random() < 0.6;
    await pay(first!.url, isGood ? good : declinedLater);
    const customer = standIn.findCustomer(account.email)!.id;
    const { data } = await stripe.subscriptions.list({ customer });
    expect(data).toHaveLength(1);
    const from = data[0]!.items.data[0]!.current_period_end * 1000;
    history.push({
      kind: "buy",
      at,
      anchor: data[0]!.billing_cycle_anchor * 1000,
      paidTo: from,
      isGood,
    });
  },
  async stop({ db, stripe, account, history, standIn }) {
    const at = standIn.clock.now();
    if (await setStop(db, stripe, account.id, true)) history.push({ kind: "stop", at });
  },
  async resume({ db, stripe, account, history, standIn }) {
    const at = standIn.clock.now();
    if (await setStop(db, stripe, account.id, false)) history.push({ kind: "resume", at });
  },
  async recover({ stripe, account, history, standIn }) {
    const customer = standIn.findCustomer(account.email)?.id;
    const owing =
      customer && (await stripe.subscriptions.list({ customer, status: "past_due" })).data[0];
    if (!owing) return;
    const method = await stripe.paymentMethods.attach("pm_card_visa", { customer });
    await stripe.subscriptions.update(owing.id, { default_payment_method: method.id });
    await stripe.invoices.pay(owing.latest_invoice as string);
    history.push({ kind: "recover", at: standIn.clock.now() });
  },
  async refund({ stripe, account, history, standIn }) {
    const customer = standIn.findCustomer(account.email)?.id;
    const at = standIn.clock.now();
    const charge =
      customer && (await stripe.charges.list({ customer })).data.find(({ paid }) => paid);
    // The last payment must be the one of the current period.
    if (
      !charge ||
      charge.refunded ||
      !isBought(history, at) ||
      charge.created * 1000 < at - 25 * day
    )
      return;
    const owing = (await stripe.subscriptions.list({ customer, status: "past_due" })).data[0];
    if (owing) return;
    await stripe.refunds.create({ charge: charge.id });
    history.push({ kind: "end", at });
  },
  async outage({ db, shop, account, standIn }) {
    standIn.trouble = "down";
    const at = standIn.clock.now();
    await openCheckout(db, shop, account, "year", at).catch(() => {});
    standIn.trouble = null;
  },
};

/** Delivers what happened at Stripe in any order and twice. Some events come later or never. */
async function deliver(world: World, random: () => number) {
  const { db, stripe, standIn } = world;
  const fresh = standIn.events.slice(world.seen);
  world.seen = standIn.events.length;
  const isLossy = random() < 0.5;
  const waiting = [...world.late, ...fresh.map(({ id }) => id)];
  world.late = [];
  for (const id of waiting.toSorted(() => random() - 0.5)) {
    const event = await stripe.events.retrieve(id);
    // Nothing but its event says that a payment was given back.
    const mayBeLost = !event.type.startsWith("charge.");
    if (isLossy && mayBeLost && random() < 0.5) {
      if (random() < 0.5) world.late.push(id);
      continue;
    }
    const times = random() < 0.2 ? [1, 2] : [1];
    await Promise.all(times.map(() => applyStripeEvent(db, stripe, event)));
  }
  if (isLossy) await reconcile(db, stripe);
}

test(`after any history, access equals what a patient person would grant (seed ${seed})`, async () => {
  const random = seededNumbers();
  const db = await testDb();
  for (let round = 0; round < rounds({ sample: 6, soak: 10_000 }); round += 1) {
    const world = await aWorld(db);
    const { standIn, account, history } = world;
    const told: string[] = [];
    // Checks stand six hours away from everything that happens by the month or by the day.
    for (let step = 0; step < 8; step += 1) {
      const names = Object.keys(acts);
      const name = names[Math.floor(random() * names.length)]!;
      await acts[name]!(world, random);
      await deliver(world, random);
      const days = random() < 0.3 ? 0 : Math.ceil(random() * 20);
      standIn.clock.advance(days * day + (step === 0 ? 6 * hour : 0));
      await deliver(world, random);
      const now = standIn.clock.now();
      told.push(`${name}, ${days} days`);
      const isOpen = await hasLiveGrant(db, account.id, now);
      expect(isOpen, `seed ${seed}, history ${round}: ${told.join("; ")}`).toBe(
        shouldBeOpen(history, now),
      );
    }
    await standIn.close();
  }
}, 36_000_000);
