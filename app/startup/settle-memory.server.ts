import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { second } from "~/time";

type Collect = (how: { type: "major"; flavor: "last-resort" }) => void;

/** How far the heap may outgrow what is alive in it before V8 collects again; by itself V8 says 300. */
const growth = 60;

/**
 * Reading all content leaves three times its size behind, which V8 would hold on to for as long as the
 * server runs. Once that is done, and the first readers have their pages, it is given back; and from
 * then on the heap stays near to what is alive, for a twentieth more work.
 */
export function settleMemory() {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as Collect;
  setTimeout(() => collect({ type: "major", flavor: "last-resort" }), second).unref();
}
