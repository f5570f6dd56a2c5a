/**
 * Completes 17 digits by the recursive form of ISO 7064 MOD 11-2: another way to the same check character than the
 * weights of the program, so that a wrong weight shows.
 */
export const invented = (first17: string): string => {
  let product = 0;
  for (const digit of first17) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return first17 + (check === 10 ? 'X' : String(check));
};
