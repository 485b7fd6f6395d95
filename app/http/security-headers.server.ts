import { randomBytes } from "node:crypto";
import type { Env } from "~/env.server";

/** The security headers of one response. Each response needs a nonce of its own. */
export function securityHeaders(env: Env): Record<string, string> {
  const payments = env.stripe?.apiBase ?? "https://checkout.stripe.com https://billing.stripe.com";
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      // No page has an inline script, so the nonce is never printed and an injected script cannot run.
      `script-src 'self' 'nonce-${randomBytes(16).toString("base64")}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      // This list also applies to the redirect from a form to the payment page.
      `form-action 'self'${env.stripe ? ` ${payments}` : ""}`,
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    // With "no-referrer", browsers would send the Origin "null" with the forms of this site.
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
