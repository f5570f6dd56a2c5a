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

/** Whether a cleaned text is empty or one of the fillers that stand for an empty cell. */
export const isBlank = (cleaned: string): boolean => cleaned.length < 5 && fillers.has(cleaned);

/** Whether a cleaned text says "the same as above", which is not blank and not a value either. */
export const isDitto = (cleaned: string): boolean => cleaned.length < 3 && ditto.has(cleaned);
