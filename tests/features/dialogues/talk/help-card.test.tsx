import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
import { DangerCard } from "~/features/dialogues/talk/help-card";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";
import { crisisFor } from "~/features/safety/crisis-contacts.server";

test.each(["sober-saturday", "ten-years", "a-clear-no"])(
  "in %s, a calm scene, the talk stops kindly and without emergency numbers",
  async (id) => {
    const { script } = (await findDialogue(id))!;
    const said: string[] = [];
    let now = replayDialogue(script, [])!;
    while (!now.ending) {
      said.push(now.point!.choices[2]!.id);
      now = replayDialogue(
        script,
        said.map((choiceId) => ({ type: "say", choiceId })),
      )!;
    }
    expect(now.ending).toBe("escalation");
    const ending = now.endingWords!;
    const card = { danger: "kindly", ending, contacts: crisisFor("us") } as const;
    const seen = renderToStaticMarkup(<DangerCard {...card} />);
    expect(seen).toContain(ending.text.slice(0, 20));
    expect(seen).toContain("see who to call");
    expect(seen).not.toMatch(/href="tel:|Leave safely/);
    expect(
      lookBack({ title: "", lesson: "", debrief: "", script, pathNotes: [] }, now).danger,
    ).toBe("kindly");
  },
);

test("every other talk that stops says whom to call", async () => {
  const scripts = (await listDialogues()).map(({ script }) => script);
  const loud = scripts.filter(({ danger }) => danger !== "kindly");
  expect(loud.length).toBe(scripts.length - 3);
  for (const { danger, endings } of loud) {
    const { title, text } = endings.escalation;
    const ending = { title, text: typeof text === "string" ? text : text.text };
    const seen = renderToStaticMarkup(
      <DangerCard danger={danger} ending={ending} contacts={crisisFor("us")} />,
    );
    expect(seen).toContain('href="tel:911"');
    expect(seen).toContain(danger === "leave" ? "Leave safely" : "Get care now");
  }
});
