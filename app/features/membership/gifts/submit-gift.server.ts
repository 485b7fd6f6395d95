import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { formKey } from "~/http/form-use.server";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import { parseForm } from "~/http/parse-form.server";
import { requireStripeResult } from "../checkout/payments.server";
import type { Shop } from "../stripe/stripe.server";
import { readAccount } from "../viewer.server";
import { GiftOrder, isSendable, orderGift } from "./gift-orders.server";

/** Takes the form that orders a gift. Redirects to the payment page, or says what is missing. */
export async function submitGift(db: Db, shop: Shop, request: Request) {
  const account = await readAccount(db, request);
  const form = await request.formData();
  const submission = parseForm(form, GiftOrder);
  if (submission.status !== "success") return refuseForm(submission);
  const { value } = submission;
  const { timeZone, now } = clockOf(account);
  if (value.how === "mail" && !isSendable(value.on, timeZone, now)) {
    const on = ["Choose a day from today to a year from now."];
    return data(submission.reply({ fieldErrors: { on } }), { status: 400 });
  }
  const seconds = await takeTry(db, limits.giftOrders, clientOf(request));
  if (seconds !== null) return refuse(submission, { kind: "wait", seconds }, { wrong: "" });
  if (!shop.prices[value.plan]) throw data(null, { status: 400 });
  const order = { ...value, account, formKey: formKey(form), timeZone };
  return redirect(await requireStripeResult(orderGift(db, shop, order)), 303);
}
