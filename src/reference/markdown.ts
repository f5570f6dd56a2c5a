/** A table; cells may hold anything, what would end a cell is written otherwise. */
export const markdownTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(titles), `|${titles.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
};

/** Lines of a list `- **label**：text`; entries without text are left out. */
export const labelledList = (entries: readonly (readonly [label: string, text: string])[]): string =>
  entries
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- **${label}**：${text}`)
    .join('\n');

/** Parts of a page with an empty line between them and a line break at the end. */
export const markdownPage = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

const cellText = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
