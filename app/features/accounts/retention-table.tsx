import { Table } from "~/ui/table";
import { retention } from "./retention";

/** What is deleted by itself and when, from the rules that the server follows. */
export function RetentionTable() {
  return (
    <section className="section" aria-labelledby="retention">
      <h2 id="retention" className="title-m">
        What goes by itself
      </h2>
      <p className="mt-3">
        The server deletes these when their time is over. Everything else stays until you erase it,
        or your account.
      </p>
      <Table
        caption="What is deleted by itself, and when"
        columns={[{ name: "What" }, { name: "When it goes" }]}
        stack
        className="mt-4"
        rows={retention.map(({ what, ends }) => ({ id: what, cells: [what, ends] }))}
      />
    </section>
  );
}
