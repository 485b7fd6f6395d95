import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { forgiveCodeTries, takeCodeTry } from "~/features/membership/codes/codes.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { inTime } from "~/features/accounts/refuse.server";
import { circlePath } from "~/http/paths";
import { todayOf } from "~/time";
import { agreeTo, takeBackAgreed } from "./agreed.server";
import { mostMembers, mostOfName } from "./circle";
import type { CircleSheetProps } from "./circle-sheet";
import { leaveCircle, startCircle } from "./circle.server";
import { cancelInvitation, joinCircle, makeInvitation, type Joined } from "./invitation.server";
import type { JoinState } from "./join-form";
import { settleApart } from "./load-circle.server";
import { setShares } from "./shares.server";

/** Does what a form of the page asks for. Returns the form with the reason if it cannot. */
export async function answerCircle(db: Db, request: Request) {
  const form = await request.formData();
  const account = await requireSender(db, request, {
    content: null,
    unsaved: (problem): CircleSheetProps | null => {
      const intent = form.get("intent");
      if (intent !== "start" && intent !== "join") return null;
      return { page: null, state: sentIn(form, intent), today: "", problem };
    },
  });
  const clock = clockOf(account);
  switch (form.get("intent")) {
    case "start":
      return start(db, account.id, form, clock.now);
    case "join":
      return join(db, request, account.id, form, clock.now);
    case "invite":
      await makeInvitation(db, account.id, clock.now);
      break;
    case "cancel":
      await cancelInvitation(db, account.id);
      break;
    case "show":
      await setShares(db, account.id, sharesIn(form), { now: clock.now, today: todayOf(clock) });
      break;
    case "settle":
      await settleApart(db, account.id, String(form.get("pair")), clock.now);
      break;
    case "agree": {
      const limit = { ownerId: String(form.get("owner")), thing: String(form.get("thing")) };
      await agreeTo(db, account.id, limit, clock.now);
      return redirect(`${circlePath}#agreed`, 303);
    }
    case "disagree":
      await takeBackAgreed(db, account.id, String(form.get("line")));
      break;
    case "leave":
      await leaveCircle(db, account.id);
      break;
    default:
      throw data(null, { status: 400 });
  }
  return redirect(circlePath, 303);
}

function sharesIn(form: FormData) {
  return form.getAll("share").map((share) => {
    const [viewerId = "", thing = ""] = String(share).split(" ", 2);
    return { viewerId, thing };
  });
}

async function start(db: Db, accountId: string, form: FormData, now: number) {
  const sent = sentIn(form, "start");
  if (sent.errors.name) return data(sent, { status: 400 });
  await startCircle(db, accountId, sent.name, now);
  await makeInvitation(db, accountId, now);
  return redirect(circlePath, 303);
}

const problems: Record<Exclude<Joined, "joined">, string> = {
  unknown: "This code doesn’t work. Ask them to read it again, or to make a new one.",
  full: `That circle already has ${mostMembers} people.`,
  elsewhere: "You’re in a circle with others. Leave it first, then use the code.",
};

async function join(db: Db, request: Request, accountId: string, form: FormData, now: number) {
  const sent = sentIn(form, "join");
  const refuse = (code: string, status = 400) =>
    data<JoinState>({ ...sent, errors: { ...sent.errors, code: [code] } }, { status });
  if (!sent.code) return refuse("Type the code they gave you.");
  if (sent.errors.name) return data(sent, { status: 400 });
  const seconds = await takeCodeTry(db, { request, accountId }, now);
  if (seconds !== null) return refuse(`Too many tries. Try again ${inTime(seconds)}.`, 429);
  const joined = await joinCircle(db, accountId, { typed: sent.code, name: sent.name }, now);
  if (joined !== "joined") return refuse(problems[joined]);
  await forgiveCodeTries(db, accountId);
  return redirect(circlePath, 303);
}

function sentIn(form: FormData, intent: JoinState["intent"]): JoinState {
  const name = String(form.get("name") ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const code = String(form.get("code") ?? "")
    .trim()
    .slice(0, 80);
  const errors: JoinState["errors"] = {};
  if (!name) errors.name = ["Type what they call you."];
  else if (name.length > mostOfName) errors.name = [`Use at most ${mostOfName} characters.`];
  return { intent, name: name.slice(0, mostOfName), code, errors };
}
