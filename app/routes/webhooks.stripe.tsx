import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { applyOrRecord } from "~/features/membership/stripe/stripe-failures.server";
import { verifyEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { shop, webhookSecrets } from "~/features/membership/stripe/stripe.server";

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

export async function action({ request }: ActionFunctionArgs) {
  if (!shop) return new Response(null, { status: 404 });
  const event = verifyEvent(shop.stripe, webhookSecrets, {
    // The signature is for the exact bytes, and decoding them as text could change them.
    body: Buffer.from(await request.arrayBuffer()),
    signature: request.headers.get("Stripe-Signature"),
  });
  if (!event) return new Response(null, { status: 400 });

  // An error becomes a 500, and then Stripe sends the event again.
  return new Response(await applyOrRecord(db, shop.stripe, event));
}
