import { KitBasics } from "./kit-basics";
import { KitForms } from "./kit-forms";
import { KitLesson } from "./kit-lesson";
import { KitPractice } from "./kit-practice";
import { KitRooms } from "./kit-rooms";
import { Page } from "./page";
import { PageHead } from "./page-head";

/** Every component once, with its states: to look at while working on the design. */
export function Kit() {
  return (
    <Page kind="public">
      <div className="wrap kit">
        <PageHead
          title="Component sheet"
          lead="Every component once, with its states. Class names are the ones in components.css."
        />
        <KitBasics />
        <KitForms />
        <KitLesson />
        <KitPractice />
        <KitRooms />
      </div>
    </Page>
  );
}
