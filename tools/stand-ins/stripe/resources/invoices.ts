import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick, StripeFailure } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { flag, id, listParams, whole } from "../api/params.ts";
import { declineError } from "../billing/cards.ts";
import { planChange, previewInvoice } from "../billing/changing.ts";
import { collect } from "../billing/collecting.ts";
import { voidInvoice } from "../billing/ending.ts";
import { finalizeInvoice } from "../billing/invoicing.ts";
import type { Invoice } from "../objects.ts";
import type { World } from "../world.ts";
import { itemChanges, prorationBehavior, readItemChanges } from "./subscription-updates.ts";

const nothing = z.strictObject({});
const listedParams = z.strictObject({
  ...listParams,
  customer: id.optional(),
  status: z.enum(["draft", "open", "paid", "uncollectible", "void"]).optional(),
  subscription: id.optional(),
});
const previewParams = z.strictObject({
  customer: id.optional(),
  subscription: id,
  subscription_details: z
    .strictObject({
      items: itemChanges.optional(),
      proration_behavior: prorationBehavior.default("create_prorations"),
      proration_date: whole.optional(),
    })
    .optional(),
});

export const invoiceEndpoints = [
  endpoint("POST", "/v1/invoices/create_preview", previewParams, previewOf),
  endpoint("GET", "/v1/invoices/:id", nothing, (world, _, id) => get(world, id)),
  endpoint("GET", "/v1/invoices/:id/lines", z.strictObject(listParams), (world, params, id) => {
    const { url, data } = get(world, id).lines;
    return listPage(url, [...data].reverse(), params);
  }),
  endpoint("POST", "/v1/invoices/:id/finalize", nothing, (world, _, id) => {
    const invoice = get(world, id);
    if (invoice.status !== "draft") throw invalid("This invoice is already finalized.");
    finalizeInvoice(world, invoice);
    return invoice;
  }),
  endpoint("POST", "/v1/invoices/:id/void", nothing, (world, _, id) => {
    const invoice = get(world, id);
    if (invoice.status !== "open") throw invalid("You can only void an open invoice.");
    voidInvoice(world, invoice);
    return invoice;
  }),
  endpoint("POST", "/v1/invoices/:id/pay", z.strictObject({ off_session: flag.optional() }), pay),
  endpoint("GET", "/v1/invoices", listedParams, (world, params) => {
    const fitting = [...world.objects.invoices.values()].filter(
      (invoice) =>
        (!params.customer || invoice.customer === params.customer) &&
        (!params.status || invoice.status === params.status) &&
        (!params.subscription ||
          invoice.parent?.subscription_details?.subscription === params.subscription),
    );
    return listPage("/v1/invoices", fitting, params);
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.invoices, "invoice", id);
}

function pay(world: World, params: { off_session?: boolean | undefined }, id: string): Invoice {
  const invoice = get(world, id);
  if (invoice.status === "paid") {
    throw invalid("Invoice is already paid", { code: "invoice_already_paid" });
  }
  if (invoice.status === "draft") finalizeInvoice(world, invoice);
  if (invoice.status !== "open") throw invalid("This invoice can no longer be paid.");
  const decline = collect(world, invoice, params.off_session === false);
  if (decline) throw new StripeFailure(402, declineError(decline));
  return invoice;
}

function previewOf(world: World, params: z.output<typeof previewParams>): Invoice {
  const subscription = pick(
    world.objects.subscriptions,
    "subscription",
    params.subscription,
    "subscription",
  );
  const details = params.subscription_details;
  if (!details?.items) return previewInvoice(world, subscription, null);
  const name = "subscription_details[items]";
  const changes = readItemChanges(world, subscription, details.items, name);
  const at = details.proration_date ?? world.clock.seconds();
  const plan = planChange(world, subscription, changes, details.proration_behavior, at);
  return previewInvoice(world, subscription, plan);
}
