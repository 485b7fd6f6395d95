import { StateTag, type TagKind } from "~/ui/tag";
import { Table } from "~/ui/table";
import { copyLength } from "./copy";
import type { CopyPageData } from "./copy-page.server";
import type { FoundMark, MarkStanding } from "./found-marks";

const standings: Record<MarkStanding, { kind: TagKind; words: string }> = {
  replaced: { kind: "good", words: "Replaced" },
  stays: { kind: "info", words: "Stays" },
  left: { kind: "wait", words: "Your call" },
  "must-go": { kind: "risk", words: "Must go" },
};

const columns = [{ name: "No." }, { name: "Kind" }, { name: "Words" }, { name: "State" }];

/** What could tell who it is, with a field for the reason of everything that is still in the copy. */
export function FoundTable({ page, error }: { page: CopyPageData; error?: string }) {
  const { found, few } = page;
  return (
    <section className="mt-5" aria-labelledby="found-title">
      <div className="section-head">
        <h2 className="title-m" id="found-title">
          What we found
        </h2>
        <p className="small muted">
          We look for a list of patterns. It misses what only a neighbor would know.
        </p>
      </div>
      {error ? <p className="field__error">{error}</p> : null}
      {found.length > 0 ? (
        <Table
          caption="What could tell who it is"
          columns={columns}
          stack
          className="table--desk"
          rows={found.map((mark) => ({
            id: mark.key,
            cells: [
              mark.number,
              mark.label,
              <span key="text" className="serif">
                {mark.text}
              </span>,
              <Standing key="state" mark={mark} />,
            ],
          }))}
        />
      ) : null}
      <p className="mt-4">
        <strong>How few people could this be?</strong> {few}
      </p>
    </section>
  );
}

function Standing({ mark }: { mark: FoundMark }) {
  const { kind, words } = standings[mark.standing];
  const mayStay = mark.standing === "left" || mark.standing === "stays";
  return (
    <>
      <StateTag kind={kind} icon={kind === "good" ? "check" : undefined}>
        {words}
      </StateTag>
      {mayStay ? (
        <label className="found-reason">
          <span className="small">
            Why it may stay<span className="visually-hidden">: number {mark.number}</span>
          </span>
          <input
            className="input"
            name={`reason:${mark.key}`}
            defaultValue={mark.reason}
            maxLength={copyLength.reason}
            autoComplete="off"
          />
        </label>
      ) : null}
      {mark.standing === "must-go" ? (
        <span className="small muted found-reason">{mustGo(mark)}</span>
      ) : null}
    </>
  );
}

function mustGo({ kind }: FoundMark) {
  return kind === "gap" ? "Rewrite this part." : "Amounts and schedules are never published.";
}
