import {
  listCrisisFiles,
  readCrisisFile,
  type CrisisFile,
} from "~/features/safety/crisis-file.server";
import { problemsIn } from "../documents";
import { failure, type Finding, type Problem } from "../passages/passage";

/** A country without a line for one of these has to say why. */
const required = ["emergency", "suicide", "violence", "poison", "treatment", "children"] as const;

const longestDays = 180;

/** Finds mistakes in the country files of crisis contacts. A wrong number costs a call for help. */
export function checkCrisis(root: string, today: string): Problem[] {
  const folder = `${root}/crisis`;
  return listCrisisFiles(folder).flatMap((name) => {
    try {
      const country = readCrisisFile(folder, name);
      return findingsIn(country, today).map((finding) => ({ file: country.file, ...finding }));
    } catch (error) {
      return problemsIn(error, `${folder}/${name}`);
    }
  });
}

function findingsIn(country: CrisisFile, today: string): Finding[] {
  return [
    ...mismatchedNumbers(country),
    ...missingKinds(country),
    ...needlessReasons(country),
    ...oldChecks(country, today),
  ];
}

function mismatchedNumbers({ contacts, lines }: CrisisFile): Finding[] {
  return contacts.lines.flatMap(({ name, tel, display }, index) => {
    if (tel === null || display === null || isSame(digitsOf(tel), digitsOf(display))) return [];
    const line = lines[`lines.${index}.display`] ?? 1;
    return [failure(line, `${name}: display ${display} is not tel ${tel}: correct one`)];
  });
}

function digitsOf(number: string) {
  return number.replace(/\D/g, "");
}

// One of the numbers may lack the country code.
function isSame(one: string, other: string) {
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}

function has({ contacts }: CrisisFile, need: (typeof required)[number]) {
  return need === "emergency"
    ? contacts.emergency.tel !== null
    : contacts.lines.some((line) => line.need === need && line.who === undefined);
}

function missingKinds(country: CrisisFile): Finding[] {
  const explained = country.contacts.missing.map(({ need }) => need);
  return required
    .filter((need) => !has(country, need) && !explained.includes(need))
    .map((need) =>
      failure(
        country.lines.missing ?? 1,
        `no line for “${need}”: add one, or add it to missing with a reason and what to do instead`,
      ),
    );
}

// A line for one part of the country does not help the rest, so both may stand.
function needlessReasons(country: CrisisFile): Finding[] {
  return country.contacts.missing.flatMap(({ need }, index) => {
    const whole =
      need === "emergency"
        ? country.contacts.emergency.tel !== null
        : country.contacts.lines.some(
            (line) => line.need === need && line.who === undefined && line.where === undefined,
          );
    if (!whole) return [];
    const line = country.lines[`missing.${index}`] ?? 1;
    return [failure(line, `“${need}” has a line: take it out of missing`)];
  });
}

function oldChecks({ contacts, lines }: CrisisFile, today: string): Finding[] {
  const all = [
    { key: "emergency", name: contacts.emergency.label, checked: contacts.emergency.checked },
    ...contacts.lines.map(({ name, checked }, index) => ({ key: `lines.${index}`, name, checked })),
  ];
  return all.flatMap(({ key, name, checked }) => {
    const line = lines[`${key}.checked`] ?? 1;
    const days = (Date.parse(today) - Date.parse(checked)) / 86_400_000;
    if (days < 0) return [failure(line, `${name}: checked lies in the future: correct the day`)];
    return days > longestDays
      ? [failure(line, `${name}: last checked more than ${longestDays} days ago: check it again`)]
      : [];
  });
}
