import { safetyCheckPath, safetyPlanPath, violenceSignsPath } from "~/http/paths";
import { useIsPublished } from "~/ui/frame/page-frame";
import type { CrisisContacts } from "./crisis";
import { WhoToCall } from "./safety-next-step";
import "./safety.css";

/** Advice for someone who is afraid at home: whom to call, then how to hide traces on a device. */
export function SafetyAdvice({ contacts }: { contacts: CrisisContacts }) {
  return (
    <div className="prose">
      <Advocates contacts={contacts} />
      <Devices />
      <LeaveButton />
      <WhatStaysOpen />
    </div>
  );
}

function Advocates({ contacts }: { contacts: CrisisContacts }) {
  return (
    <>
      <WhoToCall contacts={contacts} />
      <h2>Talk with an advocate</h2>
      <p>
        An advocate is someone whose work is the safety of people who are hurt, controlled or
        frightened at home. They listen and help you think through your choices, and you decide what
        to do. Being scared is reason enough to call. You don’t need proof or a plan. If you have
        hurt someone, or might, you can ask for help too.
      </p>
      <p>
        Some advocates must report a child in danger. You can ask about that before you give your
        name. A call or text may show in a call list or on a shared bill, so use a phone nobody else
        checks.
      </p>
      <p>
        If someone has choked you, see a doctor as soon as you safely can, even if there are no
        marks.
      </p>
      <p>
        You didn’t cause this, and nothing your loved one drank or took excuses it. Kind words and
        rewards can’t fix it. Don’t use the skills of this course until you’ve talked it through
        with an advocate.
      </p>
      <p>
        You’re allowed to leave. If you’re in danger now, get out if you can do it safely, and call
        the emergency number. If you have time, plan it with an advocate, because leaving is often
        the most dangerous time. Please don’t tell the person who scares you that you plan to leave.
      </p>
      <p>
        If children live with you, their safety comes first. When a child is being hurt, or could be
        tonight, call the emergency number now.
      </p>
    </>
  );
}

function Devices() {
  return (
    <>
      <h2>Use a device nobody else can check</h2>
      <p>
        Someone who knows your passcode, or who has had your phone in their hands, can often see
        what you read and write. Hidden monitoring apps, also called stalkerware, can show them your
        screen, your messages and where you are. Nothing on this site can detect or stop that.
      </p>
      <ul>
        <li>
          Read and call from a device they have never held: a friend’s phone or a computer at a
          library. An employer may be able to see what you do on a work computer.
        </li>
        <li>
          If you have to use your own, open a private window. It keeps pages out of the history on
          that device. It hides nothing from a monitoring app or from the owner of the network.
        </li>
        <li>
          If you think your phone is tracked, don’t turn anything off yet. Before you remove an app
          or change a shared password, ask an advocate. The person may notice, and that can put you
          in danger.
        </li>
        <li>
          Use an email address that only you can open. A shared account shows your emails to
          everyone who shares it.
        </li>
      </ul>
    </>
  );
}

function LeaveButton() {
  return (
    <>
      <h2>What “Leave this page” does, and what it cannot do</h2>
      <p>
        Press it, or press Shift three times. A plain page replaces this one at once, and you’re
        signed out. The Back button won’t return to what you were reading. If scripts are turned off
        in the browser, Back may still show a public page.
      </p>
      <p>
        It does not clear your browser’s history: pages you opened earlier stay in the list. It does
        not remove downloads, emails or printed pages, and it does not stop monitoring or tracking
        on the device. No website can promise to erase every trace.
      </p>
    </>
  );
}

function WhatStaysOpen() {
  const isPublished = useIsPublished();
  if (![safetyCheckPath, violenceSignsPath, safetyPlanPath].every(isPublished)) return null;
  return (
    <>
      <h2>What you can read here</h2>
      <p>
        All the safety lessons are free, and you don’t need an account. Start with{" "}
        <a href={violenceSignsPath}>the warning signs</a>, or with{" "}
        <a href={safetyPlanPath}>a safety plan</a>. You can take{" "}
        <a href={safetyCheckPath}>the safety check</a> again whenever something changes.
      </p>
    </>
  );
}
