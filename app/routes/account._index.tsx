import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountFacts } from "~/features/accounts/account-facts";
import { AccountPage } from "~/features/accounts/account-page";
import { FormError } from "~/features/accounts/entry-page";
import { ProfileFields } from "~/features/accounts/profile-fields";
import { changeProfile, getProfile, Profile } from "~/features/accounts/profile.server";
import { refuseForm } from "~/features/accounts/refuse.server";
import { hasSecondFactor } from "~/features/accounts/second-factor/second-factor.server";
import { listShownRoles } from "~/features/accounts/staff-roles.server";
import { listTimeZones } from "~/features/accounts/time-zone.server";
import { requireAccount, requireSession } from "~/features/membership/viewer.server";
import { listSessions } from "~/features/accounts/session/session.server";
import { parseForm } from "~/http/parse-form.server";
import { accountDonePath, accountPath, signOutPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { usePageFrame } from "~/ui/frame/page-frame";
import { ThemeSwitch } from "~/ui/frame/theme-switch";
import { Toast } from "~/ui/notice";

const done: Record<string, string> = {
  profile: "Saved",
  password: "Your password is changed, and everywhere else you are signed out",
  sessions: "Signed out there",
  "second-factor": "The second step is changed",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(db, request);
  const { id, email } = session.account;
  const [profile, isSecondFactorOn, sessions, roles] = await Promise.all([
    getProfile(db, id),
    hasSecondFactor(db, id),
    listSessions(db, session),
    listShownRoles(db, id),
  ]);
  const timeZones = listTimeZones(profile.country, profile.timeZone);
  return {
    profile: { ...profile, timeZones },
    facts: { email, isSecondFactorOn, devices: sessions.length, roles },
    done: done[new URL(request.url).searchParams.get("done") ?? ""],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const submission = parseForm(await request.formData(), Profile);
  if (submission.status !== "success") return refuseForm(submission);

  await changeProfile(db, account.id, submission.value);
  return redirect(accountDonePath("profile"), { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your account – Notes" }];

/** The switch of the color theme. A member's pages do not have it at their foot. */
function PageLight() {
  const { theme, path } = usePageFrame();
  return (
    <section className="flow" aria-labelledby="light">
      <h2 id="light" className="title-s">
        Day or night
      </h2>
      <p>Auto follows your device. Your choice applies to this device only.</p>
      <ThemeSwitch theme={theme} path={path} />
    </section>
  );
}

export default function AccountRoute() {
  const { profile, facts, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AccountPage title="Your account">
      {done && !result ? <Toast>{done}</Toast> : null}
      <form method="post" action={`${accountPath}?index`} className="flow flow--form" noValidate>
        <FormError result={result} />
        <ProfileFields form="account" result={result} profile={profile} />
        <Button>Save these settings</Button>
      </form>
      <AccountFacts {...facts} />
      <PageLight />
      <form method="post" action={signOutPath}>
        <Button variant="quiet">Sign out</Button>
      </form>
    </AccountPage>
  );
}
