import { announce } from "./announce";

/** How far the pointer moves before the line is picked up, in px. */
const threshold = 6;
/** The distance between the pointer and the carried line, in px. */
const reach = 12;

/**
 * Lets a member drag a line of a sort exercise into its group. The groups appear at the foot of the
 * window during the drag. The radio buttons hold the answer and work with keys, touch and voice.
 */
export function listenForSorting() {
  document.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const line = event.target.closest<HTMLElement>("[data-sort-line]");
    // A finger on the words scrolls the page, so touch drags the line by its grip only.
    const hold = event.pointerType === "mouse" ? ".sort__grip, .sort__words" : ".sort__grip";
    if (!line || !event.target.closest(hold)) return;
    event.preventDefault();
    follow(line, event);
  });
}

/** Follows one press until it ends. The line is picked up when the pointer has moved. */
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
  /** The index of the group under the pointer. */
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

/** An element for the eye only. Screen readers use the radio buttons. */
function element(className: string, text: string | null = null) {
  const made = document.createElement("div");
  made.className = className;
  made.ariaHidden = "true";
  made.textContent = text;
  return made;
}
