import "./own-data.css";
import { privacyPath } from "~/http/paths";
import { Table, type Column } from "~/ui/table";
import { heldKinds } from "./held-kinds";

const columns: Column[] = [
  { name: "What" },
  { name: "How much" },
  { name: "Who reads it" },
  { name: "Until when" },
  { name: "Open", isBare: true },
];

/** Everything that the site holds about a member, by kind. `counts` has the ids of the kinds. */
export function HeldTable({ counts }: { counts: Record<string, number> }) {
  return (
    <section aria-labelledby="held">
      <h2 id="held" className="visually-hidden">
        Everything
      </h2>
      <Table
        caption="What we hold about you"
        columns={columns}
        stack
        className="held"
        rows={heldKinds.map(({ id, title, note, readers, until, href }) => ({
          id,
          cells: [
            <span key="what">
              <strong>{title}</strong>
              <span className="held__note">{note}</span>
            </span>,
            counts[id],
            readers,
            until,
            <a key="open" href={href}>
              Open<span className="visually-hidden"> {title}</span>
            </a>,
          ],
        }))}
      />
      <p className="small muted mt-4">
        We don’t hold your name, where you are, what you searched for, or what you ticked in the
        safety check. <a href={privacyPath}>Privacy, in plain words</a>
      </p>
    </section>
  );
}
