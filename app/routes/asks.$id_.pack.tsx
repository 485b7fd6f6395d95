import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAsk } from "~/features/asks/load-ask.server";
import { PocketPack } from "~/features/asks/pocket-pack";
import { linesOf } from "~/features/asks/rehearse-ask.server";
import { crisisHelp } from "~/features/safety/country.server";
import { askPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { Icon } from "~/ui/pictures/icon";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, ask } = await requireAsk(db, request, params.id!);
  const { contacts } = crisisHelp(request, account);
  return { id: ask.id, plan: ask.plan, lines: await linesOf(ask), contacts };
}

export const meta: MetaFunction = () => [
  { title: "Card – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PackRoute() {
  const { id, ...pack } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap pb">
        <div className="screen-only">
          <PageHead
            title="Your pocket pack"
            lead="It prints on one sheet. Fold it twice along the lines with the print inside, and only blank paper shows. It names places and numbers, so carry it where only you look."
          >
            <div className="row">
              <Button type="button" className="needs-script" data-print="">
                <Icon name="print" small /> Print the pack
              </Button>
              <ButtonLink variant="quiet" href={askPath(id)}>
                Back to the plan
              </ButtonLink>
            </div>
          </PageHead>
        </div>
        <PocketPack {...pack} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
