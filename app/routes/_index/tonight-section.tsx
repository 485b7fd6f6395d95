import { tonightPath } from "~/http/paths";
import { Tonight, TonightItem } from "~/features/library/tonight-list";

export interface TonightNeed {
  id: string;
  /** What a reader would say. */
  need: string;
  summary: string;
  isUrgent: boolean;
}

/** The needs that bring people here at night, each one press from a free page. */
export function TonightSection({ needs }: { needs: TonightNeed[] }) {
  if (needs.length === 0) return null;
  return (
    <section className="section section--sheet" id="tonight" aria-labelledby="tonight-title">
      <div className="wrap cols cols--side-main">
        <div className="flow">
          <h2 id="tonight-title" className="title-l">
            What do you need tonight?
          </h2>
          <p className="muted">Short pages, free for everyone. None of them asks you to sign in.</p>
        </div>
        <Tonight>
          {needs.map(({ id, need, summary, isUrgent }) => (
            <TonightItem key={id} href={tonightPath(id)} when={need} isUrgent={isUrgent}>
              {summary}
            </TonightItem>
          ))}
        </Tonight>
      </div>
    </section>
  );
}
