/** The fields of Stripe's error object that this stand-in sets. */
export interface FailureBody {
  type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: { id: string };
}

/** An error response in Stripe's format. */
export class StripeFailure extends Error {
  readonly status: number;
  readonly body: FailureBody;

  constructor(status: number, body: FailureBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

export function invalid(message: string, details: { param?: string; code?: string } = {}) {
  return new StripeFailure(400, { type: "invalid_request_error", message, ...details });
}

/** Returns the error for an unknown id: 404 if the id is in the URL, 400 if it is in a parameter. */
export function noSuch(kind: string, id: string, param = "id") {
  return new StripeFailure(param === "id" ? 404 : 400, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

export function unauthorized(message: string) {
  return new StripeFailure(401, { type: "invalid_request_error", message });
}

/** Returns the object with this id. Throws Stripe's "no such" error if there is none. */
export function pick<Thing>(
  things: Map<string, Thing>,
  kind: string,
  id: string,
  param?: string,
): Thing {
  const found = things.get(id);
  if (!found) throw noSuch(kind, id, param);
  return found;
}
