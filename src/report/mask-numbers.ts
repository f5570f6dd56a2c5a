/**
 * Hides the middle of every run of 15 or more digits (ID, certificate and account numbers, wherever they stand in a
 * text): `99010119900101123X` becomes `990101********123X`. The length stays, so that tables stay aligned.
 */
export const maskNumbers = (text: string): string =>
  text.replaceAll(/\d{14,}[\dXx]/g, (number) => {
    const head = number.slice(0, 6);
    const tail = number.slice(-4);
    return head + '*'.repeat(number.length - 10) + tail;
  });
