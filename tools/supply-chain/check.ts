import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { lockfileProblems, type Lockfile, type Manifest } from "./lockfile.ts";

const sbomFile = "var/sbom.cdx.json";

const read = <Shape>(file: string) => JSON.parse(readFileSync(file, "utf8")) as Shape;

interface Sbom {
  bomFormat: string;
  components: { name: string; version: string }[];
}

/** Writes the bill of materials, and returns what it lacks of the packages that the server runs on. */
function writeSbom({ dependencies = {} }: Manifest) {
  const text = execFileSync("npm", ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { bomFormat, components } = JSON.parse(text) as Sbom;
  mkdirSync("var", { recursive: true });
  writeFileSync(sbomFile, text);
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
  const missing = Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .filter((one) => !listed.has(one));
  return bomFormat === "CycloneDX"
    ? missing.map((one) => `${one} is not in the bill of materials.`)
    : ["npm sbom wrote no CycloneDX file."];
}

const manifest = read<Manifest>("package.json");
const problems = [
  ...lockfileProblems(manifest, read<Lockfile>("package-lock.json")),
  ...writeSbom(manifest),
];
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  console.log(`Lockfile, install scripts and licenses are as listed. ${sbomFile} is written.`);
}
