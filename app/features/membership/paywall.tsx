import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { firstLessonPath, lessonPath, overdosePath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { ErrorPage } from "~/ui/frame/error-page";
import { Page } from "~/ui/frame/page";
import { useIsPublished } from "~/ui/frame/page-frame";
import { SendAgain } from "~/ui/frame/send-again";
import { PageHead } from "~/ui/frame/page-head";
import { AccessGate } from "./access-gate";
import type { AccessDenied } from "./require-access.server";

export interface FreeThing {
  href: string;
  title: string;
  note?: string;
}

const alwaysFree: FreeThing[] = [
  {
    href: firstLessonPath,
    title: "What CRAFT is",
    note: "Where the course begins.",
  },
  {
    href: overdosePath,
    title: "Overdose and naloxone",
    note: "The signs, and what to do in what order.",
  },
];

/** An error boundary for gated routes. A 403 of the gate says how to open the content. */
export function Paywall({ free = alwaysFree }: { free?: FreeThing[] }) {
  const error = useRouteError();
  const isPublished = useIsPublished();
  if (!isAccessDenied(error)) return <ErrorPage />;
  const open = [...onward(error.data), ...free].filter(
    ({ href }, index, all) =>
      isPublished(href) && all.findIndex((thing) => thing.href === href) === index,
  );
  return (
    <Page>
      <div className="wrap wrap--text pb">
        <PageHead title={error.data.title} />
        <SendAgain error={error} />
        <AccessGate {...error.data} />
        {open.length > 0 ? <OpenToEveryone things={open} /> : null}
      </div>
    </Page>
  );
}

function onward({ nextFree }: AccessDenied): FreeThing[] {
  if (!nextFree) return [];
  const note = "The next lesson that is free.";
  return [{ href: lessonPath(nextFree.id), title: nextFree.title, note }];
}

function OpenToEveryone({ things }: { things: FreeThing[] }) {
  return (
    <section className="mt-7" aria-labelledby="free">
      <div className="section-head">
        <h2 id="free" className="title-m">
          Open to everyone
        </h2>
      </div>
      <Contents>
        {things.map((thing) => (
          <ContentsItem key={thing.href} {...thing} />
        ))}
      </Contents>
    </section>
  );
}

function isAccessDenied(error: unknown): error is { data: AccessDenied } {
  return (
    isRouteErrorResponse(error) && error.status === 403 && typeof error.data?.reason === "string"
  );
}
