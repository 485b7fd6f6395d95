import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { calendarFile } from "~/features/reminders/calendar-file";
import { findReminder } from "~/features/reminders/reminders.server";

/** The reminder as a file for a calendar. Throws a 404 while it is off. */
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const reminder = await findReminder(db, account.id);
  if (!reminder) throw data(null, { status: 404 });
  return new Response(calendarFile(reminder, clockOf(account)), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="calendar.ics"',
      "Cache-Control": "no-store",
    },
  });
}
