import type { ReactNode } from "react";
import { DoorPicture } from "~/ui/pictures/door";
import { Page } from "~/ui/frame/page";

/** A page on the way in: the door ajar on one side, one form on the other. */
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
