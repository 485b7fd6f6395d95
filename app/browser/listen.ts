/**
 * Makes a button with `data-listen-to` read the elements of its selector aloud. It uses only voices that
 * stay on this device. Where there is none, the buttons stay hidden.
 */
export function listenForListening() {
  if (!document.querySelector("[data-listen-to]") || !("speechSynthesis" in window)) return;
  showIfVoices();
  // Chrome finds the voices of a device only after the page has loaded.
  speechSynthesis.addEventListener?.("voiceschanged", showIfVoices);
  addEventListener("pagehide", stop);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-listen-to]");
    if (!button) return;
    if (button.getAttribute("aria-pressed") === "true") stop();
    else speak(button);
  });
}

function showIfVoices() {
  document.documentElement.toggleAttribute("data-voices", localVoice() !== null);
}

/** The device's own English voice, its standard one if there are several, or null. */
function localVoice() {
  const local = speechSynthesis.getVoices().filter(({ localService }) => localService);
  const english = local.filter(({ lang }) => /^en\b/i.test(lang.replace("_", "-")));
  return english.find((voice) => voice.default) ?? english[0] ?? null;
}

function speak(button: HTMLElement) {
  const voice = localVoice();
  const texts = textsOf(button.dataset.listenTo!);
  stop();
  if (!voice || texts.length === 0) return;
  const speed = button.parentElement?.querySelector<HTMLSelectElement>("[data-listen-speed]");
  button.setAttribute("aria-pressed", "true");
  for (const [index, text] of texts.entries()) {
    const part = new SpeechSynthesisUtterance(text);
    part.voice = voice;
    part.lang = voice.lang;
    part.rate = Number(speed?.value ?? 1);
    if (index === texts.length - 1) part.onend = () => button.setAttribute("aria-pressed", "false");
    speechSynthesis.speak(part);
  }
}

function stop() {
  speechSynthesis.cancel();
  for (const button of document.querySelectorAll("[data-listen-to]")) {
    button.setAttribute("aria-pressed", "false");
  }
}

/** The words of each element, without stage directions and without an element inside another one. */
function textsOf(selector: string) {
  const found = [...document.querySelectorAll(selector)];
  return found
    .filter((element) => !found.some((other) => other !== element && other.contains(element)))
    .filter((element) => !element.closest("form, details"))
    .map((element) => {
      const words = element.cloneNode(true) as Element;
      for (const aside of words.querySelectorAll("em, svg")) {
        if (aside.textContent?.startsWith("(") || aside.tagName === "svg") aside.remove();
      }
      return (words.textContent ?? "").replace(/[“”"]/g, "").trim();
    })
    .filter((text) => /\p{L}/u.test(text));
}
