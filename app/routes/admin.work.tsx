import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { AdminPage, Changes, Outcome } from "~/features/admin/admin-page";
import { requireAdminChange, requireAdminView } from "~/features/admin/require-admin.server";
import { changeJob, readWork, replayFailed } from "~/features/admin/work.server";
import { EventTable } from "~/features/admin/event-table";
import { DeadJobs, JobKinds } from "~/features/admin/job-tables";
import { listEvents } from "~/features/membership/stripe/stripe-failures.server";
import { ErrorPage } from "~/ui/frame/error-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const now = Date.now();
  const { mayChange } = await requireAdminView(db, request, "work.list", now);
  const [work, events] = await Promise.all([readWork(db, now), listEvents(db)]);
  return { work, events, now, mayChange };
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdminChange(db, request);
  const form = await request.formData();
  const [intent, job, event] = ["intent", "job", "event"].map((name) => String(form.get(name)));
  if (intent === "replay") {
    return { done: await replayFailed(db, admin.id, event!, Date.now()), problem: undefined };
  }
  if (intent !== "retry" && intent !== "drop") throw data(null, { status: 400 });
  if (await changeJob(db, admin.id, { id: job!, act: intent }, Date.now())) {
    const done = intent === "retry" ? "The job runs again." : "The job is deleted.";
    return { done, problem: undefined };
  }
  const problem = "Nothing was changed. This job is not given up any more.";
  return data({ done: null, problem }, { status: 409 });
}

export const meta: MetaFunction = () => [
  { title: "Work – Kithwell staff" },
  { name: "robots", content: "noindex" },
];

export const handle = { desk: true };

export default function WorkRoute() {
  const { work, events, now, mayChange } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <AdminPage
      title="Background work"
      lead="Payment events and jobs: that they exist and how they went, never what is in them."
      notice={sent ? <Outcome done={sent.done} problem={sent.problem} /> : null}
    >
      <Changes mayChange={mayChange}>{null}</Changes>
      <section aria-labelledby="events">
        <h2 className="title-m" id="events">
          Payments inbox
        </h2>
        <EventTable events={events} now={now} mayChange={mayChange} />
      </section>
      <section className="band mt-6" aria-labelledby="dead">
        <h2 className="title-m" id="dead">
          Jobs given up
        </h2>
        <DeadJobs work={work} now={now} mayChange={mayChange} />
      </section>
      <section className="band" aria-labelledby="kinds">
        <h2 className="title-m" id="kinds">
          All background work
        </h2>
        <JobKinds kinds={work.kinds} now={now} />
      </section>
    </AdminPage>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
