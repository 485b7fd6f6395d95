import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccountIfPossible } from "~/features/membership/viewer.server";
import { CrisisPanel } from "~/features/safety/crisis-panel";
import { isCountry, listContacts } from "~/features/safety/crisis-contacts.server";
import { crisisHelp, saveCountry } from "~/features/safety/country.server";
import { CountryForm } from "~/features/safety/country-form";
import { crisisPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const help = crisisHelp(request, await readAccountIfPossible(db, request));
  const others = listContacts().filter(({ code }) => code !== help.contacts.code);
  return { help, others };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const place = form.get("place");
  if (!isCountry(place)) return data({ isUnknown: true }, { status: 400 });

  const headers = await saveCountry(db, await readAccountIfPossible(db, request), place);
  return redirect(crisisPath, { status: 303, headers });
}

export const meta: MetaFunction = () => [{ title: "Who to call – Notes" }];

export default function CrisisRoute() {
  const { help, others } = useLoaderData<typeof loader>();
  const isUnknown = useActionData<typeof action>()?.isUnknown;
  return (
    <Page>
      <div className="wrap wrap--mid">
        <PageHead
          title="Who to call"
          lead="For danger now, thoughts of suicide, fear at home, or too much of a medicine. You don’t need an account, and you can print this page."
        />
        {isUnknown ? <p role="alert">Choose a country from the list.</p> : null}
        <CrisisPanel contacts={help.contacts} />
        <CountryForm help={help} />
        <p className="muted mt-4">
          We can’t see this page in real time, and we can’t call for you. We list only numbers that
          we could confirm.
        </p>
        <div className="mt-6">
          {others.map((contacts) => (
            <CrisisPanel key={contacts.code} contacts={contacts} />
          ))}
        </div>
      </div>
    </Page>
  );
}
