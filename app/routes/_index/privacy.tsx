import type { ReactNode } from "react";
import { privacyPath, safetyPath } from "~/http/paths";

export function Privacy() {
  return (
    <section className="section" id="private" aria-labelledby="private-title">
      <div className="wrap cols cols--2 privacy">
        <div className="flow">
          <h2 id="private-title" className="title-l">
            Made for a home where others can see your screen
          </h2>
          <p className="serif privacy__p">
            Perhaps nobody knows yet that you’re here. Keeping this to yourself for a while can be
            the careful thing to do.
          </p>
        </div>
        <dl className="promises">
          <PromiseItem title="Leave quickly">
            The button at the top of every page takes you to a plain page and signs you out. So does
            pressing Shift three times. It can’t clear your browser’s history or stop someone who
            tracks the device. If that worries you, <a href={safetyPath}>use a safer device</a>.
          </PromiseItem>
          <PromiseItem title="Nothing to explain">
            Once you’re signed in, tabs and emails don’t say what this is about. You see what your
            bank statement will say before you pay.
          </PromiseItem>
          <PromiseItem title="Yours to erase">
            No page shows your notebook to experts or administrators. Another member sees only what
            you choose to show in your circle. What you erase is gone.{" "}
            <a href={privacyPath}>Everything we save, in plain words</a>
          </PromiseItem>
        </dl>
      </div>
    </section>
  );
}

function PromiseItem({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
