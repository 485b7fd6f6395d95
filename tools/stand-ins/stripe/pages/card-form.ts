import { html } from "../../html.ts";

export interface CardEntry {
  number: string;
  expMonth: number;
  expYear: number;
  name: string;
}

/** The fields of a card. `filled` holds what was typed before. The card number is never filled in again. */
export function cardFields(filled: URLSearchParams) {
  return html`<div class="field">
      <label for="number">Card number</label>
      <input
        id="number"
        name="number"
        inputmode="numeric"
        autocomplete="cc-number"
        required
        aria-describedby="number-hint"
      />
      <p class="hint" id="number-hint">
        4242 4242 4242 4242 pays. 4000 0000 0000 0002 is declined. With 4000 0000 0000 0341 the
        first payment works and renewals fail.
      </p>
    </div>
    <div class="pair">
      <div class="field">
        <label for="expiry">Expiry date (MM / YY)</label>
        <input
          id="expiry"
          name="expiry"
          inputmode="numeric"
          autocomplete="cc-exp"
          required
          value="${filled.get("expiry") ?? ""}"
        />
      </div>
      <div class="field">
        <label for="cvc">Security code</label>
        <input id="cvc" name="cvc" inputmode="numeric" autocomplete="cc-csc" required />
      </div>
    </div>
    <div class="field">
      <label for="name">Name on the card</label>
      <input
        id="name"
        name="name"
        autocomplete="cc-name"
        required
        value="${filled.get("name") ?? ""}"
      />
    </div>`;
}

/** Returns the typed card, or a message about what is wrong with it. */
export function readCard(form: URLSearchParams, now: number): CardEntry | string {
  const number = (form.get("number") ?? "").replaceAll(/[\s-]/g, "");
  const [, month = "", year = ""] =
    /^(\d{1,2})\s*\/?\s*(?:20)?(\d{2})$/.exec((form.get("expiry") ?? "").trim()) ?? [];
  const name = (form.get("name") ?? "").trim();
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) return "Your card number is invalid.";
  const expMonth = Number(month);
  const expYear = 2000 + Number(year);
  if (expMonth < 1 || expMonth > 12) return "Your card’s expiration date is incomplete.";
  if (Date.UTC(expYear, expMonth) <= now) return "Your card’s expiration date is in the past.";
  if (!/^\d{3,4}$/.test((form.get("cvc") ?? "").trim())) {
    return "Your card’s security code is incomplete.";
  }
  if (!name) return "Enter the name on the card.";
  return { number, expMonth, expYear, name };
}

function passesLuhn(number: string) {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, position) => {
    const counted = position % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
