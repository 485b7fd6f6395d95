import { codePath } from "~/http/paths";
import "./gifts.css";

/** What a giver writes on the card. Nobody saves it. */
export interface CardWords {
  line: string;
  by: string;
}

interface GiftCardProps extends CardWords {
  code: string;
  /** The site's name as people type it, such as "notes.example.org". */
  host: string;
}

/** A plain card with a code, for printing. It says nothing about what the code opens. */
export function GiftCard({ line, by, code, host }: GiftCardProps) {
  return (
    <div className="card-sheet pocket gift-card">
      <div className="card-face">
        {line ? (
          <p className="gift-card__line" dir="auto">
            {line}
          </p>
        ) : null}
        {by ? (
          <p className="gift-card__by" dir="auto">
            {by}
          </p>
        ) : null}
        <p className="gift-card__code">{code}</p>
        <p className="gift-card__at">
          {host}
          {codePath}
        </p>
      </div>
    </div>
  );
}
