import type Stripe from "stripe";

/**
 * One of Stripe's objects as it is saved and sent: references are ids, decimals are strings, and a
 * field with named values takes only the values that the SDK names.
 */
export type Wire<T> = T extends Stripe.Decimal
  ? string
  : T extends readonly (infer Member)[]
    ? Wire<Narrow<Member>>[]
    : T extends object
      ? { [Key in keyof T]: Wire<Narrow<T[Key]>> }
      : T;

type Narrow<Value> = OnlyNamed<OnlyId<Value>>;
type OnlyId<Value> = string extends Value ? Exclude<Value, object> | Extract<Value, string> : Value;
type OnlyNamed<Value> = [NamedIn<Value>] extends [never]
  ? Value
  : NamedIn<Value> | Exclude<Value, string>;
type NamedIn<Value> = Value extends string ? (string extends Value ? never : Value) : never;

export type Account = Wire<Stripe.Account>;
export type Charge = Wire<Stripe.Charge>;
export type Coupon = Wire<Stripe.Coupon>;
export type Customer = Wire<Stripe.Customer>;
export type DeletedCustomer = Wire<Stripe.DeletedCustomer>;
export type Discount = Wire<Stripe.Discount>;
export type Dispute = Wire<Stripe.Dispute>;
export type Invoice = Wire<Stripe.Invoice>;
export type InvoiceLine = Wire<Stripe.InvoiceLineItem>;
export type InvoicePayment = Wire<Stripe.InvoicePayment>;
export type LineItem = Wire<Stripe.LineItem>;
export type PaymentIntent = Wire<Stripe.PaymentIntent>;
export type PaymentMethod = Wire<Stripe.PaymentMethod>;
export type Plan = Wire<Stripe.Plan>;
export type PortalConfiguration = Wire<Stripe.BillingPortal.Configuration>;
export type PortalSession = Wire<Stripe.BillingPortal.Session>;
export type Price = Wire<Stripe.Price>;
export type Product = Wire<Stripe.Product>;
export type PromotionCode = Wire<Stripe.PromotionCode>;
export type Refund = Wire<Stripe.Refund>;
export type Session = Wire<Stripe.Checkout.Session>;
export type Subscription = Wire<Stripe.Subscription>;
export type SubscriptionItem = Wire<Stripe.SubscriptionItem>;
export type WebhookEndpoint = Wire<Stripe.WebhookEndpoint>;

export type EventType = Wire<Pick<Stripe.EventBase, "type">>["type"];

/** An event as it is sent. Contains a copy of the object from the time of the event. */
export interface StripeEvent extends Omit<Wire<Stripe.EventBase>, "data"> {
  data: { object: StripeObject; previous_attributes?: Record<string, unknown> };
}

/** Any of Stripe's objects. */
export interface StripeObject {
  object: string;
}
