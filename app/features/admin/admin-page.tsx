import "./admin.css";
import type { ReactNode } from "react";
import { accountCodePath } from "~/http/paths";
import { usePageFrame } from "~/ui/frame/page-frame";
import { Page } from "~/ui/frame/page";
import { Notice, Toast } from "~/ui/notice";
import { Private } from "~/ui/tag";
import { fewest } from "./shown-count";

interface AdminPageProps {
  title: string;
  lead?: ReactNode;
  /** What the last action did. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The frame of every page for admins. */
export function AdminPage({ title, lead, notice, children }: AdminPageProps) {
  return (
    <Page kind="staff">
      <div className="wrap desk-page">
        <header className="page-head">
          <h1>{title}</h1>
          {lead ? <p className="muted">{lead}</p> : null}
        </header>
        {notice}
        {children}
        <p className="mt-6">
          <Private>
            The audit log records what you open and change here. No page shows what a member wrote.
          </Private>
        </p>
      </div>
    </Page>
  );
}

/** Says what an action did, or why it did nothing. */
export function Outcome({ done, problem }: { done?: string | null; problem?: string }) {
  if (problem) return <Notice kind="risk" role="alert" title={problem} />;
  return done ? <Toast>{done}</Toast> : null;
}

/** Shows forms that change something, or the way to them: a code from the last fifteen minutes. */
export function Changes({ mayChange, children }: { mayChange: boolean; children: ReactNode }) {
  const { path } = usePageFrame();
  if (mayChange) return <>{children}</>;
  return (
    <p>
      <a href={`${accountCodePath}?${new URLSearchParams({ next: path })}`}>
        Enter a code from your phone
      </a>{" "}
      to make changes here. They need a code from the last fifteen minutes.
    </p>
  );
}

export function Count({ of }: { of: number | null }) {
  return of === null ? <span className="few">fewer than {fewest}</span> : of;
}
