import type { Benefit, Level, Person } from './person.js';

/** What a month of a subsidy is worth to some of those who receive it. */
export interface Standard {
  readonly benefit: Benefit;
  /** For holders of this level alone. */
  readonly level?: Level;
  /** For the people of the town alone, or of the country. */
  readonly area?: 'urban' | 'rural';
  readonly fen: number;
}

/** The standards that the invented county has published. */
export const countyStandards: readonly Standard[] = [
  { benefit: 'living', area: 'urban', fen: 22_000 },
  { benefit: 'living', area: 'rural', fen: 20_000 },
  { benefit: 'nursing', level: 1, fen: 16_050 },
  { benefit: 'nursing', level: 2, fen: 12_000 },
];

/** What of a resident's own premium the invented county pays for a member of a dibao household, a year. */
export const dibaoPremiumAidFen = 22_000;

const yuanText = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/, '');

const rowOf = ({ benefit, level, area, fen }: Standard): string => {
  const who = [
    `benefit: ${benefit}`,
    ...(level === undefined ? [] : [`level: ${level}`]),
    ...(area === undefined ? [] : [`area: ${area}`]),
  ];
  return `          - { ${who.join(', ')}, amount: ${yuanText(fen)} }`;
};

/** The `bidui.yaml` in which the county's office laid its standards down. */
export const policyFileOf = (standards: readonly Standard[]): string =>
  [
    '# 澄岭县（虚构）的两项补贴和资助参保标准：补贴金额为元/月，自 from 起执行。',
    '# 填写本地标准后，发放金额逐月核对，漏发、错停、应享未享的按标准计算金额；premium_aid 为每年资助参保的金额。',
    'policy:',
    '  subsidy_standards:',
    '    values:',
    '      - from: 2025-07-01',
    '        source: 澄民发〔2025〕18号',
    '        value:',
    ...standards.map(rowOf),
    '  premium_aid:',
    '    values:',
    '      - from: 2025-01-01',
    '        source: 澄医保发〔2024〕9号',
    `        value: [{ roll: dibao, amount: ${yuanText(dibaoPremiumAidFen)} }]`,
    '',
  ].join('\n');

/** Where a person belongs, by the township. */
export const areaOf = ({ household }: Person): 'urban' | 'rural' =>
  household.township.isUrban ? 'urban' : 'rural';
