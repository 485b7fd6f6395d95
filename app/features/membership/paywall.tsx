import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  firstLessonPath,
  lessonPath,
  lessonsPath,
  membershipPath,
  overdosePath,
  safetyCheckPath,
  safetyPath,
  signInPath,
} from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Contents, ContentsItem } from "~/ui/contents";
import { ErrorPage } from "~/ui/frame/error-page";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { useIsPublished, usePageFrame } from "~/ui/frame/page-frame";
import { PageHead } from "~/ui/frame/page-head";
import type { AccessDenied } from "./gate.server";

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

/** The panel that says why content is closed and how to open it. */
export function AccessGate({ reason, readFirst = [] }: Pick<AccessDenied, "reason" | "readFirst">) {
  switch (reason) {
    case "sign-in":
      return <VisitorGate />;
    case "membership":
      return (
        <Gate title="This is part of the membership" text={whatMembershipGives}>
          <SeeMembership />
          <Go href={lessonsPath}>All lessons</Go>
        </Gate>
      );
    case "safety-check":
      return (
        <Gate title="First, ten minutes for your own safety" text={whyTheCheck}>
          <ButtonLink size="small" href={safetyCheckPath}>
            Do the safety check
          </ButtonLink>
          <Go href={safetyPath}>If you are afraid at home</Go>
        </Gate>
      );
    case "safety-pause":
      return (
        <Gate title="This stays closed while home isn’t safe" text={whyThePause}>
          <ButtonLink size="small" href={safetyPath}>
            Talk to someone about safety
          </ButtonLink>
          <Go href={safetyCheckPath}>Answer the check again</Go>
        </Gate>
      );
    case "read-first":
      return (
        <Gate title="A little to read first" text={whyInOrder}>
          {readFirst.map(({ id, title }, index) =>
            index === 0 ? (
              <ButtonLink key={id} size="small" href={lessonPath(id)}>
                {title}
              </ButtonLink>
            ) : (
              <Go key={id} href={lessonPath(id)}>
                {title}
              </Go>
            ),
          )}
        </Gate>
      );
  }
}

function VisitorGate() {
  const { path } = usePageFrame();
  return (
    <Gate title="This is part of the membership" text={whatMembershipGives}>
      <SeeMembership />
      <ButtonLink variant="quiet" size="small" href={signInPath(path)}>
        Sign in
      </ButtonLink>
      <Go href={lessonsPath}>All lessons</Go>
    </Gate>
  );
}

function SeeMembership() {
  return (
    <ButtonLink size="small" href={membershipPath}>
      See membership
    </ButtonLink>
  );
}

const whatMembershipGives: ReactNode =
  "Members read every lesson, rehearse every practice conversation, and get written answers from an expert. Lessons about staying safe are free, with or without it.";
const whyTheCheck: ReactNode =
  "Some of these skills can make things worse where someone gets violent. So this part opens after a short check. Your answers aren’t kept, only what they add up to.";
const whyInOrder: ReactNode =
  "This lesson builds on what keeps a person safe while a medicine changes. Mark the following as read, and it opens.";
const whyThePause: ReactNode =
  "From what you told us, trying these skills now could put you at risk. That is no fault of yours. An advocate can plan with you, free and in confidence, and this part can open later.";

interface GateProps {
  title: ReactNode;
  level?: 2 | 3;
  text: ReactNode;
  /** The link that opens the content, and a link to something free. */
  children: ReactNode;
}

function Gate({ title, level = 2, text, children }: GateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="gate">
      <Heading className="title-s">{title}</Heading>
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  );
}
