import { DAY } from "../clock.ts";
import { StripeFailure } from "./failures.ts";

export interface Answer {
  status: number;
  body: object;
}

interface Remembered {
  request: string;
  answer: Answer;
  answeredAt: number;
}

export interface Idempotency {
  /** Returns the saved answer for this key, or null. Throws if the key was used for a different request. */
  recall(key: string, request: string, now: number): Answer | null;
  remember(key: string, request: string, answer: Answer, now: number): void;
}

/** Saves answers by idempotency key for a day, as Stripe does. */
export function createIdempotency(): Idempotency {
  const answers = new Map<string, Remembered>();
  return {
    recall: (key, request, now) => {
      const remembered = answers.get(key);
      if (!remembered || now - remembered.answeredAt > DAY) return null;
      if (remembered.request !== request) {
        throw new StripeFailure(400, {
          type: "idempotency_error",
          message:
            "Keys for idempotent requests can only be used with the same parameters they were " +
            `first used with. Try using a key other than '${key}' for a different request.`,
        });
      }
      return remembered.answer;
    },
    remember: (key, request, answer, now) => {
      answers.set(key, { request, answer: structuredClone(answer), answeredAt: now });
    },
  };
}
