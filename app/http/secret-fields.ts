import { plansPath } from "./paths";

/** The fields that no page sends back: passwords, and codes that somebody else could use. */
export const secretFields = ["password", "current", "code"];

/**
 * Whether a page that could not save a form leaves this field empty. The code word of a safety plan is no
 * such code: it was typed to be saved.
 */
export function isSecretField(formPath: string, name: string) {
  return secretFields.includes(name) && !formPath.startsWith(plansPath);
}
