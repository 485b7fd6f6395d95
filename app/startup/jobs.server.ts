import { db } from "~/db.server";
import { addressChangeJob } from "~/features/accounts/change-address.server";
import { deleteExpiredJob } from "~/features/accounts/expired.server";
import { signInLinkJob } from "~/features/accounts/link/ask-link.server";
import { resetRequestJob } from "~/features/accounts/password/reset.server";
import { customerAddressJob } from "~/features/membership/checkout/customer.server";
import { giftMailJob } from "~/features/membership/gifts/gift-mail.server";
import { reconcileGiftsJob } from "~/features/membership/gifts/gift-payments.server";
import { giftRefundJob } from "~/features/membership/gifts/return-gift.server";
import { endCustomerJob } from "~/features/membership/stripe/end-customer.server";
import { reconcileJob } from "~/features/membership/stripe/missed-events.server";
import { trialEndJob } from "~/features/membership/trial.server";
import { reminderJob } from "~/features/reminders/remind.server";
import { eraseAccountJob } from "~/features/own-data/erase-account.server";
import { attemptWrite } from "~/http/background.server";
import { startJobs } from "~/jobs/runner.server";
import { scheduleNow } from "~/jobs/schedule.server";
import { mailJob } from "~/mail/mail.server";

/** All work that runs in the background. A job that is not on this list is never run. */
export const jobs = [
  mailJob,
  resetRequestJob,
  signInLinkJob,
  addressChangeJob,
  customerAddressJob,
  deleteExpiredJob,
  reconcileJob,
  reconcileGiftsJob,
  trialEndJob,
  giftMailJob,
  giftRefundJob,
  endCustomerJob,
  eraseAccountJob,
  reminderJob,
];

/** Starts the runner. Work that comes back runs once now, then when its time has come. */
export async function startBackgroundWork() {
  // A server that cannot write yet still shows pages. A job that ran before stands in the table anyway.
  await attemptWrite("scheduling the daily work", scheduleNow(db, jobs));
  return startJobs(db, jobs);
}
