import { message, say, type Message } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { isDataRow } from './header-levels.js';
import type { PreviewRow } from './preview-row.js';
import { pathParts } from './weigh-datasets.js';
import { datasetToName, workspaceLines } from './workspace-lines.js';

const rowsShown = 3;
const leastCells = 3;
const cellsShown = 8;
const longestCell = 12;

/** What to do about a sheet without a header that anybody knows; shows the rows that look like one. */
export const noHeaderHint = (
  {
    file,
    sheet,
    rows,
  }: { readonly file: string; readonly sheet: string; readonly rows: readonly PreviewRow[] },
  looked: number,
): Message => {
  const candidates = rows.filter(looksLikeHeader).slice(0, rowsShown);
  const [first] = candidates;
  if (first === undefined) return message('map.no-header-hint', { rows: looked });
  const shown = (lang: Lang): string =>
    candidates
      .map((row) =>
        say(lang, 'map.header-candidate', {
          row: row.number,
          seen: wordsOf(row).slice(0, cellsShown).join('、'),
        }),
      )
      .join(lang === 'zh' ? '，' : ', ');
  const lines = workspaceLines({
    file,
    sheet: sheet === pathParts(file)[0] ? '' : sheet,
    dataset: datasetToName,
    headerRow: first.number,
  });
  return message('map.no-header-rows-hint', { rows: { zh: shown('zh'), en: shown('en') }, lines });
};

const wordsOf = ({ text }: PreviewRow): readonly string[] =>
  text.map((cell) => cell?.replaceAll(/\s+/g, '') ?? '').filter((cell) => cell !== '');

/** Short words without figures side by side, each once. */
const looksLikeHeader = (row: PreviewRow): boolean => {
  const words = wordsOf(row);
  return (
    words.length >= leastCells &&
    new Set(words).size === words.length &&
    !isDataRow(row) &&
    words.every((word) => word.length <= longestCell && !/\d{2}|[:：。]/u.test(word))
  );
};
