/** A line in own words has at most this many characters. It is said in one breath. */
export const longestOwnLine = 300;
