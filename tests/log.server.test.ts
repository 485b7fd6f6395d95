import Stripe from "stripe";
import { expect, test } from "vitest";
import { describeError } from "~/log.server";

test("what Stripe says about an address is not in the log, but its kind and place are", () => {
  const error = new Stripe.errors.StripeInvalidRequestError({
    type: "invalid_request_error",
    code: "email_invalid",
    message: "Invalid email address: rowan@example.org",
  });

  const logged = describeError(new Error("checkout failed", { cause: error }));

  expect(JSON.stringify(logged)).not.toContain("rowan");
  expect(logged).toMatchObject({
    message: "checkout failed",
    stack: expect.stringContaining("log.server.test"),
    cause: { type: "StripeInvalidRequestError", code: "email_invalid" },
  });
});

test.each([
  Object.assign(new Error("Mailbox <rowan@example.org> unknown"), { responseCode: 550 }),
  Object.assign(new Error("Key (email)=(rowan@example.org) exists"), { code: "23505" }),
  new Error("Nobody has signed up as rowan@example.org."),
  "rowan@example.org",
])("an address in an error is not in the log: %s", (error) => {
  expect(JSON.stringify(describeError(error))).not.toContain("rowan");
});
