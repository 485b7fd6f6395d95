type DeclineCode =
  | "generic_decline"
  | "insufficient_funds"
  | "expired_card"
  | "incorrect_cvc"
  | "test_mode_live_card";

/** The reason why a bank declined a payment, with Stripe's codes and message. */
export interface Decline {
  code: "card_declined" | "expired_card" | "incorrect_cvc";
  declineCode: DeclineCode;
  message: string;
}

/** One of Stripe's test cards and how it behaves. */
export interface TestCard {
  number: string;
  brand: "visa" | "mastercard" | "amex";
  /** The decline while the customer is present, or null. */
  atCheckout: Decline | null;
  /** The decline when a renewal is collected later, or null. */
  atRenewal: Decline | null;
  /** The customer's bank disputes every payment immediately. */
  isDisputed: boolean;
}

const GENERIC: Decline = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "Your card was declined.",
};
const NOT_A_TEST_CARD: Decline = {
  code: "card_declined",
  declineCode: "test_mode_live_card",
  message: "Your card was declined. Only test cards can be used here.",
};

const good = { brand: "visa", atCheckout: null, atRenewal: null, isDisputed: false } as const;
const refused = (decline: Decline) => ({ ...good, atCheckout: decline, atRenewal: decline });

const CARDS: TestCard[] = [
  { ...good, number: "4242424242424242" },
  { ...good, number: "5555555555554444", brand: "mastercard" },
  { ...good, number: "378282246310005", brand: "amex" },
  { ...good, number: "4000000000000341", atRenewal: GENERIC },
  { ...good, number: "4000000000000259", isDisputed: true },
  { ...refused(GENERIC), number: "4000000000000002" },
  {
    ...refused({
      code: "card_declined",
      declineCode: "insufficient_funds",
      message: "Your card has insufficient funds.",
    }),
    number: "4000000000009995",
  },
  {
    ...refused({
      code: "expired_card",
      declineCode: "expired_card",
      message: "Your card has expired.",
    }),
    number: "4000000000000069",
  },
  {
    ...refused({
      code: "incorrect_cvc",
      declineCode: "incorrect_cvc",
      message: "Your card’s security code is incorrect.",
    }),
    number: "4000000000000127",
  },
];

/** Stripe's token for each test card, for use through the API. */
const TOKENS: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_mastercard: "5555555555554444",
  pm_card_amex: "378282246310005",
  pm_card_chargeCustomerFail: "4000000000000341",
  pm_card_createDispute: "4000000000000259",
};

/** Returns the test card with this number. Throws for any other number. */
export function cardOf(number: string): TestCard {
  const known = CARDS.find((card) => card.number === number);
  return known ?? { ...refused(NOT_A_TEST_CARD), number };
}

export function cardOfToken(token: string): TestCard | null {
  const number = TOKENS[token];
  return number ? cardOf(number) : null;
}

/** Returns Stripe's error for the decline. */
export function declineError(decline: Decline) {
  return {
    type: "card_error" as const,
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
  };
}
