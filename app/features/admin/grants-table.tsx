import { isoDay, mediumDate, type Clock } from "~/time";
import { Table, type Column } from "~/ui/table";
import { StateTag } from "~/ui/tag";
import type { GrantRow } from "./grants.server";
import { EndGrant } from "./grant-forms";

const columns: Column[] = [
  { name: "Source" },
  { name: "From" },
  { name: "Until" },
  { name: "State" },
  { name: "End", isBare: true },
];

const sources: Record<GrantRow["source"], string> = {
  subscription: "Paid through Stripe",
  gift: "Gift",
  sponsor: "Sponsor seat",
  complimentary: "Complimentary",
  trial: "Trial",
  staff: "Works here",
};

interface GrantsTableProps {
  grants: GrantRow[];
  clock: Clock;
  mayChange: boolean;
}

/** Every grant of an account, with its last day, with a form to end those that Stripe does not decide about. */
export function GrantsTable({ grants, clock, mayChange }: GrantsTableProps) {
  const dateOf = (at: number) => mediumDate(isoDay(at, clock.timeZone));
  return (
    <Table
      caption="Grants"
      columns={columns}
      stack
      className="table--desk"
      rows={grants.map((grant) => ({
        id: grant.id,
        cells: [
          <Source key="source" grant={grant} />,
          grant.given ? dateOf(grant.given.at) : "Not recorded",
          grant.ends_at === null ? "No end" : dateOf(grant.ends_at - 1),
          <GrantState key="state" grant={grant} />,
          mayChange && grant.isLive && grant.source !== "subscription" ? (
            <EndGrant key="end" id={grant.id} source={sources[grant.source]} />
          ) : null,
        ],
      }))}
    />
  );
}

function Source({ grant: { source, given, ended } }: { grant: GrantRow }) {
  return (
    <>
      <strong>{sources[source]}</strong>
      {given ? <Why word="Given" {...given} /> : null}
      {ended ? <Why word="Ended" {...ended} /> : null}
    </>
  );
}

function Why({ word, by, reason }: { word: string; by: string; reason: string | null }) {
  return (
    <span className="admin-sub">
      {word} by {by}
      {reason ? `. ${reason}.` : "."}
    </span>
  );
}

function GrantState({ grant: { status, isLive } }: { grant: GrantRow }) {
  if (!isLive) return <StateTag>Over</StateTag>;
  if (status === "past_due") return <StateTag kind="wait">Payment failed, still open</StateTag>;
  return <StateTag kind="good">Running</StateTag>;
}
