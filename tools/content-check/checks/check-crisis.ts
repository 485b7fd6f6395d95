interface CrisisLine {
  name: string;
  tel: string;
  display: string;
}

/** Lines whose number to read is not the number that is dialed: a slip here costs a call for help. */
export function unlikeNumbers(lines: CrisisLine[]): string[] {
  return lines
    .filter(({ tel, display }) => !isSame(digitsOf(tel), digitsOf(display)))
    .map(({ name, tel, display }) => `${name}: display ${display} is not tel ${tel}: correct one`);
}

function digitsOf(number: string) {
  return number.replace(/\D/g, "");
}

// One of them may lack the country's code.
function isSame(one: string, other: string) {
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}
