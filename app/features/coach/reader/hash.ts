/** The start and the factor of every hash (FNV-1a). */
export const seed = 0x811c9dc5;
export const prime = 0x01000193;

/** Returns a 32-bit hash of a word (FNV-1a over UTF-16 units). */
export function hashText(text: string) {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  }
  return hash >>> 0;
}

/** Mixes a hash with the number of its kind, so that every bit depends on every other. */
export function mix(hash: number, kind: number) {
  let mixed = hash ^ Math.imul(kind, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
