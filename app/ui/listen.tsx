import "./listen.css";

interface ListenProps {
  /** "Listen to Theo" */
  label: string;
  /** A selector of what is read aloud. */
  to: string;
}

/** A button that reads aloud with a voice of this device, and its speed. Hidden where there is none. */
export function Listen({ label, to }: ListenProps) {
  return (
    <div className="listen screen-only">
      <button type="button" className="go" data-listen-to={to} aria-pressed="false">
        {label}
      </button>
      <label className="small muted">
        Speed{" "}
        <select className="input" data-listen-speed="" defaultValue="1">
          <option value="0.75">Slower</option>
          <option value="1">Normal</option>
          <option value="1.25">Faster</option>
        </select>
      </label>
    </div>
  );
}
