import { writeFile } from 'node:fs/promises';
import {
  buildXls,
  labelSst,
  mulRk,
  number,
  record,
  rk,
  row,
  text16,
  u32,
} from '../tests/read/xls/biff-writer.js';

const HEADERS = (
  '序号 姓名 性别 身份证号 残疾人证号 出生日期 残疾类别 残疾等级 乡镇 村 ' +
  '家庭住址 联系电话 开户银行 银行账号 补贴标准 月数 金额 护理补贴 发放月份 备注'
).split(' ');
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华';
const PLACES = '城关东河西山南坪北沟龙泉石桥双井白塔'.match(/../g) ?? [];
const CATEGORIES = '视力 听力 言语 肢体 智力 精神 多重'.split(' ');
const LEVELS = '一级 二级 三级 四级'.split(' ');
/** Contents of a record; a longer table of strings goes on in CONTINUE records. */
const RECORD_BYTES = 8224;
const DATE_STYLE = 1;

/** Shared strings in the order in which they are first used, as Excel keeps them. */
class Strings {
  private readonly indexes = new Map<string, number>();
  private total = 0;

  index(text: string): number {
    this.total += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  records(): Buffer {
    const records: Buffer[] = [];
    let pieces = [u32(this.total, this.indexes.size)];
    let bytes = 8;
    const close = (): number => records.push(record(records.length === 0 ? 0x00fc : 0x003c, ...pieces));
    for (const text of this.indexes.keys()) {
      const piece = text16(text);
      if (bytes + piece.length > RECORD_BYTES) {
        close();
        pieces = [];
        bytes = 0;
      }
      pieces.push(piece);
      bytes += piece.length;
    }
    close();
    return Buffer.concat(records);
  }
}

const pick = (from: string | readonly string[], index: number): string => from[index % from.length] ?? '';
const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const packed = (value: number): number => (value << 2) | 0x02;
const SERIAL_OF_1950 = 18_264;
const DAYS = 22_000;

const cellsOf = (i: number, strings: Strings): Buffer[] => {
  const person = (i * 7919) % 999_983;
  const name = `${pick(SURNAMES, person)}${pick(GIVEN, person >> 3)}${pick(GIVEN, person >> 7)}`;
  const place = pick(PLACES, i >> 9);
  const id = `990101${1950 + (person % 60)}${digits((person % 12) + 1, 2)}${digits((person % 28) + 1, 2)}${digits(person % 10_000, 4)}`;
  const text = (column: number, value: string): Buffer => labelSst(i + 1, column, strings.index(value));
  return [
    rk(i + 1, 0, packed(i + 1)),
    text(1, name),
    text(2, person % 2 === 0 ? '男' : '女'),
    text(3, id),
    text(4, `${id}${(person % 7) + 1}${(person % 4) + 1}`),
    rk(i + 1, 5, packed(SERIAL_OF_1950 + (person % DAYS)), DATE_STYLE),
    text(6, pick(CATEGORIES, person)),
    text(7, pick(LEVELS, person)),
    text(8, `${place}镇`),
    text(9, `${place}${(i >> 5) % 16}村`),
    text(10, `${place}镇${(i >> 5) % 16}村${person % 97}号`),
    text(11, `139${digits((person * 31) % 100_000_000, 8)}`),
    text(12, '农村信用社'),
    text(13, `6210${digits(person * 104_729, 15)}`),
    mulRk(i + 1, 14, packed(60 + (person % 5) * 10), packed(1 + (person % 12))),
    number(i + 1, 16, 55.35 + (person % 12) * 0.1),
    number(i + 1, 17, 120.05),
    text(18, `2026-${digits((person % 12) + 1, 2)}`),
    text(19, person % 50 === 0 ? '补发' : '正常'),
  ];
};

/** Writes an xls file of one roll with 20 columns and this many rows below its header (65,535 at most). */
export const writeBigXls = async (path: string, rows: number): Promise<void> => {
  const strings = new Strings();
  const records: Buffer[] = [row(0)];
  HEADERS.forEach((header, column) => records.push(labelSst(0, column, strings.index(header))));
  for (let i = 0; i < rows; i += 1) records.push(row(i + 1), ...cellsOf(i, strings));
  const file = buildXls({
    sheets: [{ name: '发放名册', records: [Buffer.concat(records)] }],
    tail: [strings.records()],
    formats: [0, 14],
  });
  await writeFile(path, file);
};
