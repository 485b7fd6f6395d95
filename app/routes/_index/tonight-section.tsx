import { TonightList, type TonightNeed } from "~/features/library/tonight-list";

/** Links to the pages for tonight on the home page. */
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
        <TonightList needs={needs} />
      </div>
    </section>
  );
}
