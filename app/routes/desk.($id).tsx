import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireStaff } from "~/features/membership/viewer.server";
import { readFilter } from "~/features/desk/desk";
import { DeskPane } from "~/features/desk/desk-pane";
import { DeskQueue } from "~/features/desk/desk-queue";
import { countQueue } from "~/features/desk/count-queue.server";
import { listQueue } from "~/features/desk/desk-queue.server";
import { findDeskQuestion } from "~/features/desk/desk.server";
import { recordDeskView } from "~/features/desk/record-desk-view.server";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";
import { claim, preview, release, send } from "~/features/desk/desk-actions.server";

const acts = { claim, release, preview, send };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireDeskStaff(request);
  const search = new URL(request.url).searchParams;
  const [filter, after] = [readFilter(search.get("filter")), search.get("after")];
  const [queue, counts, question] = await Promise.all([
    listQueue(db, { filter, expertId: staff.id, after }),
    countQueue(db, staff.id),
    params.id ? findDeskQuestion(db, staff.id, params.id) : null,
  ]);
  if (params.id && !question) throw data(null, { status: 404 });
  // The desk shows the days of the operator.
  const clock = clockOf(null);
  await recordDeskView(db, staff.id, question?.id, clock.now);
  const isAdmin = staff.roles.includes("admin");
  return { queue: { ...queue, filter, after, counts }, question, isAdmin, clock };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireDeskStaff(request);
  const { id } = params;
  if (!id || !(await findDeskQuestion(db, staff.id, id))) throw data(null, { status: 404 });

  const form = await request.formData();
  const intent = form.get("intent");
  const filter = readFilter(new URL(request.url).searchParams.get("filter"));
  if (typeof intent !== "string" || !Object.hasOwn(acts, intent)) {
    throw data(null, { status: 400 });
  }
  return acts[intent as keyof typeof acts]({ staff, id, filter, form });
}

export const meta: MetaFunction = () => [
  { title: "Questions – Kithwell desk" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function DeskRoute() {
  const { queue, question, isAdmin, clock } = useLoaderData<typeof loader>();
  const sent: Sent = useActionData<typeof action>() ?? {};
  return (
    <Page kind="staff">
      <div className="wrap">
        <div className="desk">
          <DeskQueue {...queue} selectedId={question?.id ?? null} now={clock.now} />
          <aside className="desk__pane" aria-label="Selected question">
            {question ? (
              <DeskPane question={question} isAdmin={isAdmin} clock={clock} {...sent} />
            ) : (
              <p className="muted">Choose a question to read it here.</p>
            )}
          </aside>
        </div>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

type Sent = Pick<Parameters<typeof DeskPane>[0], "problem" | "result" | "preview">;

/** Experts answer here; an administrator may stand in for one. */
function requireDeskStaff(request: Request) {
  return requireStaff(db, request, ["expert", "admin"]);
}
