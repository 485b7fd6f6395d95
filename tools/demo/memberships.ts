import type { Db } from "#db/database";
import { people } from "#db/seed/people";
import type { Subscription } from "#db/seed/person";
import { card, clientOf, openCheckout, periodEndOf, press } from "#tools/stand-ins/stripe/harness";
import type { StripeStandIn } from "#tools/stand-ins/stripe/stripe";

const day = 86_400_000;

type Api = ReturnType<typeof clientOf>;

/** The events that lead to a membership's present state, each with its time. */
interface Story {
  boughtAt: (now: number) => number;
  price: "price_kw_month" | "price_kw_year";
  cardNumber?: string;
  cancelsAfter?: number;
}

const paysOnceOnly = "4000 0000 0000 0341";

const stories: Record<Subscription, Story> = {
  monthly: { boughtAt: (now) => now - 75 * day, price: "price_kw_month" },
  yearly: { boughtAt: (now) => now - 95 * day, price: "price_kw_year" },
  ending: { boughtAt: (now) => now - 18 * day, price: "price_kw_month", cancelsAfter: 2 * day },
  ended: { boughtAt: (now) => now - 90 * day, price: "price_kw_month", cancelsAfter: 40 * day },
  // The renewal failed three days ago.
  "past-due": {
    boughtAt: (now) => monthBefore(now - 3 * day),
    price: "price_kw_month",
    cardNumber: paysOnceOnly,
  },
};

/** Returns the time at which the Stripe account starts, early enough for every membership's history. */
export function firstDay(now: number) {
  return now - 100 * day;
}

/** Buys and cancels the memberships of the demo's people, up to today. */
export async function playMemberships(db: Db, stripe: StripeStandIn, signal: AbortSignal) {
  const now = Date.now();
  const api = clientOf(stripe.url);
  const steps = people.flatMap(({ email, bought }) => {
    if (!bought) return [];
    const story = stories[bought];
    const at = story.boughtAt(now);
    const buying = { at, run: () => buy(api, db, email, story) };
    if (story.cancelsAfter === undefined) return [buying];
    return [buying, { at: at + story.cancelsAfter, run: () => cancel(api, email) }];
  });
  for (const { at, run } of steps.toSorted((one, other) => one.at - other.at)) {
    signal.throwIfAborted();
    stripe.clock.setTime(at);
    await run();
  }
  stripe.clock.setTime(Date.now());
}

async function buy(api: Api, db: Db, email: string, { price, cardNumber }: Story) {
  const { id } = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  const metadata = { account_id: id };
  const customer = await api.customers.create({ email, metadata });
  const session = await openCheckout(api, {
    customer: customer.id,
    line_items: [{ price, quantity: 1 }],
    client_reference_id: id,
    subscription_data: { metadata },
  });
  const paid = await press(session.url, card(cardNumber));
  if (paid.status !== 303) throw new Error(`The payment of ${email} was answered ${paid.status}`);
}

async function cancel(api: Api, email: string) {
  const { data: customers } = await api.customers.list({ email });
  const { data } = await api.subscriptions.list({ customer: customers[0]?.id });
  const [subscription] = data;
  if (!subscription) throw new Error(`${email} has nothing to cancel`);
  const cancel_at = periodEndOf(subscription) / 1000;
  await api.subscriptions.update(subscription.id, { cancel_at });
}

function monthBefore(time: number) {
  const date = new Date(time);
  date.setUTCMonth(date.getUTCMonth() - 1);
  return date.getTime();
}
