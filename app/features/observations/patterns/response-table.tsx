import { responseInWords } from "./pattern-words";
import type { CrossTable } from "./patterns";
import "./patterns.css";

const mostSteps = 5;

/** What the member did, against how it ended. */
export function ResponseTable({ responses }: { responses: CrossTable }) {
  const { columns, rows } = responses;
  if (rows.length === 0) {
    return <p className="muted mt-4">Your maps don’t say yet what you did and how it ended.</p>;
  }
  const sentence = responseInWords(responses);
  return (
    <>
      <table className="heat heat--cross mt-4">
        <caption className="visually-hidden">What you did, against how it ended</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What you did</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, counts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {counts.map((count, index) => (
                <td key={columns[index]} data-v={Math.min(count, mostSteps)}>
                  {count === 0 ? (
                    <>
                      <span aria-hidden="true">·</span>
                      <span className="visually-hidden">0</span>
                    </>
                  ) : (
                    count
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sentence ? <p className="serif keep-line mt-4">{sentence}</p> : null}
    </>
  );
}
