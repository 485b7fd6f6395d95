/** The forms with `data-unsaved-warning` whose words the server may not have. */
const unsaved = new Set<HTMLFormElement>();

/** Lets the browser ask before it closes a page with words that are not saved. */
export function warnBeforeClosing() {
  document.addEventListener("input", ({ target }) => {
    const form = target instanceof Element && target.closest("form[data-unsaved-warning]");
    if (!(form instanceof HTMLFormElement)) return;
    delete form.dataset.saved;
    // A form that saves itself is at risk only once that has failed.
    if (!("autosave" in form.dataset)) unsaved.add(form);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement) unsaved.delete(target);
  });
  addEventListener("beforeunload", (event) => {
    if ([...unsaved].some((form) => form.isConnected)) event.preventDefault();
  });
}

/** For a form that was sent and not saved, if it has a warning. One with `data-saved` was saved. */
export function markUnsaved(form: HTMLFormElement) {
  const { unsavedWarning, saved } = form.dataset;
  if (unsavedWarning !== undefined && saved === undefined) unsaved.add(form);
}

export function markSaved(form: HTMLFormElement) {
  unsaved.delete(form);
}

/** Lets the page go at once, whatever is written on it. */
export function stopWarning() {
  unsaved.clear();
}
