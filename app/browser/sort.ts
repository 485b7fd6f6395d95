import { announce } from "./announce";

const threshold = 6;
const reach = 12;

/**
 * Lets a line of a sort exercise be dragged into its group: the groups wait at the foot of the window
 * while it is carried. Its radios hold the answer, and stay the way for keys, touch and voice.
 */
export function listenForSorting() {
  document.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const line = event.target.closest<HTMLElement>("[data-sort-line]");
    // A finger on the words scrolls the page, so it carries the line by its grip alone.
    const hold = event.pointerType === "mouse" ? ".sort__grip, .sort__words" : ".sort__grip";
    if (!line || !event.target.closest(hold)) return;
    event.preventDefault();
    follow(line, event);
  });
}

/** Follows one press until it ends; the line is picked up once the pointer has moved. */
function follow(line: HTMLElement, { pointerId, clientX, clientY }: PointerEvent) {
  const ending = new AbortController();
  const { signal } = ending;
  let carried: Carried | null = null;
  const end = () => {
    ending.abort();
    carried?.putDown();
  };

  const on = (
    type: "pointermove" | "pointerup" | "pointercancel",
    act: (x: PointerEvent) => void,
  ) => addEventListener(type, (event) => event.pointerId === pointerId && act(event), { signal });

  on("pointermove", (event) => {
    const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) > threshold;
    if (far) carried ??= pickUp(line);
    carried?.moveTo(event.clientX, event.clientY);
  });
  on("pointerup", () => {
    const group = carried?.over ?? null;
    end();
    if (group !== null) place(line, group);
  });
  on("pointercancel", end);
  addEventListener("keydown", (event) => event.key === "Escape" && end(), { signal });
}

interface Carried {
  /** Which of the groups it is held over. */
  over: number | null;
  moveTo(x: number, y: number): void;
  putDown(): void;
}

function pickUp(line: HTMLElement): Carried {
  const names = [...line.querySelectorAll(".chip")].map((chip) => chip.textContent);
  const card = element("sort-card", line.querySelector(".sort__words")?.textContent);
  const dock = element("sort-dock");
  const groups = names.map((name) => element("sort-dock__group", name));
  dock.append(...groups);
  document.body.append(dock, card);
  line.classList.add("is-carried");

  return {
    over: null,
    moveTo(x, y) {
      const { offsetWidth: width, offsetHeight: height } = card;
      const left = Math.max(8, Math.min(x - reach, innerWidth - width - 8));
      card.style.transform = `translate(${left}px, ${Math.max(8, y - height - reach)}px)`;
      const under = document.elementFromPoint(x, y);
      const index = groups.findIndex((group) => group === under);
      this.over = index < 0 ? null : index;
      for (const group of groups) group.classList.toggle("is-under", group === under);
    },
    putDown() {
      dock.remove();
      card.remove();
      line.classList.remove("is-carried");
    },
  };
}

function place(line: HTMLElement, group: number) {
  const radio = line.querySelectorAll<HTMLInputElement>("input[type=radio]")[group];
  if (!radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  announce(`Placed in “${radio.closest("label")?.textContent}.”`);
}

/** A picture of what happens, for the eye alone: the radios say it to everyone. */
function element(className: string, text: string | null = null) {
  const made = document.createElement("div");
  made.className = className;
  made.ariaHidden = "true";
  made.textContent = text;
  return made;
}
