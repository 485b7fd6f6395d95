import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { DoorPicture } from "~/ui/pictures/door";
import { Page } from "~/ui/frame/page";
import { Notice } from "~/ui/notice";

/** The frame of the pages for signing in, signing up and mailed links: a picture and one form. */
export function EntryPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page kind="bare">
      <div className="wrap signin">
        <div className="signin__art" aria-hidden="true">
          <DoorPicture open={1} />
        </div>
        <div className="signin__form flow">
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </Page>
  );
}

/** The message above a form that was refused; nothing for a form that was not. */
export function FormError({ result }: { result: SubmissionResult | undefined }) {
  if (!result?.error) return null;
  const [reason = "Please check the fields marked below."] = result.error[""] ?? [];
  return <Notice kind="risk" role="alert" title={reason} />;
}
