import "./tonight.css";
import type { ReactNode } from "react";
import { tonightListPath } from "~/http/paths";
import { RunningHead } from "~/ui/frame/page-head";
import { TonightList, type TonightNeed } from "./tonight-list";

interface TonightSheetProps {
  need: string;
  isUrgent: boolean;
  html: string;
  others: TonightNeed[];
  /** The sources and the reviewer. */
  children: ReactNode;
}

/** A short page for one need of a hard night. */
export function TonightSheet({ need, isUrgent, html, others, children }: TonightSheetProps) {
  return (
    <div className="wrap wrap--text pb">
      <RunningHead href={tonightListPath} text="For tonight" />
      <header className="tonight-page__head" data-urgent={isUrgent || undefined}>
        <h1>{need}</h1>
      </header>
      <div className="prose tonight-page" dangerouslySetInnerHTML={{ __html: html }} />
      {children}
      <section className="mt-7 screen-only" aria-labelledby="others">
        <h2 id="others" className="title-m tonight-page__others">
          If it’s something else
        </h2>
        <TonightList needs={others} />
      </section>
    </div>
  );
}
