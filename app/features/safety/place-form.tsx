import type { CrisisHelp } from "./crisis";

/** Changes the country whose numbers are shown, for someone with or without an account. */
export function PlaceForm({ help, back, id }: { help: CrisisHelp; back: string; id: string }) {
  return (
    <form method="post" action="/crisis" className="row place-form">
      <input type="hidden" name="back" value={back} />
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
      <button className="btn btn--quiet btn--small">Show</button>
    </form>
  );
}
