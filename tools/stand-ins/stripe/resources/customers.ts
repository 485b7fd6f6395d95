import { z } from "zod";
import { amend, announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { clearable, email, id, listParams, mergeMetadata, metadata, text } from "../api/params.ts";
import { endSubscription } from "../billing/ending.ts";
import { blankCustomer } from "../blanks/customers.ts";
import { newId } from "../new-id.ts";
import type { Customer, DeletedCustomer } from "../objects.ts";
import type { World } from "../world.ts";
import { attachPaymentMethod, getCardOf } from "./payment-methods.ts";

const fields = {
  description: clearable(text).optional(),
  email: clearable(email).optional(),
  invoice_settings: z.strictObject({ default_payment_method: clearable(id) }).optional(),
  metadata: metadata.optional(),
  name: clearable(text).optional(),
  phone: clearable(text).optional(),
  preferred_locales: z.array(text).optional(),
};
const createParams = z.strictObject({ ...fields, payment_method: id.optional() });
const updateParams = z.strictObject(fields);
const listedParams = z.strictObject({ ...listParams, email: email.optional() });

export const customerEndpoints = [
  endpoint("POST", "/v1/customers", createParams, createCustomer),
  endpoint("GET", "/v1/customers/:id", z.strictObject({}), (world, _, id) => find(world, id)),
  endpoint("POST", "/v1/customers/:id", updateParams, (world, params, id) =>
    updateCustomer(world, getCustomer(world, id), params),
  ),
  endpoint("DELETE", "/v1/customers/:id", z.strictObject({}), (world, _, id) =>
    deleteCustomer(world, getCustomer(world, id)),
  ),
  endpoint("GET", "/v1/customers", listedParams, (world, params) => {
    const all = [...world.objects.customers.values()];
    const named = all.filter((customer) => !params.email || customer.email === params.email);
    return listPage("/v1/customers", named, params);
  }),
];

/** Returns the customer with this id. Throws Stripe's error if the customer is unknown or deleted. */
export function getCustomer(world: World, id: string, param?: string): Customer {
  return pick(world.objects.customers, "customer", id, param);
}

function find(world: World, id: string): Customer | DeletedCustomer {
  return world.deletedCustomers.has(id) ? deleted(id) : getCustomer(world, id);
}

/** Creates a customer, for the API and for the hosted page. */
export function createCustomer(world: World, params: z.output<typeof createParams>): Customer {
  const { payment_method, invoice_settings, ...given } = params;
  const customer: Customer = {
    ...structuredClone(blankCustomer),
    id: newId("cus", 14),
    created: world.clock.seconds(),
    invoice_prefix: newId("", 8).slice(1).toUpperCase(),
  };
  change(customer, { ...given, metadata: mergeMetadata({}, given.metadata) });
  world.objects.customers.set(customer.id, customer);
  announce(world, "customer.created", customer);
  if (payment_method) attachPaymentMethod(world, payment_method, customer.id);
  if (invoice_settings) updateCustomer(world, customer, { invoice_settings });
  return customer;
}

function updateCustomer(
  world: World,
  customer: Customer,
  params: z.output<typeof updateParams>,
): Customer {
  const { invoice_settings, ...given } = params;
  const method = invoice_settings?.default_payment_method;
  if (method) getCardOf(world, customer.id, method, "invoice_settings[default_payment_method]");
  amend(world, "customer.updated", customer, {
    ...given,
    metadata: mergeMetadata(customer.metadata, given.metadata),
    invoice_settings: { ...customer.invoice_settings, ...invoice_settings },
  });
  return customer;
}

function deleteCustomer(world: World, customer: Customer): DeletedCustomer {
  for (const subscription of world.objects.subscriptions.values()) {
    if (subscription.customer === customer.id && subscription.ended_at === null) {
      endSubscription(world, subscription, "cancellation_requested");
    }
  }
  world.objects.customers.delete(customer.id);
  world.deletedCustomers.add(customer.id);
  announce(world, "customer.deleted", customer);
  return deleted(customer.id);
}

function deleted(id: string): DeletedCustomer {
  return { id, object: "customer", deleted: true };
}
