/**
 * Fills in the day where the member lives, in forms with `data-day="today"`. The server fills in its own
 * date, which in the evening can be tomorrow for the member.
 */
export function fillInToday() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-day="today"]')) {
    const input = form.querySelector<HTMLInputElement>("input[type=date], input[name=day]");
    // A page that the browser brought back holds what the member typed.
    if (!input || input.value !== input.defaultValue) continue;
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, "0");
    input.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
}
