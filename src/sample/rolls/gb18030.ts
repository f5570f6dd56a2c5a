type Table = Map<string, readonly number[]>;

const decoder = new TextDecoder('gb18030');

const learn = (table: Table, bytes: readonly number[]): void => {
  const character = decoder.decode(Uint8Array.from(bytes));
  if (Array.from(character).length === 1 && character !== '\ufffd' && !table.has(character)) {
    table.set(character, bytes);
  }
};

/** Characters to their bytes, read off the decoder that every Node has: there is no encoder for GB18030 in it. */
const readTable = (): Table => {
  const table: Table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn(table, [lead, trail]);
  }
  // The four-byte codes of the basic plane: what the two-byte ones leave over.
  for (let at = 0; at < 4 * 10 * 126 * 10; at += 1) {
    const first = 0x81 + Math.floor(at / 12_600);
    const second = 0x30 + (Math.floor(at / 1260) % 10);
    const third = 0x81 + (Math.floor(at / 10) % 126);
    learn(table, [first, second, third, 0x30 + (at % 10)]);
  }
  return table;
};

let known: Table | undefined;

/** The four bytes of a code point beyond the basic plane: they go up in step with it, from 0x90308130. */
const beyondBasicPlane = (code: number): readonly number[] => {
  const at = code - 0x1_0000;
  return [
    0x90 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ];
};

const encodeCodePoint = (table: Table, character: string): readonly number[] | undefined => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  return code > 0xffff ? beyondBasicPlane(code) : table.get(character);
};

/** The text in GB18030, as Chinese Excel saves a csv. Throws a RangeError for half a surrogate pair. */
export const encodeGb18030 = (text: string): Buffer => {
  known ??= readTable();
  const bytes: number[] = [];
  for (const character of text) {
    const encoded = encodeCodePoint(known, character);
    if (encoded === undefined)
      throw new RangeError(`no GB18030 code for U+${(character.codePointAt(0) ?? 0).toString(16)}`);
    bytes.push(...encoded);
  }
  return Buffer.from(bytes);
};
