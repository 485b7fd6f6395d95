import type { ReactNode } from "react";
import { DoorPicture } from "~/ui/pictures/door";
import { Page } from "~/ui/frame/page";

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
