import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams } from "../api/params.ts";

const nothing = z.strictObject({});
const byCustomer = z.strictObject({ ...listParams, customer: id.optional() });
const chargeListParams = z.strictObject({
  ...listParams,
  customer: id.optional(),
  payment_intent: id.optional(),
});
const invoicePaymentListParams = z.strictObject({
  ...listParams,
  invoice: id.optional(),
  payment: z
    .strictObject({ type: z.literal("payment_intent"), payment_intent: id.optional() })
    .optional(),
  status: z.enum(["canceled", "open", "paid"]).optional(),
});

/** Reads charges, payment intents and invoice payments. Only a payment creates them. */
export const paymentEndpoints = [
  endpoint("GET", "/v1/charges/:id", nothing, (world, _, id) =>
    pick(world.objects.charges, "charge", id),
  ),
  endpoint("GET", "/v1/charges", chargeListParams, (world, params) => {
    const fitting = [...world.objects.charges.values()].filter(
      (charge) =>
        (!params.customer || charge.customer === params.customer) &&
        (!params.payment_intent || charge.payment_intent === params.payment_intent),
    );
    return listPage("/v1/charges", fitting, params);
  }),
  endpoint("GET", "/v1/payment_intents/:id", nothing, (world, _, id) =>
    pick(world.objects.paymentIntents, "payment_intent", id),
  ),
  endpoint("GET", "/v1/payment_intents", byCustomer, (world, params) => {
    const all = [...world.objects.paymentIntents.values()];
    const fitting = all.filter((one) => !params.customer || one.customer === params.customer);
    return listPage("/v1/payment_intents", fitting, params);
  }),
  endpoint("GET", "/v1/invoice_payments/:id", nothing, (world, _, id) =>
    pick(world.objects.invoicePayments, "invoice_payment", id),
  ),
  endpoint("GET", "/v1/invoice_payments", invoicePaymentListParams, (world, params) => {
    const intent = params.payment?.payment_intent;
    const fitting = [...world.objects.invoicePayments.values()].filter(
      (payment) =>
        (!params.invoice || payment.invoice === params.invoice) &&
        (!intent || payment.payment.payment_intent === intent) &&
        (!params.status || payment.status === params.status),
    );
    return listPage("/v1/invoice_payments", fitting, params);
  }),
];
