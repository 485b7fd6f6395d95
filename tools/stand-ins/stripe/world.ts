import type { TestCard } from "./billing/cards.ts";
import type { LineDraft } from "./billing/invoice-lines.ts";
import type { Clock } from "./clock.ts";
import type {
  Charge,
  Coupon,
  Customer,
  Discount,
  Dispute,
  Invoice,
  InvoicePayment,
  PaymentIntent,
  PaymentMethod,
  PortalConfiguration,
  PortalSession,
  Price,
  Product,
  PromotionCode,
  Refund,
  Session,
  StripeEvent,
  Subscription,
  WebhookEndpoint,
} from "./objects.ts";

/** Every object of the account by id, oldest first. */
export interface Objects {
  charges: Map<string, Charge>;
  coupons: Map<string, Coupon>;
  customers: Map<string, Customer>;
  discounts: Map<string, Discount>;
  disputes: Map<string, Dispute>;
  events: Map<string, StripeEvent>;
  invoicePayments: Map<string, InvoicePayment>;
  invoices: Map<string, Invoice>;
  paymentIntents: Map<string, PaymentIntent>;
  paymentMethods: Map<string, PaymentMethod>;
  portalConfigurations: Map<string, PortalConfiguration>;
  portalSessions: Map<string, PortalSession>;
  prices: Map<string, Price>;
  products: Map<string, Product>;
  promotionCodes: Map<string, PromotionCode>;
  refunds: Map<string, Refund>;
  sessions: Map<string, Session>;
  subscriptions: Map<string, Subscription>;
  webhookEndpoints: Map<string, WebhookEndpoint>;
}

export interface Settings {
  /** The name that customers see on the hosted pages. */
  businessName: string;
  /** The state of a subscription after the last attempt to collect its payment has failed. */
  afterFailedPayments: "cancel" | "unpaid";
  /** Whether the portal was set up. Without that it opens for nobody. */
  hasPortal: boolean;
  /** Whether the account may take payments: Stripe knows enough about the business. */
  takesPayments: boolean;
  /** What bank statements show; null if the account has not set it. */
  statementDescriptor: string | null;
}

/** The API request that the account is handling. Events name it. */
export interface Cause {
  id: string | null;
  idempotency_key: string | null;
}

/** One Stripe account: its objects, its clock, and the delivery of its events. */
export interface World {
  objects: Objects;
  /** The ids of deleted customers. */
  deletedCustomers: Set<string>;
  /** The test card of each payment method. */
  cards: Map<string, TestCard>;
  /** What an unpaid checkout session will sell. */
  plans: Map<string, SessionPlan>;
  /** Lines for the next invoice of each subscription. */
  waitingLines: Map<string, LineDraft[]>;
  /** Subscriptions for which the event about the end of the trial was sent. */
  warned: Set<string>;
  clock: Clock;
  settings: Settings;
  cause: Cause;
  /** The address of the hosted pages, without a slash at the end. */
  url: string;
  deliver: (event: StripeEvent) => void;
}

/** What a checkout session will sell. */
export interface SessionPlan {
  mode: "subscription" | "payment";
  lines: { price: string; quantity: number }[];
  metadata: Record<string, string>;
  description: string | null;
  trialEnd: number | null;
  billingMode: "classic" | "flexible";
  discount: { coupon: string; promotionCode: string | null } | null;
}

export function createWorld(clock: Clock, settings: Settings): World {
  return {
    objects: {
      charges: new Map(),
      coupons: new Map(),
      customers: new Map(),
      discounts: new Map(),
      disputes: new Map(),
      events: new Map(),
      invoicePayments: new Map(),
      invoices: new Map(),
      paymentIntents: new Map(),
      paymentMethods: new Map(),
      portalConfigurations: new Map(),
      portalSessions: new Map(),
      prices: new Map(),
      products: new Map(),
      promotionCodes: new Map(),
      refunds: new Map(),
      sessions: new Map(),
      subscriptions: new Map(),
      webhookEndpoints: new Map(),
    },
    deletedCustomers: new Set(),
    cards: new Map(),
    plans: new Map(),
    waitingLines: new Map(),
    warned: new Set(),
    clock,
    settings,
    cause: { id: null, idempotency_key: null },
    url: "",
    deliver: () => {},
  };
}

/**
 * Returns the object that another object refers to by this id. Throws if it is missing, because the
 * account is then broken.
 */
export function held<Thing>(things: Map<string, Thing>, id: string): Thing {
  const found = things.get(id);
  if (!found) throw new Error(`The account holds nothing under ${id}`);
  return found;
}
