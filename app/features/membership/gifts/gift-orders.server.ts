import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { inTransaction } from "#db/transaction";
import { EmailAddress } from "~/features/accounts/profile.server";
import { hashToken } from "~/features/accounts/tokens.server";
import { giftPath, giftsPath } from "~/http/paths";
import { addDays, isoDay, timeOn } from "~/time";
import { codeOf, hashCode, tokenOf } from "../codes/codes.server";
import { plans, plansOf, type GiftPlan } from "../prices/plans";
import { interactive, type Shop } from "../stripe/stripe.server";

const daysAhead = 365;
/** The time of day at which a mail with a code goes out, so that it wakes nobody. */
const mailTime = "09:00";

/** The fields of the form that orders a gift. */
export const GiftOrder = z
  .object({
    plan: z.enum(plansOf("gift"), { error: "Choose for how long." }),
    how: z.enum(["self", "mail"], { error: "Choose how it should reach them." }),
    to: z.string().trim().max(254).default(""),
    on: z.string().default(""),
  })
  .superRefine(({ how, to, on }, context) => {
    if (how === "self") return;
    const address = EmailAddress.safeParse(to);
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!address.success)
      refuse("to", to ? address.error.issues[0]!.message : "Type their address.");
    if (!z.iso.date().safeParse(on).success) refuse("on", "Choose a day.");
  });

interface Order extends z.output<typeof GiftOrder> {
  /** The giver; null for a visitor. */
  account: { id: string; email: string } | null;
  /** From `formKey`. */
  formKey: string | null;
  timeZone: string;
}

/** Whether the mail can go out on that day: from today to a year from now. */
export function isSendable(on: string, timeZone: string, now: number) {
  const today = isoDay(now, timeZone);
  return on >= today && on <= addDays(today, daysAhead);
}

/**
 * Saves an order and returns the page to pay it on, or the giver's page if it is paid already. The same
 * form sent again gets the same order.
 */
export async function orderGift(db: Db, shop: Shop, order: Order, now = Date.now()) {
  const price = shop.prices[order.plan];
  if (!price) throw new Error(`There is no price for ${order.plan}`);
  const gift = (await findOrder(db, order.formKey)) ?? (await saveOrder(db, order, now));
  const giverPage = `${shop.siteUrl}${giftPath(await tokenOf(db, gift.id))}`;
  if (gift.status !== "unpaid") return giverPage;
  const session = await shop.stripe.checkout.sessions.create(
    {
      mode: "payment",
      line_items: [{ price, quantity: 1 }],
      metadata: { gift: gift.id },
      payment_intent_data: { metadata: { gift: gift.id } },
      ...(order.account && { customer_email: order.account.email }),
      success_url: giverPage,
      cancel_url: `${shop.siteUrl}${giftsPath}`,
    },
    // A double click gets the page that the first click opened.
    { ...interactive, idempotencyKey: `gift-${gift.id}` },
  );
  await db.updateTable("gift").set({ session_id: session.id }).where("id", "=", gift.id).execute();
  return session.url ?? giverPage;
}

async function findOrder(db: Db, formKey: string | null) {
  if (formKey === null) return null;
  const order = await db
    .selectFrom("gift_order")
    .innerJoin("gift", "gift.id", "gift_order.gift_id")
    .select(["gift.id", "gift.status"])
    .where("form_key", "=", formKey)
    .executeTakeFirst();
  return order ?? null;
}

async function saveOrder(db: Db, order: Order, now: number) {
  const { plan, account, formKey, timeZone } = order;
  const isMailed = order.how === "mail";
  const sendTo = isMailed ? EmailAddress.parse(order.to) : null;
  const sendAt = isMailed ? Math.max(now, timeOn(order.on, mailTime, timeZone)) : null;
  const id = newId();
  const [code_hash, token] = [await hashCode(db, await codeOf(db, id)), await tokenOf(db, id)];
  return inTransaction(db, async (trx) => {
    const known = await findOrder(trx, formKey);
    if (known) return known;
    await trx
      .insertInto("gift")
      .values({ id, ...newGift(plan), code_hash, unpaid_since: now })
      .execute();
    await trx
      .insertInto("gift_order")
      .values({
        ...{ gift_id: id, account_id: account?.id ?? null, token: hashToken(token) },
        ...{
          form_key: formKey,
          send_to: sendTo,
          send_at: sendAt,
          sent_at: null,
          ordered_at: now,
          closed_at: null,
        },
      })
      .execute();
    return { id, status: "unpaid" as const };
  });
}

function newGift(plan: GiftPlan) {
  const unpaid = {
    status: "unpaid",
    session_id: null,
    payment_intent: null,
    paid_at: null,
  } as const;
  return { plan, months: plans[plan].months, ...unpaid };
}
