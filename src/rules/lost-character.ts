const leastShown = 2;

/** Whether of two names a single character is lost (陈红□), so that two or more can be compared. */
export const showsAllButOne = (one: string, other: string): boolean => {
  // Some software leaves two marks for one character.
  const [a, b] = [one, other].map((name) => Array.from(name.replaceAll('□□', '□')));
  if (a === undefined || b?.length !== a.length) return false;
  const lost = a.filter((character, at) => character === '□' || b[at] === '□').length;
  return lost === 1 && a.length - lost >= leastShown;
};
