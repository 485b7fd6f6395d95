import type { ReactNode } from "react";
import { accountPath } from "~/http/paths";
import { Go } from "~/ui/go";
import { PageHead } from "~/ui/frame/page-head";
import { Page } from "~/ui/frame/page";
import { usePageFrame } from "~/ui/frame/page-frame";
import { deskLinks } from "~/ui/frame/site-links";

interface AccountPageProps {
  title: string;
  lead?: ReactNode;
  /** For a page below the account's first one. */
  isBelow?: boolean;
  children: ReactNode;
}

/** The pages of one's own account, in the frame one works in. */
export function AccountPage({ title, lead, isBelow, children }: AccountPageProps) {
  const role = usePageFrame().reader?.role ?? "member";
  const desk = { label: "Staff", links: role === "expert" ? deskLinks : [] };
  return (
    <Page kind={role === "member" ? "member" : "staff"} desk={desk}>
      <div className="wrap wrap--mid pb">
        <PageHead title={title} lead={lead}>
          {isBelow ? (
            <Go back href={accountPath}>
              Your account
            </Go>
          ) : null}
        </PageHead>
        <div className="flow flow--loose">{children}</div>
      </div>
    </Page>
  );
}
