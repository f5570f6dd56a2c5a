/** A file of FEBRL as a roll that a workspace describes. */
interface FebrlRoll {
  readonly dataset: string;
  /** What the file is called, without its ending. */
  readonly file: string;
  /** Whether the file holds a person once. */
  readonly holdsPersonOnce: boolean;
  readonly withNumber: boolean;
}

/**
 * The text of `datasets/<dataset>.yaml`. Everything that is known of these files beforehand stands here: what each column
 * holds. Nothing says which records belong together but `rec_id`, which linking does not read.
 */
export const febrlDataset = ({ dataset, file, holdsPersonOnce, withNumber }: FebrlRoll): string => `
dataset: ${dataset}
title: { zh: FEBRL 测试名册 ${file}, en: FEBRL test roll ${file} }
department: statistics
population: focus
one-row-per: ${holdsPersonOnce ? 'person' : 'person-event'}
recognise: { words: [${file}], need: [rec_id, surname] }
fields:
  rec_id: { kind: text, zh: 记录号, en: record, headers: [rec_id] }
  given_name: { kind: given-name, zh: 名, en: given name, headers: [given_name] }
  surname: { kind: surname, zh: 姓, en: surname, headers: [surname] }
  street_number: { kind: free-text, zh: 门牌, en: street number, headers: [street_number] }
  address_1: { kind: street, zh: 街道, en: street, headers: [address_1] }
  address_2: { kind: street, zh: 地址二, en: second line of the address, headers: [address_2] }
  suburb: { kind: free-text, zh: 区, en: suburb, headers: [suburb] }
  postcode: { kind: postcode, zh: 邮编, en: postcode, headers: [postcode] }
  state: { kind: free-text, zh: 州, en: state, headers: [state] }
  birth_date: { kind: date, zh: 出生日期, en: birth date, headers: [date_of_birth] }
${withNumber ? '  soc_sec_id: { kind: identifier, zh: 社保号, en: social security number, headers: [soc_sec_id] }\n' : ''}`;
