interface CrisisLine {
  name: string;
  tel: string;
  display: string;
}

/** Finds lines whose displayed number is not the dialed number. A wrong digit costs a call for help. */
export function mismatchedNumbers(lines: CrisisLine[]): string[] {
  return lines
    .filter(({ tel, display }) => !isSame(digitsOf(tel), digitsOf(display)))
    .map(({ name, tel, display }) => `${name}: display ${display} is not tel ${tel}: correct one`);
}

function digitsOf(number: string) {
  return number.replace(/\D/g, "");
}

// One of the numbers may lack the country code.
function isSame(one: string, other: string) {
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}
