import { Button } from "~/ui/forms/button";

/** What a row is, and how it went. */
export function Named({ name, more }: { name: string; more: string }) {
  return (
    <>
      <strong>{name}</strong>
      <span className="admin-sub">{more}</span>
    </>
  );
}

/** A button for each act, by its intent. */
export function Act({
  name,
  id,
  acts,
}: {
  name: string;
  id: string;
  acts: Record<string, string>;
}) {
  return (
    <form method="post" className="row">
      <input type="hidden" name={name} value={id} />
      {Object.entries(acts).map(([intent, words]) => (
        <Button key={intent} size="small" variant="quiet" name="intent" value={intent}>
          {words}
          <span className="visually-hidden">: {id}</span>
        </Button>
      ))}
    </form>
  );
}
