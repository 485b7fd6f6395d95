import { ButtonLink } from "./button";
import { Contents, ContentsItem } from "./contents";
import { Filters, Queue, QueueRow } from "./desk";
import { Fact, Facts } from "./facts";
import { Icon } from "./icon";
import { KitSection } from "./kit-section";
import { Letter, LetterHead, LetterSign } from "./letter";
import { NextStep } from "./next-step";
import { Plan, Plans } from "./plan";
import { Table } from "./table";
import { Tag } from "./tag";
import { Tonight, TonightItem } from "./tonight";
import { Windows } from "./windows";
import { Win, Wins } from "./wins";

export function KitRooms() {
  return (
    <>
      <Today />
      <Letters />
      <Membership />
      <Desk />
    </>
  );
}

function Today() {
  return (
    <KitSection id="kit-today" title="Today and home">
      <NextStep
        kicker="Where you left off"
        title="Saying it so it can be heard"
        text="About six minutes left, and then one sentence of your own to write."
      >
        <ButtonLink href="#kit-today">
          Carry on reading <Icon name="arrow" small />
        </ButtonLink>
      </NextStep>
      <div className="cols cols--main-side mt-6">
        <Contents>
          <ContentsItem
            href="#kit-today"
            number="2"
            title="Being heard"
            isCurrent
            state={
              <>
                <Windows states={["lit", "here", "unlit"]} /> <span>1 of 3 read</span>
              </>
            }
          />
          <ContentsItem
            href="#kit-rooms"
            title="The empty packet"
            note="A quiet Sunday, and tablets that ran out early"
            state="New"
          />
        </Contents>
        <Wins>
          <Win on="2026-11-17" when="Tuesday">
            You left the row before it got loud.
          </Win>
        </Wins>
      </div>
      <Tonight>
        <TonightItem href="#kit-today" isUrgent when="They’ve taken something">
          Signs to look for, and when to call an ambulance
        </TonightItem>
        <TonightItem href="#kit-letters" when="We’ve just had a fight">
          Let the evening settle, and mend it tomorrow
        </TonightItem>
      </Tonight>
    </KitSection>
  );
}

function Letters() {
  return (
    <KitSection id="kit-letters" title="Letters">
      <div className="thread">
        <Letter isAsked labelledBy="kit-asked">
          <LetterHead initials="R" isYou name="You, as “Rowan”">
            Tuesday, November 17
          </LetterHead>
          <h3 id="kit-asked">He only says yes at two in the morning</h3>
        </Letter>
        <Letter labelledBy="kit-reply">
          <LetterHead initials="IS" name="Ingrid Solheim replied" nameId="kit-reply">
            Clinical psychologist. Thursday, November 19
          </LetterHead>
          <div className="prose">
            <p>Rowan, the two o’clock yes is real. It’s just not finished.</p>
          </div>
          <LetterSign>
            <p className="small muted">General guidance, not a diagnosis.</p>
          </LetterSign>
        </Letter>
      </div>
    </KitSection>
  );
}

function Membership() {
  return (
    <KitSection id="kit-membership" title="Membership and billing">
      <Plans>
        <Plan
          id="kit-plan"
          name="Member"
          text="Everything, for you."
          includes={["All modules", "All practice conversations"]}
          price="$12"
          per="a month"
          isMain
        >
          <ButtonLink href="#kit-plan">Become a member</ButtonLink>
        </Plan>
      </Plans>
      <Facts className="mt-5">
        <Fact name="Membership">
          Monthly <Tag kind="wait">Payment due</Tag>
        </Fact>
        <Fact name="On your statement">KW Learning</Fact>
      </Facts>
      <Table
        caption="Receipts"
        stack
        className="mt-5"
        columns={[
          { name: "Date" },
          { name: "State" },
          { name: "Amount", isNumber: true },
          { name: "Receipt", isBare: true },
        ]}
        rows={[
          {
            id: "october",
            cells: [
              "Oct 22, 2026",
              <Tag key="paid" kind="good">
                Paid
              </Tag>,
              "$12.00",
              <a key="receipt" href="#kit-membership">
                Receipt for October
              </a>,
            ],
          },
        ]}
      />
    </KitSection>
  );
}

function Desk() {
  return (
    <KitSection id="kit-desk" title="Desk">
      <Filters
        label="Filter questions"
        filters={[
          { href: "#all", text: "All", count: 14, isCurrent: true },
          { href: "#mine", text: "Mine", count: 3, isCurrent: false },
          { href: "#answered", text: "Answered", isCurrent: false },
        ]}
      />
      <Queue caption="Questions waiting" columns={["Question", "Waiting", "State"]}>
        <QueueRow
          href="#first"
          title="Ran out early, shaking for two days"
          sub="Partner, sleep tablets about three years."
          isSelected
          cells={[
            { name: "Waiting", content: "2 h 10" },
            {
              name: "State",
              content: (
                <Tag kind="risk" icon="alert">
                  Safety check
                </Tag>
              ),
            },
          ]}
        />
        <QueueRow
          href="#second"
          title="Do I tell his mother?"
          cells={[
            { name: "Waiting", content: "2 d 4 h, late", isLate: true },
            { name: "State", content: <Tag>New</Tag> },
          ]}
        />
      </Queue>
    </KitSection>
  );
}
