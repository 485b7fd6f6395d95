import { randomUUID } from "node:crypto";
import type { Env } from "~/env.server";

/** The headers of every answer, made anew for each because of the nonce. */
export function securityHeaders(env: Env): Record<string, string> {
  const payments = env.stripe?.apiBase ?? "https://checkout.stripe.com https://billing.stripe.com";
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      // Our pages carry no inline script, so nobody is told the nonce, and one put in cannot run.
      `script-src 'self' 'nonce-${randomUUID()}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      // A form that is answered with a redirect to the payment page counts as going there.
      `form-action 'self'${env.stripe ? ` ${payments}` : ""}`,
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    // "no-referrer" would turn the Origin of our own forms into "null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ...(env.isSecure && {
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }),
  };
}
