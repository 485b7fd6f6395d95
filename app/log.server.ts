import { pino } from "pino";
import { env } from "./env.server";

/** Logs JSON lines. Never log a body, a query string, an email address, a token or a member's words. */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError, error: withoutAddresses },
});

interface Described {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: Described;
}

/**
 * An error as the log shows it. What Stripe, a mail server or a database says may quote what somebody
 * typed, so their errors appear by name, code and place. Other errors keep their message, without addresses.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, code, cause } = error as Error & { code?: unknown };
  const isForeign = code !== undefined || "type" in error || "responseCode" in error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: "type" in error ? String(error.type) : name,
    ...(code !== undefined && { code: String(code) }),
    ...(!isForeign && { message: String(withoutAddresses(error.message)) }),
    stack: frames.join("\n"),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}

function withoutAddresses(text: unknown) {
  return typeof text === "string" ? text.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, "[address]") : text;
}
