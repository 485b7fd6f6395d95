import { expect, test } from "vitest";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { requestAddressChange, addressChangeJob } =
  await import("~/features/accounts/change-address.server");
const { customerAddressJob } = await import("~/features/membership/checkout/customer.server");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const { runNextJob } = await import("~/jobs/run-job.server");
const { action } = await import("~/routes/confirm-address");
const { tokenMailedTo } = await import("#tests/features/accounts/an-outbox");
const { routeArgs } = await import("#tests/helpers/route-args");
const { aSubscriber } = await import("../features/membership/a-shop");

test("Stripe learns a changed address, for its receipts, and is told again until it answers", async () => {
  const { account } = await aSubscriber(db, shop!);
  const next = `next-${account.email}`;
  await requestAddressChange(db, account, next);
  await runNextJob(db, [addressChangeJob]);
  standIn.trouble = "down";
  await action(
    await routeArgs("/confirm-address", { form: { token: await tokenMailedTo(db, next) } }),
  );
  await runNextJob(db, [customerAddressJob]);
  expect(standIn.findCustomer(next)).toBeNull();

  standIn.trouble = null;
  await db.updateTable("job").set({ run_at: 0 }).execute();
  await runNextJob(db, [customerAddressJob]);

  expect(standIn.findCustomer(next)?.id).toBe(account.stripe_customer_id);
});
