import { Notice } from "~/ui/notice";
import type { PhoneKey } from "./phone-key.server";
import "./second-factor.css";

/** The key for an authenticator app, as a QR code and as text. */
export function PhoneKeyCard({ text, qr }: PhoneKey) {
  return (
    <section className="flow" aria-labelledby="phone-key">
      <h2 id="phone-key" className="title-s">
        Then scan this with an authenticator app
      </h2>
      <svg
        className="qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label="The key as a QR code"
      >
        <path d={qr.path} />
      </svg>
      <p>
        Or type this key into the app: <code>{text}</code>
      </p>
    </section>
  );
}

/** The recovery codes, which sign a person in without the phone. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section className="flow" aria-labelledby="recovery">
      <h2 id="recovery" className="title-s">
        Copy these recovery codes
      </h2>
      <Notice kind="wait" title="They are shown this once">
        Each lets you in once if your phone is lost. Keep them on paper, where nobody looks.
      </Notice>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
