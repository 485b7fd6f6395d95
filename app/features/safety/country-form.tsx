import { crisisPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import type { CrisisHelp } from "./crisis";

interface CountryFormProps {
  help: CrisisHelp;
}

/** Changes the country whose crisis numbers every page shows, with or without an account. */
export function CountryForm({ help }: CountryFormProps) {
  return (
    <form method="post" action={crisisPath} className="row place-form">
      <label htmlFor="place">Numbers for</label>
      <select
        className="input place-form__choice"
        id="place"
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
