/** Makes the theme switch change the page immediately. The server saves the choice in a cookie. */
export function listenForTheme() {
  tintBrowser();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tintBrowser);
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !("themeForm" in form.dataset)) return;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();

    const root = document.documentElement;
    if (submitter.value === "auto") root.removeAttribute("data-theme");
    else root.dataset.theme = submitter.value;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === submitter));
    }
    tintBrowser();
    void fetch(form.action, {
      method: "post",
      body: new URLSearchParams({ theme: submitter.value }),
    });
  });
}

/** Gives the browser's address bar the color of the page. */
function tintBrowser() {
  const known = document.querySelector<HTMLMetaElement>("meta[name=theme-color]");
  const tint = known ?? document.createElement("meta");
  tint.name = "theme-color";
  tint.content = getComputedStyle(document.body).backgroundColor;
  if (!known) document.head.append(tint);
}
