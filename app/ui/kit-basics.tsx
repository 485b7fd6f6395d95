import { Button } from "./button";
import { Door } from "./door";
import { Go } from "./go";
import { Icon, type IconName } from "./icon";
import { iconShapes } from "./icon-shapes";
import { KitSection } from "./kit-section";
import { Notice } from "./notice";
import { Ornament } from "./ornament";
import { PlateTable, Spot } from "./plates";
import { Tag } from "./tag";
import { Windows } from "./windows";

export function KitBasics() {
  return (
    <>
      <Colors />
      <Type />
      <Buttons />
      <TagsAndNotices />
      <Pictures />
    </>
  );
}

const colors = [
  ...["page-bg", "sheet", "well", "ink", "ink-2", "edge", "action", "damson", "damson-tint"],
  ...["lamp", "lamp-tint", "moss-ink", "moss-tint", "rain-ink", "rain-tint"],
  ...["brick-ink", "brick-tint"],
];

function Colors() {
  return (
    <KitSection id="kit-colors" title="Color">
      <ul className="swatches">
        {colors.map((color) => (
          <li key={color}>
            <i>
              <svg width="100%" height="100%">
                <rect width="100%" height="100%" fill={`var(--${color})`} />
              </svg>
            </i>
            {color}
          </li>
        ))}
      </ul>
    </KitSection>
  );
}

function Type() {
  return (
    <KitSection id="kit-type" title="Type">
      <div className="specimen">
        <p className="title-xl">Leave the light on</p>
        <p className="title-l">Saying it so it can be heard</p>
        <p className="title-m">What comes before, what comes after</p>
        <p className="title-s">One sentence you’d like to say</p>
        <p className="specimen__lead">When we’re frightened, we argue like lawyers.</p>
        <p className="specimen__read">
          Reading text. Most people can’t hear a worry that arrives as an accusation. They hear the
          charge and prepare a defense. <em>It isn’t stubbornness, or not only that.</em>
        </p>
        <p>Interface text, Atkinson Hyperlegible Next. Clear at arm’s length: Il1 O0 rn m.</p>
        <p className="small muted">Hints and captions. Never smaller for a whole sentence.</p>
      </div>
    </KitSection>
  );
}

function Buttons() {
  return (
    <KitSection id="kit-buttons" title="Buttons, links and icons">
      <div className="row">
        <Button type="button">
          Carry on <Icon name="arrow" small />
        </Button>
        <Button type="button" variant="quiet">
          Keep as a draft
        </Button>
        <Button type="button" variant="plain">
          Not now
        </Button>
        <Button type="button" variant="call">
          <Icon name="phone" small /> Call 911
        </Button>
        <Button type="button" aria-disabled="true">
          Send
        </Button>
        <Button type="button" isBusy>
          Sending
        </Button>
        <Button type="button" size="small">
          Small
        </Button>
        <Go href="#kit-buttons">An arrow link</Go>
        <Go href="#kit-buttons" back>
          The way back
        </Go>
      </div>
      <p className="row mt-5">
        {(Object.keys(iconShapes) as IconName[]).map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
    </KitSection>
  );
}

function TagsAndNotices() {
  return (
    <KitSection id="kit-notices" title="Tags and notices">
      <div className="row">
        <Tag>New</Tag>
        <Tag kind="good" icon="up">
          Opened a little
        </Tag>
        <Tag kind="wait" icon="down">
          Closed a little
        </Tag>
        <Tag kind="info">Second reading</Tag>
        <Tag kind="risk" icon="alert">
          Safety check
        </Tag>
      </div>
      <div className="cols cols--2 mt-5 kit__tight">
        <Notice title="Information" level={3}>
          You have a reply from Ingrid Solheim.
        </Notice>
        <Notice kind="good" title="Kept" level={3}>
          It’s in your notebook, under Kept sentences.
        </Notice>
        <Notice kind="wait" icon="card" title="Needs you, not now" level={3}>
          November’s payment didn’t go through.
        </Notice>
        <Notice kind="risk" title="Safety" level={3}>
          Please don’t push for a sudden stop.
        </Notice>
      </div>
    </KitSection>
  );
}

const doors = ["Shut", "Guarded", "Ajar", "Listening", "Open"];

function Pictures() {
  return (
    <>
      <KitSection id="kit-door" title="Door">
        <ul className="doors">
          {doors.map((word, open) => (
            <li key={word}>
              <Door open={open as 0 | 1 | 2 | 3 | 4} />
              {word}
            </li>
          ))}
        </ul>
      </KitSection>
      <KitSection id="kit-windows" title="Windows and plates">
        <div className="row kit__wins">
          <Windows states={["lit", "lit", "here", "unlit", "unlit", "unlit"]} /> 2 of 6 read
          <Windows states={["lit", "locked", "locked", "locked"]} /> Members only
          <Windows large states={["lit", "lit", "here", "unlit"]} label="2 of 4 read" />
        </div>
        <Ornament />
        <div className="row kit__plates">
          <Spot name="lessons" />
          <Spot name="practice" />
          <Spot name="notebook" />
          <Spot name="ask" />
          <div className="measure">
            <PlateTable />
          </div>
        </div>
      </KitSection>
    </>
  );
}
