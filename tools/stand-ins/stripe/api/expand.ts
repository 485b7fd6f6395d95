import type { Objects, World } from "../world.ts";
import { invalid } from "./failures.ts";
import { wholeList } from "./lists.ts";
import type { StripeObject } from "../objects.ts";
import { lineItemsOf } from "../resources/line-items.ts";

const DEEPEST = 4;

/** Fields that hold the id of another object, with the kind of that object. */
const REFERENCES: Record<string, keyof Objects> = {
  charge: "charges",
  configuration: "portalConfigurations",
  coupon: "coupons",
  customer: "customers",
  default_payment_method: "paymentMethods",
  default_price: "prices",
  discounts: "discounts",
  invoice: "invoices",
  latest_charge: "charges",
  latest_invoice: "invoices",
  payment_intent: "paymentIntents",
  payment_method: "paymentMethods",
  price: "prices",
  product: "products",
  promotion_code: "promotionCodes",
  subscription: "subscriptions",
};

/** Fields that an object shows only if the request expands them. */
const ON_REQUEST: Record<string, (world: World, id: string) => unknown> = {
  "charge.refunds": (world, id) =>
    wholeList(
      `/v1/charges/${id}/refunds`,
      [...world.objects.refunds.values()].filter((refund) => refund.charge === id),
    ),
  "checkout.session.line_items": (world, id) => lineItemsOf(world, id),
  "customer.subscriptions": (world, id) =>
    wholeList(
      `/v1/customers/${id}/subscriptions`,
      [...world.objects.subscriptions.values()].filter(
        (subscription) => subscription.customer === id && subscription.status !== "canceled",
      ),
    ),
  "invoice.payments": (world, id) =>
    wholeList(
      `/v1/invoices/${id}/payments`,
      [...world.objects.invoicePayments.values()].filter((payment) => payment.invoice === id),
    ),
};

type Fields = Record<string, unknown>;

/**
 * Returns a copy of the answer in which the objects replace the ids at these paths, such as
 * `data.customer`.
 */
export function expand(world: World, answer: StripeObject, paths: string[]): StripeObject {
  const copy = structuredClone(answer);
  for (const path of paths) {
    const segments = path.split(".");
    if (segments.length > DEEPEST) {
      throw invalid(`You cannot expand more than ${DEEPEST} levels of a property (${path})`, {
        code: "property_expansion_max_depth",
        param: "expand",
      });
    }
    expandAt(world, copy, segments, path);
  }
  return copy;
}

/** Replaces the ids at a path inside the object by the objects. */
function expandAt(world: World, object: unknown, segments: string[], path: string) {
  if (!isFields(object)) throw notExpandable(path);
  const [name = "", ...rest] = segments;
  if (Array.isArray(object[name])) {
    const members = object[name].map((member: unknown) => resolve(world, name, member, path));
    object[name] = members;
    for (const member of members) descend(world, member, rest, path);
    return;
  }
  const onRequest = ON_REQUEST[`${String(object.object)}.${name}`];
  if (object[name] === undefined && !onRequest) throw notExpandable(path);
  if (object[name] === null) return;
  object[name] =
    object[name] === undefined && onRequest
      ? structuredClone(onRequest(world, String(object.id)))
      : resolve(world, name, object[name], path);
  descend(world, object[name], rest, path);
}

function descend(world: World, value: unknown, rest: string[], path: string) {
  if (rest.length > 0) expandAt(world, value, rest, path);
}

function resolve(world: World, name: string, value: unknown, path: string): unknown {
  if (typeof value === "object") return value;
  const place = REFERENCES[name];
  if (typeof value !== "string" || !place) throw notExpandable(path);
  if (place === "customers" && world.deletedCustomers.has(value)) {
    return { id: value, object: "customer", deleted: true };
  }
  return structuredClone(world.objects[place].get(value)) ?? value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function notExpandable(path: string) {
  return invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
}
