import { isoDay, longDate } from "~/time";
import { Button, ButtonLink, Erase } from "~/ui/forms/button";
import { InputField, TextareaField } from "~/ui/forms/field";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { giftsPath } from "~/http/paths";
import type { GivenGift } from "./gift";
import { GiftCard, type CardWords } from "./gift-card";

interface Props {
  gift: GivenGift;
  words: CardWords;
  host: string;
  timeZone: string;
}

/** A gift as its giver sees it: the code with a card to print, or why there is none. */
export function GivenGiftView({ gift, words, host, timeZone }: Props) {
  if (gift.code === null) return <WithoutCode status={gift.status} />;
  return (
    <div className="cols cols--main-side pb">
      <div className="flow flow--loose screen-only">
        <Delivery {...gift} timeZone={timeZone} />
        <CardForm {...words} />
        {gift.returnBy ? <Return by={longDate(isoDay(gift.returnBy, timeZone))} /> : null}
      </div>
      <aside className="flow" aria-label="The card">
        <GiftCard {...words} code={gift.code} host={host} />
        <div className="screen-only">
          <Button type="button" variant="quiet" className="needs-script" data-print="">
            <Icon name="print" small /> Print the card
          </Button>
          <p className="small muted mt-3">Only the card is printed.</p>
        </div>
      </aside>
    </div>
  );
}

function WithoutCode({ status }: Pick<GivenGift, "status">) {
  const { title, text } = closedWords[status];
  return (
    <div className="flow pb">
      <Notice kind={status === "unpaid" ? "wait" : "info"} level={2} title={title}>
        {text}
      </Notice>
      {status === "unpaid" ? (
        <ButtonLink variant="quiet" href={giftsPath}>
          Start again
        </ButtonLink>
      ) : null}
    </div>
  );
}

const closedWords: Record<GivenGift["status"], { title: string; text: string }> = {
  unpaid: {
    title: "The payment isn’t finished",
    text: "Some banks take a while to say yes. Load this page again in a minute. If you have paid, don’t pay again: the code appears here as soon as we hear of it.",
  },
  paid: { title: "The code", text: "" },
  redeemed: {
    title: "The code was used",
    text: "That’s all we tell you, so that the person who used it can read in private.",
  },
  returned: {
    title: "The gift was returned",
    text: "The code no longer opens anything. The payment goes back to the card it came from. That can take a few days.",
  },
};

function Delivery({ sendTo, sendAt, sentAt, timeZone }: GivenGift & { timeZone: string }) {
  const day = (at: number) => longDate(isoDay(at, timeZone));
  if (sentAt !== null) {
    return <p>We sent the code by email on {day(sentAt)}, and deleted the address.</p>;
  }
  if (sendTo !== null && sendAt !== null) {
    return (
      <p>
        We’ll send the code to <strong className="break">{sendTo}</strong> on {day(sendAt)}. The
        email holds the code and where to use it, and not your line.
      </p>
    );
  }
  return <p>Give them the code, or print the card. Anyone who has the code can use it once.</p>;
}

/** Puts the giver's words on the card, without saving them. */
function CardForm({ line, by }: CardWords) {
  return (
    <form method="post" className="flow">
      <h2 className="title-m">A line from you, if you like</h2>
      <TextareaField
        id="gift-line"
        name="line"
        label="What the card says"
        hint="Someone else may pick it up. Leave out names and reasons."
        rows={2}
        maxLength={200}
        defaultValue={line}
      />
      <InputField
        id="gift-by"
        name="by"
        label="Signed"
        hint="Or leave it empty"
        maxLength={60}
        defaultValue={by}
      />
      <div className="row">
        <Button variant="quiet" name="intent" value="card">
          Put it on the card
        </Button>
        <span className="small muted">
          We don’t save these words. Print the card while they’re on it.
        </span>
      </div>
    </form>
  );
}

function Return({ by }: { by: string }) {
  return (
    <form method="post">
      <Erase label="Return this gift">
        <Button variant="quiet" size="small" name="intent" value="return">
          Return it and get the money back
        </Button>
      </Erase>
      <p className="small muted">You can return it until {by}, as long as nobody has used it.</p>
    </form>
  );
}
