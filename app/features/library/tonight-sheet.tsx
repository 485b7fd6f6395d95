import "./tonight.css";
import type { ReactNode } from "react";
import { tonightListPath, tonightPath } from "~/http/paths";
import { RunningHead } from "~/ui/frame/page-head";
import { Tonight, TonightItem } from "./tonight-list";

export interface TonightNeed {
  id: string;
  need: string;
  summary: string;
  isUrgent: boolean;
}

interface TonightSheetProps {
  need: string;
  isUrgent: boolean;
  html: string;
  others: TonightNeed[];
  /** Its sources and who reviewed it. */
  children: ReactNode;
}

/** A short page for one need: what to do first stands first. */
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

/** The needs, each one press from its page. */
export function TonightList({ needs }: { needs: TonightNeed[] }) {
  return (
    <Tonight>
      {needs.map(({ id, need, summary, isUrgent }) => (
        <TonightItem key={id} href={tonightPath(id)} when={need} isUrgent={isUrgent}>
          {summary}
        </TonightItem>
      ))}
    </Tonight>
  );
}
