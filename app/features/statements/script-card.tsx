import type { CardLine } from "~/features/coach/card-lines";

const ruledLines = 7;
const ruledOnScreen = 3;

interface ScriptCardProps {
  title: string;
  lines: readonly CardLine[];
}

/** A card for printing. Folded, it shows only an ordinary page of notes outside. */
export function ScriptCard({ title, lines }: ScriptCardProps) {
  return (
    <div className="card-sheet">
      <div className="card-face card-face--cover">
        <p className="small card-face__heading">
          Notes<span className="visually-hidden">: the back of the card, with blank lines</span>
        </p>
        <div>
          {Array.from({ length: ruledLines }, (_, index) => (
            <div key={index} className={index < ruledOnScreen ? "ruled" : "ruled print-only"} />
          ))}
        </div>
      </div>
      <p className="fold" aria-hidden="true">
        fold
      </p>
      <div className="card-face">
        <h2>{title}</h2>
        <ol>
          {lines.map(({ say, note }, index) => (
            <li key={index}>
              <span>
                “{say}”{note ? <small>{note}</small> : null}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
