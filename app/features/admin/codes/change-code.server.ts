import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import {
  closeSponsorCode,
  makeSponsorCode,
} from "~/features/membership/codes/sponsor-codes.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { adminCodePath } from "~/http/paths";
import { addDays, isoDay, startOfDay } from "~/time";

const Change = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("make"),
    sponsor: z.string({ error: "Type the sponsor’s name." }).trim().min(1).max(120),
    seats: z.coerce
      .number({ error: "Type a number from 8 to 10,000." })
      .int("Type a number from 8 to 10,000.")
      .min(8, "Fewer than eight seats would show what a person does.")
      .max(10_000, "Type a number from 8 to 10,000."),
    until: z.iso.date({ error: "Choose the last day." }),
    word: z
      .string({ error: "Type one word in small letters." })
      .trim()
      .regex(/^[a-z]{3,20}$/, "Type one word in small letters."),
  }),
  z.object({ intent: z.literal("close"), code: z.string().max(100) }),
]);

/** Does what a form of the page with sponsor codes asks for. */
export async function changeCode(db: Db, adminId: string, form: FormData, now = Date.now()) {
  const submission = parseForm(form, Change);
  const refused = (problem: string, status: number) =>
    data({ problem, result: submission.reply() }, { status });
  if (submission.status !== "success") {
    return refused("Nothing was changed. Look at the fields below.", 400);
  }
  const { value } = submission;
  if (value.intent === "close") {
    const isClosed = await closeSponsorCode(db, { adminId, codeId: value.code }, now);
    if (!isClosed) return refused("Nothing was changed. The code is closed already.", 409);
    return redirect(adminCodePath(value.code), 303);
  }
  if (value.until < isoDay(now, env.timeZone) || value.until > "2100") {
    const result = submission.reply({
      fieldErrors: { until: ["Choose a day that is still to come."] },
    });
    return data(
      { problem: "Nothing was changed. Look at the fields below.", result },
      { status: 400 },
    );
  }
  // The last day counts as a whole.
  const endsAt = startOfDay(addDays(value.until, 1), env.timeZone);
  const order = { ...value, adminId, endsAt, formKey: formKey(form) };
  const id = await makeSponsorCode(db, order, now);
  return redirect(adminCodePath(id ?? ""), 303);
}
