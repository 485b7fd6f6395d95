import type { ReactNode } from "react";
import { accountPath } from "~/http/paths";
import { Go } from "~/ui/go";
import { PageHead } from "~/ui/frame/page-head";
import { Page } from "~/ui/frame/page";
import { usePageFrame } from "~/ui/frame/page-frame";
import { adminLinks, deskLinks } from "~/ui/frame/site-links";

interface AccountPageProps {
  title: string;
  lead?: ReactNode;
  /** Whether the page needs a link back to the account's main page. */
  isBelow?: boolean;
  children: ReactNode;
}

/** The frame of the account pages: a member's frame or the staff's, by the viewer's roles. */
export function AccountPage({ title, lead, isBelow, children }: AccountPageProps) {
  const roles = usePageFrame().viewer?.roles ?? [];
  const links = roles.includes("admin") ? adminLinks : roles.includes("expert") ? deskLinks : [];
  return (
    <Page kind={roles.length === 0 ? "member" : "staff"} desk={{ label: "Staff", links }}>
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
