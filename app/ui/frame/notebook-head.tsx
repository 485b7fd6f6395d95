import { classes } from "../classes";
import { CoverButton } from "../forms/button";
import { Private } from "../tag";
import { NotebookTabs } from "./notebook-tabs";

interface NotebookHeadProps {
  title: string;
  /** Who can see what is on the page. */
  note: string;
  /** The address of the page's section. */
  current: string;
  /** Whether a shade lies behind the head. */
  hasVeil?: boolean;
}

/** The head of a section of the notebook: title, cover button, who can see it, and the sections. */
export function NotebookHead({ title, note, current, hasVeil }: NotebookHeadProps) {
  return (
    <>
      <header className={classes("page-head nb-head", hasVeil && "nb-head--veil")}>
        <div className="row row--apart">
          <h1>{title}</h1>
          <CoverButton />
        </div>
        <Private>{note}</Private>
      </header>
      <NotebookTabs current={current} />
    </>
  );
}
