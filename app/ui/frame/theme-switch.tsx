import { themePath } from "~/http/paths";

/** "auto" follows the device. */
export type ColorTheme = "auto" | "light" | "dark";

interface ThemeSwitchProps {
  theme: ColorTheme;
  /** The path to return to. */
  path: string;
}

const choices: { value: ColorTheme; text: string }[] = [
  { value: "auto", text: "Auto" },
  { value: "light", text: "Day" },
  { value: "dark", text: "Night" },
];

/** The choice between light, dark and the device's setting. A form, so it works without script. */
export function ThemeSwitch({ theme, path }: ThemeSwitchProps) {
  return (
    <form method="post" action={themePath} data-theme-form="">
      <input type="hidden" name="next" value={path} />
      <fieldset className="theme-switch" aria-label="Page brightness">
        {choices.map(({ value, text }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={theme === value}
          >
            {text}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
