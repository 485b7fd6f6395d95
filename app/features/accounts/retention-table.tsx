import { Table } from "~/ui/table";
import { retention } from "./retention";

/** What the server deletes automatically and when, from the rules that it follows. */
export function RetentionTable() {
  return (
    <section className="section" aria-labelledby="retention">
      <h2 id="retention" className="title-m">
        What we delete automatically
      </h2>
      <p className="mt-3">
        We delete these when their time is up. Everything else stays until you erase it or your
        account.
      </p>
      <Table
        caption="What we delete automatically, and when"
        columns={[{ name: "What" }, { name: "When we delete it" }]}
        stack
        className="mt-4"
        rows={retention.map(({ what, ends }) => ({ id: what, cells: [what, ends] }))}
      />
    </section>
  );
}
