import { amend, announce, change } from "../announce.ts";
import { blankInvoice } from "../blanks/invoices.ts";
import { newId } from "../new-id.ts";
import { wholeList } from "../api/lists.ts";
import type { Customer, Discount, Invoice, Subscription } from "../objects.ts";
import { held, type World } from "../world.ts";
import { discountsAt, dropSpentDiscounts } from "./discounts.ts";
import { invoiceLines, type LineDraft } from "./invoice-lines.ts";
import type { Period } from "./periods.ts";

export interface InvoiceOrder {
  subscription: Subscription;
  reason: NonNullable<Invoice["billing_reason"]>;
  lines: LineDraft[];
  /** The past period that the invoice reports. */
  period: Period;
  /** In seconds. A draft without this time stays a draft until the API finalizes it. */
  finalizesAt?: number | null;
}

/** Returns a draft without saving it or sending an event. */
export function draftInvoice(world: World, order: InvoiceOrder): Invoice {
  const { subscription, period } = order;
  const customer = held(world.objects.customers, subscription.customer);
  const created = world.clock.seconds();
  const id = newId("in");
  const discounts = discountsAt(world, subscription, created);
  const lines = invoiceLines(world, subscription, order.lines, discounts);
  for (const line of lines) line.invoice = id;
  return {
    ...structuredClone(blankInvoice),
    ...totals(lines, discounts, customer.balance),
    ...namesOf(world, customer),
    id,
    auto_advance: order.finalizesAt !== null,
    automatically_finalizes_at: order.finalizesAt ?? null,
    billing_reason: order.reason,
    created,
    currency: subscription.currency,
    customer: customer.id,
    discounts: discounts.map((discount) => discount.id),
    lines: wholeList(`/v1/invoices/${id}/lines`, lines),
    parent: {
      quote_details: null,
      subscription_details: {
        metadata: { ...subscription.metadata },
        subscription: subscription.id,
      },
      type: "subscription_details",
    },
    period_end: period.end,
    period_start: period.start,
  };
}

function namesOf(world: World, customer: Customer) {
  return {
    account_name: world.settings.businessName,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
  };
}

function totals(lines: Invoice["lines"]["data"], discounts: Discount[], balance: number) {
  const subtotal = sum(lines.map((line) => line.amount));
  const total_discount_amounts = discounts.map((discount) => ({
    amount: sum(
      lines.flatMap((line) =>
        (line.discount_amounts ?? [])
          .filter((off) => off.discount === discount.id)
          .map((off) => off.amount),
      ),
    ),
    discount: discount.id,
  }));
  const total = subtotal - sum(total_discount_amounts.map((off) => off.amount));
  const due = Math.max(0, total + balance);
  return {
    amount_due: due,
    amount_remaining: due,
    starting_balance: balance,
    subtotal,
    subtotal_excluding_tax: subtotal,
    total,
    total_discount_amounts,
    total_excluding_tax: total,
    total_pretax_credit_amounts: total_discount_amounts.map((off) => ({
      ...off,
      type: "discount" as const,
    })),
  };
}

function sum(amounts: number[]) {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Saves a new invoice as a draft. Adds the lines that wait for the next invoice. */
export function createInvoice(world: World, order: InvoiceOrder): Invoice {
  const { subscription } = order;
  const lines = [...order.lines, ...(world.waitingLines.get(subscription.id) ?? [])];
  world.waitingLines.delete(subscription.id);
  const invoice = draftInvoice(world, { ...order, lines });
  world.objects.invoices.set(invoice.id, invoice);
  dropSpentDiscounts(world, subscription);
  announce(world, "invoice.created", invoice);
  return invoice;
}

/** Finalizes the draft: it gets a number, and the customer's credit reduces the amount due. */
export function finalizeInvoice(world: World, invoice: Invoice) {
  const customer = held(world.objects.customers, invoice.customer ?? "");
  const sequence = customer.next_invoice_sequence ?? 1;
  const starting_balance = customer.balance;
  const balance = Math.min(0, starting_balance + invoice.total);
  const amount_due = Math.max(0, starting_balance + invoice.total);
  const finalized_at = world.clock.seconds();
  const previous = change(invoice, {
    amount_due,
    amount_remaining: amount_due,
    automatically_finalizes_at: null,
    effective_at: finalized_at,
    ending_balance: balance,
    hosted_invoice_url: `${world.url}/i/${invoice.id}`,
    number: `${customer.invoice_prefix ?? "INV"}-${String(sequence).padStart(4, "0")}`,
    starting_balance,
    status: "open",
    status_transitions: { ...invoice.status_transitions, finalized_at },
  });
  change(customer, { next_invoice_sequence: sequence + 1 });
  if (balance !== customer.balance) amend(world, "customer.updated", customer, { balance });
  announce(world, "invoice.finalized", invoice, previous);
}
