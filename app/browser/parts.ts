/**
 * Shows a form with `data-parts` one part at a time, and moves the rail and the windows of the page
 * along. Without script the parts stand below each other. Nothing is lost by going back.
 */
export function stepThroughParts() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-parts]")) step(form);
  document.addEventListener("partreplaced", ({ target }) => {
    if (target instanceof HTMLFormElement && "parts" in target.dataset) step(target);
  });
}

function step(form: HTMLFormElement) {
  const parts = [...form.querySelectorAll<HTMLElement>(".part")];
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-parts-rail] a")];
  let now = 0;

  const show = (index: number, movesFocus: boolean) => {
    now = Math.max(0, Math.min(index, parts.length - 1));
    for (const [at, part] of parts.entries()) part.classList.toggle("is-now", at === now);
    form.classList.toggle("is-on-way", now > 0);
    const isLast = now === parts.length - 1;
    form.querySelector(".parts__end")?.classList.toggle("is-now", isLast);
    showPlace(parts, now, links);
    if (!movesFocus) return;
    form.scrollIntoView();
    parts[now]?.querySelector<HTMLElement>(".part__head")?.focus({ preventScroll: true });
  };

  form.classList.add("is-stepped");
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-next], [data-back]");
    if (button) show(now + (button.hasAttribute("data-next") ? 1 : -1), true);
  });
  for (const [index, link] of links.entries()) {
    // Assigned, so that a form that takes the place of this one takes over its links.
    link.onclick = (event) => {
      event.preventDefault();
      show(index, true);
    };
  }
  show(firstPart(form, parts), false);
}

/** The part with an error. A form that came back without one shows its last part, with the button. */
function firstPart(form: HTMLFormElement, parts: HTMLElement[]) {
  const wrong = parts.findIndex((part) => part.querySelector("[aria-invalid]"));
  if (wrong >= 0) return wrong;
  if (form.dataset.parts === "last") return parts.length - 1;
  return Math.max(
    0,
    parts.findIndex(({ id }) => `#${id}` === location.hash),
  );
}

function showPlace(parts: HTMLElement[], now: number, links: HTMLAnchorElement[]) {
  for (const [index, link] of links.entries()) {
    if (index === now) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
    link.parentElement?.classList.toggle("is-lit", index < now);
  }
  const counted = parts.filter((part) => part.querySelector(".part__no"));
  const place = counted.indexOf(parts[now]!);
  const folio = document.querySelector("[data-parts-folio]");
  if (folio) {
    folio.textContent = place < 0 ? "Before you start" : `Part ${place + 1} of ${counted.length}`;
  }
  const lights = document.querySelectorAll("[data-parts-windows] > li");
  for (const [index, light] of lights.entries()) {
    light.className = index < place ? "is-lit" : index === place ? "is-here" : "";
  }
}
