import type { ReactNode } from "react";
import {
  accountPath,
  lessonPath,
  lessonsPath,
  membershipPath,
  safetyCheckFor,
  safetyCheckPath,
  safetyPath,
  signInPath,
} from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { usePageFrame } from "~/ui/frame/page-frame";
import { Go } from "~/ui/go";
import { PortalButton } from "./billing/portal-button";
import type { AccessDenied } from "./require-access.server";

/** The panel that says why content is closed and how to open it. */
export function AccessGate({
  reason,
  readFirst = [],
  isUnpaid,
}: Pick<AccessDenied, "reason" | "readFirst" | "isUnpaid">) {
  switch (reason) {
    case "sign-in":
      return <VisitorGate />;
    case "membership":
      return <MembersGate isUnpaid={isUnpaid} />;
    case "safety-check":
      return (
        <Gate title="First, take ten minutes for your own safety" text={whyTheCheck}>
          <DoTheCheck />
          <Go href={safetyPath}>If you are afraid at home</Go>
        </Gate>
      );
    case "safety-pause":
      return (
        <Gate title="This stays closed while home isn’t safe" text={whyThePause}>
          <ButtonLink size="small" href={safetyPath}>
            Talk to someone about safety
          </ButtonLink>
          <Go href={safetyCheckPath}>Take the check again</Go>
        </Gate>
      );
    case "off-track":
      return (
        <Gate title="This lesson isn’t part of your course" text={whyOffTrack}>
          <ButtonLink size="small" href={lessonsPath}>
            Your lessons
          </ButtonLink>
          <Go href={accountPath}>Change your situation</Go>
        </Gate>
      );
    case "read-first":
      return (
        <Gate title="Read these first" text={whyInOrder}>
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

function MembersGate({ isUnpaid }: Pick<AccessDenied, "isUnpaid">) {
  return isUnpaid ? (
    <Gate title="Your last payment didn’t go through" text={whyUnpaid}>
      <PortalButton>Use another card</PortalButton>
      <Go href={lessonsPath}>All lessons</Go>
    </Gate>
  ) : (
    <Gate title="This is part of the membership" text={whatMembershipGives}>
      <SeeMembership />
      <Go href={lessonsPath}>All lessons</Go>
    </Gate>
  );
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

/** Leads to the check itself, which leads back here. */
function DoTheCheck() {
  const { path } = usePageFrame();
  return (
    <ButtonLink size="small" href={safetyCheckFor(path)}>
      Do the safety check
    </ButtonLink>
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
  "Members can read the whole course, practice the conversations, and get written answers from an expert. Lessons about staying safe are free for everyone.";
const whyUnpaid: ReactNode =
  "Your bank declined it more than two weeks ago. This part opens again as soon as it’s paid. What you wrote is still yours.";
const whyTheCheck: ReactNode =
  "Some of these skills can make things worse where someone gets violent. So this part opens after a short check. We don’t save your answers, only the result.";
const whyInOrder: ReactNode =
  "This lesson opens after you’ve marked these as read. They explain how to keep someone safe while a medicine changes.";
const whyOffTrack: ReactNode =
  "You told us that the medicine is prescribed. This lesson could do harm there, so your course leaves it out. If your situation has changed, change it on your account page.";
const whyThePause: ReactNode =
  "From what you told us, trying these skills now could put you in danger. It’s not your fault. An advocate can plan with you. It’s free and private. This part can open later.";

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
