import { adminAuditPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField, SelectField } from "~/ui/forms/field";
import { actWords } from "./audit-words";

export interface AuditQuery {
  person?: string;
  act?: string;
  day?: string;
}

/** A form that finds lines of the log by person, act and day. */
export function AuditFilters({ query: { person, act, day } }: { query: AuditQuery }) {
  return (
    <search aria-label="Find lines">
      <form className="row audit-find mt-5" method="get" action={adminAuditPath()}>
        <InputField
          id="find-person"
          name="person"
          label="Person"
          autoComplete="off"
          spellCheck={false}
          defaultValue={person}
        />
        <SelectField id="find-act" name="act" label="Did what" defaultValue={act ?? ""}>
          <option value="">Anything</option>
          {Object.entries(actWords).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </SelectField>
        <InputField id="find-day" name="day" type="date" label="Day" defaultValue={day} />
        <Button variant="quiet">Find</Button>
      </form>
    </search>
  );
}
