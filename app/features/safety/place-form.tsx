import { Button } from "~/ui/button";
import type { CrisisHelp } from "./crisis";

interface PlaceFormProps {
  help: CrisisHelp;
  /** The page to come back to. */
  next: string;
  id: string;
}

/** Changes the country whose numbers are shown, for someone with or without an account. */
export function PlaceForm({ help, next, id }: PlaceFormProps) {
  return (
    <form method="post" action="/crisis" className="row place-form">
      <input type="hidden" name="next" value={next} />
      <label htmlFor={id}>Numbers for</label>
      <select
        className="input place-form__choice"
        id={id}
        name="place"
        defaultValue={help.contacts.code}
      >
        {help.countries.map(({ code, country }) => (
          <option key={code} value={code}>
            {country}
          </option>
        ))}
      </select>
      <Button variant="quiet" size="small">
        Show
      </Button>
    </form>
  );
}
