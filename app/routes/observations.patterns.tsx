import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { loadPatterns } from "~/features/observations/patterns/load-patterns.server";
import { PatternsSheet } from "~/features/observations/patterns/patterns-sheet";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still see what their maps show.
export async function loader({ request }: LoaderFunctionArgs) {
  return loadPatterns(db, await requireAccount(db, request), Date.now());
}

export const meta: MetaFunction = () => [
  { title: "Patterns – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PatternsRoute() {
  return (
    <Page>
      <PatternsSheet {...useLoaderData<typeof loader>()}>{null}</PatternsSheet>
    </Page>
  );
}
