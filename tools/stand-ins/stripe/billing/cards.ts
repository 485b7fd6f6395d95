type DeclineCode =
  | "generic_decline"
  | "insufficient_funds"
  | "expired_card"
  | "incorrect_cvc"
  | "test_mode_live_card";

/** Why a bank refused a payment, in Stripe's words. */
export interface Decline {
  code: "card_declined" | "expired_card" | "incorrect_cvc";
  declineCode: DeclineCode;
  message: string;
}

/** One of Stripe's test cards and how it behaves. */
export interface TestCard {
  number: string;
  brand: "visa" | "mastercard" | "amex";
  /** What the bank says while the customer is there. */
  atCheckout: Decline | null;
  /** What the bank says later, when a renewal is collected. */
  atRenewal: Decline | null;
  /** The customer's bank disputes the payment as soon as it is made. */
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

/** Stripe's names for test cards, for use through the API. */
const TOKENS: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_mastercard: "5555555555554444",
  pm_card_amex: "378282246310005",
  pm_card_chargeCustomerFail: "4000000000000341",
  pm_card_createDispute: "4000000000000259",
};

/** The test card with that number; any other number is refused as not being a test card. */
export function cardOf(number: string): TestCard {
  const known = CARDS.find((card) => card.number === number);
  return known ?? { ...refused(NOT_A_TEST_CARD), number };
}

export function cardOfToken(token: string): TestCard | null {
  const number = TOKENS[token];
  return number ? cardOf(number) : null;
}

/** The decline as Stripe's error object tells it. */
export function declineError(decline: Decline) {
  return {
    type: "card_error" as const,
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
  };
}
