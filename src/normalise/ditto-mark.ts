import { isDitto } from './blank.js';
import { cleanText } from './clean-text.js';

const longest = 4;
/** One of these is in every ditto mark; most short cells have none, and cleaning is dear. */
const sign = /[同如上〃″"“”〞々＂]/u;

/** Whether a cell as it stands says "the same as above": 〃 and 同上 only, a longer text is looked at no further. */
export const isDittoMark = (text: string): boolean =>
  text.length <= longest && sign.test(text) && isDitto(cleanText(text).text.replaceAll(' ', ''));
