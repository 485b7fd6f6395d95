import { accountEndpoints } from "../resources/account.ts";
import { sessionEndpoints } from "../resources/checkout-sessions.ts";
import { couponEndpoints } from "../resources/coupons.ts";
import { customerEndpoints } from "../resources/customers.ts";
import { disputeEndpoints } from "../resources/disputes.ts";
import { eventEndpoints } from "../resources/events.ts";
import { invoiceEndpoints } from "../resources/invoices.ts";
import { paymentMethodEndpoints } from "../resources/payment-methods.ts";
import { paymentEndpoints } from "../resources/payments.ts";
import { portalEndpoints } from "../resources/portal.ts";
import { priceEndpoints } from "../resources/prices.ts";
import { productEndpoints } from "../resources/products.ts";
import { promotionCodeEndpoints } from "../resources/promotion-codes.ts";
import { refundEndpoints } from "../resources/refunds.ts";
import { subscriptionEndpoints } from "../resources/subscriptions.ts";
import { webhookEndpoints } from "../resources/webhook-endpoints.ts";

/** Every operation of the API. The first one that matches a request answers it. */
export const endpoints = [
  ...accountEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...invoiceEndpoints,
  ...paymentEndpoints,
  ...paymentMethodEndpoints,
  ...portalEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
  ...promotionCodeEndpoints,
  ...refundEndpoints,
  ...sessionEndpoints,
  ...subscriptionEndpoints,
  ...webhookEndpoints,
];
