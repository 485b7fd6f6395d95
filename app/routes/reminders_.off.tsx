import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { turnOff } from "~/features/reminders/reminders.server";
import { remindersOffPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

const tokenIn = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export function loader({ request }: LoaderFunctionArgs) {
  return { token: tokenIn(request) };
}

/** A mail program may post here by itself when its owner unsubscribes. */
export async function action({ request }: ActionFunctionArgs) {
  if (!(await turnOff(db, tokenIn(request)))) throw data(null, { status: 404 });
  return { isOff: true };
}

export const meta: MetaFunction = () => [
  { title: "Notes" },
  { name: "robots", content: "noindex" },
];

export default function OffRoute() {
  const { token } = useLoaderData<typeof loader>();
  const isOff = useActionData<typeof action>()?.isOff;
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title={isOff ? "The mail is off" : "Turn this mail off?"}
          lead={isOff ? "You won’t get it any more." : "Press the button, and it stops."}
        />
        {isOff ? null : (
          <form method="post" action={remindersOffPath(token)}>
            <Button>Turn it off</Button>
          </form>
        )}
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
