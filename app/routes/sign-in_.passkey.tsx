import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { anyBrowser } from "~/features/accounts/passkeys/challenge.server";
import { PasskeyUse, signInWithPasskey } from "~/features/accounts/passkeys/use-passkey.server";
import { homeOf, listRoles } from "~/features/accounts/staff-roles.server";
import { nextOf } from "~/http/own-path";
import { parseForm } from "~/http/parse-form.server";
import { signInPath } from "~/http/paths";

export function loader({ request }: LoaderFunctionArgs) {
  throw redirect(signInPath() + new URL(request.url).search, { status: 303 });
}

/** Signs in with what a passkey has answered. A refusal shows the sign-in page, with the other ways. */
export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), PasskeyUse);
  if (submission.status === "success") {
    const outcome = await signInWithPasskey(db, request, { holder: anyBrowser }, submission.value);
    if (outcome.kind === "in") {
      const home = homeOf(await listRoles(db, outcome.accountId));
      return redirect(nextOf(request, home), { status: 303, headers: outcome.headers });
    }
  }
  const refused = new URL(request.url);
  refused.searchParams.set("no-passkey", "1");
  return redirect(signInPath() + refused.search, { status: 303 });
}
