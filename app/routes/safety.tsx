import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccountIfPossible } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { SafetyAdvice } from "~/features/safety/safety-advice";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  return crisisHelp(request, await readAccountIfPossible(db, request)).contacts;
}

export const meta: MetaFunction = () => [{ title: "At home – Notes" }];

export default function SafetyRoute() {
  return (
    <Page>
      <div className="wrap wrap--text pb">
        <PageHead
          title="If you do not feel safe at home"
          lead="You may read this first and decide later. If someone may be looking over your shoulder, Leave is at the top of every page."
        />
        <SafetyAdvice contacts={useLoaderData<typeof loader>()} />
      </div>
    </Page>
  );
}
