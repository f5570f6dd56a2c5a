/** What offices write into a cell to say that there is nothing to write. */
const fillers: ReadonlySet<string> = new Set([
  ...['', '/', '//', '\\', '-', '--', '---', '–', '—', '——', '−', '_', '.', '。', '、', '·'],
  ...['无', '暂无', '没有', '空', '空白', '不详', '未知', '不明', '未填', '未提供'],
  ...['(空)', '(无)', '(空白)', 'N/A', 'n/a', 'NULL', 'null', 'None', 'none'],
]);

const ditto: ReadonlySet<string> = new Set([
  ...['同上', '同前', '如上', '上同'],
  ...['〃', '″', '"', '“', '”', '〞', '々'],
]);

/** 1 for every code unit that such a word begins with: of most cells that is all that has to be asked. */
const beginnings = new Uint8Array(0x10000);
for (const word of [...fillers, ...ditto]) if (word !== '') beginnings[word.charCodeAt(0)] = 1;

const mayBeWord = (cleaned: string): boolean => beginnings[cleaned.charCodeAt(0)] === 1;

/** Whether a cleaned text is empty or one of the fillers that stand for an empty cell. */
export const isBlank = (cleaned: string): boolean =>
  cleaned === '' || (cleaned.length < 5 && mayBeWord(cleaned) && fillers.has(cleaned));

/** Whether a cleaned text says "the same as above", which is not blank and not a value either. */
export const isDitto = (cleaned: string): boolean =>
  cleaned.length < 3 && mayBeWord(cleaned) && ditto.has(cleaned);
