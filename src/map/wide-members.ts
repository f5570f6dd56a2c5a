import { message, type Message } from '../messages/catalogue.js';
import type { Field, WideMembers } from '../schema/dataset.js';
import type { HeaderColumn } from './header-column.js';
import type { MatchedColumns } from './match-columns.js';
import { memberColumn } from './member-columns.js';
import type { MappedColumn, MappedSlot } from './types.js';
import { spellingIn } from './vocabulary.js';
import type { Unfolded, WidePlan, WideRefusal, WideSheet } from './wide-plan.js';

/** The columns of one member, by field. */
interface Member {
  readonly number: number;
  readonly columns: ReadonlyMap<string, HeaderColumn>;
}

interface FoundMembers {
  readonly members: readonly Member[];
  readonly areNumbered: boolean;
}

const mostMembers = 98;

/**
 * Finds the members of a roll with one row a household: numbered headers (其他家庭成员姓名1, 身份证号1), or the same headers
 * again and again. What does not come out even is refused: a name without its number would be half a person.
 */
export const planMembers = (sheet: WideSheet): WidePlan | WideRefusal | null => {
  const wide = sheet.dataset.wideMembers;
  if (wide === undefined) return null;
  const found = numberedMembers(sheet) ?? repeatedMembers(sheet, wide);
  if (found === null || 'kind' in found) return found;
  const { members } = found;
  const needed = sheet.dataset.recognise.need.flatMap((anyOf) =>
    anyOf.length === 1 && wide.columns.has(anyOf[0] ?? '') ? anyOf : [],
  );
  for (const { columns } of members) {
    const missing = needed.find((field) => !columns.has(field));
    if (missing !== undefined) {
      const headers = [...columns.values()].map(({ text }) => text).join('、');
      const label = sheet.dataset.fields.get(missing)?.title ?? missing;
      return refusal(message('map.wide-member-lacks', { headers, missing: label }));
    }
  }
  if (members.length > mostMembers) return refusal(message('map.wide-too-many', { count: members.length }));
  const taken = new Set(members.flatMap(({ columns }) => [...columns.values()]));
  const rest = sheet.columns.filter((column) => !taken.has(column));
  return { kind: 'plan', rest, unfold: (matched) => unfold(sheet, wide, found, matched) };
};

const refusal = (reason: Message): WideRefusal => ({
  kind: 'refused',
  reason,
  hint: message('map.wide-members-hint'),
});

const numberedMembers = ({ dataset, columns }: WideSheet): FoundMembers | WideRefusal | null => {
  const members = new Map<number, Map<string, HeaderColumn>>();
  for (const column of columns) {
    const found = memberColumn(dataset, column);
    if (found === null) continue;
    const own = members.get(found.member) ?? new Map<string, HeaderColumn>();
    const other = own.get(found.field);
    if (other !== undefined) {
      return refusal(message('map.wide-twice', { first: other.text, second: column.text }));
    }
    members.set(found.member, own.set(found.field, column));
  }
  if (members.size === 0) return null;
  const inOrder = [...members].sort(([a], [b]) => a - b);
  return { members: inOrder.map(([number, own]) => ({ number, columns: own })), areNumbered: true };
};

/** The same headers several times: 姓名, 身份证号, 与户主关系, 姓名, 身份证号, 与户主关系. */
const repeatedMembers = (
  { dataset, columns, vocabulary }: WideSheet,
  wide: WideMembers,
): FoundMembers | WideRefusal | null => {
  const own = columns.flatMap((column) => {
    const understood = spellingIn(vocabulary, dataset, column);
    const field = understood?.known.field.name;
    return understood !== null && field !== undefined && wide.columns.has(field)
      ? [{ column, field, spelling: understood.known.spelling }]
      : [];
  });
  const countOf = (field: string): number => {
    const spellings = own.filter((one) => one.field === field).map(({ spelling }) => spelling);
    return new Set(spellings).size === 1 ? spellings.length : 0;
  };
  const [first] = own;
  if (first === undefined || countOf('name') < 2 || countOf('id_number') < 2) return null;
  const blocks: (typeof own)[] = [];
  for (const one of own) {
    const block = blocks.at(-1);
    if (block === undefined || one.field === first.field) blocks.push([one]);
    else block.push(one);
  }
  const fieldsOf = (block: typeof own): string => block.map(({ field }) => field).join();
  if (new Set(blocks.map(fieldsOf)).size > 1) {
    return refusal(message('map.wide-uneven', { headers: own.map(({ column }) => column.text).join('、') }));
  }
  return {
    members: blocks.map((block, at) => ({
      number: at + 1,
      columns: new Map(block.map(({ field, column }) => [field, column])),
    })),
    areNumbered: false,
  };
};

const unfold = (
  { dataset }: WideSheet,
  wide: WideMembers,
  { members, areNumbered }: FoundMembers,
  matched: MatchedColumns,
): Unfolded | WideRefusal => {
  const asField = (
    name: string,
    { index, header }: Pick<MappedColumn, 'index' | 'header'>,
  ): MappedColumn[] => {
    const field: Field | undefined = dataset.fields.get(name);
    return field === undefined ? [] : [{ index, header, field }];
  };
  const head = [...wide.head].flatMap(([own, heads]) => {
    const column = matched.columns.find(({ field }) => field.name === heads);
    return column === undefined ? [] : asField(own, column);
  });
  const shared = matched.columns.filter(({ field }) => wide.shared.has(field.name));
  const others = matched.columns.filter(({ field }) => !wide.shared.has(field.name));
  const isPerson = ({ field }: MappedColumn): boolean => wide.columns.has(field.name);
  const person = others.filter(isPerson);
  // 姓名 beside 户主姓名 and 成员1姓名 may be either of them; beside 成员2姓名 it is the first member.
  const startsAtTwo = areNumbered && (members[0]?.number ?? 1) > 1;
  const isUnclear = head.length > 0 && (areNumbered ? person.length > 0 && !startsAtTwo : true);
  if (isUnclear) {
    const headers = [...head, ...person].map(({ header }) => header).join('、');
    return refusal(message('map.wide-head-unclear', { headers }));
  }
  const listed = members.map(({ columns }) =>
    [...columns].flatMap(([field, { index, text }]) => asField(field, { index, header: text })),
  );
  const people = [head, person, ...listed].filter((columns) => columns.length > 0);
  const slots = people.map((columns, slot): MappedSlot => {
    const rest = slot === 0 ? others.filter((column) => !isPerson(column)) : [];
    const own = [...columns, ...rest].sort((a, b) => a.index - b.index);
    return { slot, columns: own, constants: [] };
  });
  return {
    kind: 'unfolded',
    columns: shared,
    slots,
    unused: [],
    reason: message('map.reason-members', { count: slots.length }),
    warnings: [],
  };
};
