import { z } from "zod";

/** An address to write to, in the one form in which it is stored and compared. */
export const EmailAddress = z
  .string({ error: "Type your email address." })
  .trim()
  .toLowerCase()
  .max(254, "That is longer than any address.")
  .pipe(z.email("That address looks unfinished. It needs an @ and what comes after it."));
