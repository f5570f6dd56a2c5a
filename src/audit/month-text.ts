/** A month number (year x 12 + month - 1) as `YYYY-MM`. */
export const isoMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
