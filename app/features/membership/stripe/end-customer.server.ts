import { z } from "zod";
import { defineJob } from "~/jobs/define-job.server";
import { isGone, shop } from "./stripe.server";

/**
 * Deletes a customer at Stripe, which ends the subscriptions and forgets the card and the address.
 * Stripe holds on to the payments for as long as tax law requires.
 */
export const endCustomerJob = defineJob({
  name: "end customer",
  payload: z.object({ customer: z.string() }),
  effect: "outside",
  tries: 40,
  run: async (_db, { customer }) => {
    if (!shop) throw new Error("There are no Stripe keys");
    await shop.stripe.customers.del(customer).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  },
});
