import type { SubmissionResult } from "@conform-to/react";
import { adminAuditPath } from "~/http/paths";
import { isoDay, longDate, type Clock } from "~/time";
import { Go } from "~/ui/go";
import { AccountPane, SignOutEverywhere } from "./account-pane";
import { Changes } from "./admin-page";
import type { AuditLine } from "./audit-list.server";
import { AuditTable } from "./audit-table";
import { GiveGrant } from "./grant-forms";
import { GrantsTable } from "./grants-table";
import type { GrantRow } from "./grants.server";
import type { AccountFacts } from "./one-account.server";

interface AccountSheetProps {
  facts: AccountFacts;
  grants: GrantRow[];
  done: { lines: AuditLine[]; person: string | null };
  clock: Clock;
  mayChange: boolean;
  /** What the last form was refused with. */
  result?: SubmissionResult;
}

/** One account: its grants, what was done on it, and a few facts. Nothing that its member wrote. */
export function AccountSheet({ facts, grants, done, clock, mayChange, result }: AccountSheetProps) {
  return (
    <div className="desk">
      <section className="desk__list" aria-labelledby="grants">
        <h2 id="grants" className="title-m">
          Grants
        </h2>
        {grants.length > 0 ? (
          <GrantsTable grants={grants} clock={clock} mayChange={mayChange} />
        ) : (
          <p className="muted">None yet.</p>
        )}
        <p className="serif grants__sum">{openUntil(grants, clock)}</p>
        <section className="band mt-6" aria-labelledby="give">
          <h2 className="title-m" id="give">
            Give a complimentary membership
          </h2>
          <Changes mayChange={mayChange}>
            <GiveGrant clock={clock} result={result} />
          </Changes>
        </section>
        <DoneHere {...done} clock={clock} />
      </section>
      <aside className="desk__pane" aria-label="The account">
        <AccountPane facts={facts} clock={clock} />
        {mayChange ? <SignOutEverywhere /> : null}
      </aside>
    </div>
  );
}

/** The last day on which the account is open. */
function openUntil(grants: { isLive: boolean; ends_at: number | null }[], clock: Clock) {
  const live = grants.filter(({ isLive }) => isLive);
  if (live.length === 0) return "Only the free lessons are open.";
  if (live.some(({ ends_at }) => ends_at === null)) return "Open without an end.";
  const last = Math.max(...live.map(({ ends_at }) => ends_at!));
  return `Open until ${longDate(isoDay(last - 1, clock.timeZone))}.`;
}

interface DoneHereProps {
  lines: AuditLine[];
  person: string | null;
  clock: Clock;
}

export function DoneHere({ lines, person, clock }: DoneHereProps) {
  return (
    <section className="band mt-6" aria-labelledby="done-here">
      <h2 className="title-m" id="done-here">
        Done on this account
      </h2>
      <AuditTable caption="Done on this account" lines={lines} clock={clock} isShort />
      {person ? <Go href={adminAuditPath({ person })}>All lines about this account</Go> : null}
    </section>
  );
}
