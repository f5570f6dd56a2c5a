import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file as it is to be written, its lies included. */
export interface RawPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Sizes behind the contents instead of in front of them, as streaming writers do. */
  readonly descriptor?: boolean;
  /** Sizes and offset in zip64 fields. */
  readonly zip64?: boolean;
  /** Changes the header in front of the part, 30 bytes and the name. */
  readonly local?: (header: Buffer) => void;
  /** Takes the place of the part with this name instead of one of its own. */
  readonly over?: string;
}

const ALL_ONES = 0xffffffff;

const zip64Field = (...values: readonly number[]): Buffer => {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
};

/** Writes a zip file byte by byte, with what a library would not write. */
export const rawZip = (parts: readonly RawPart[]): Buffer => {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let position = 0;
  const append = (bytes: Buffer): void => {
    body.push(bytes);
    position += bytes.length;
  };
  for (const { name, content, descriptor = false, zip64 = false, local, over } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const offset = (over === undefined ? undefined : offsets.get(over)) ?? position;
    offsets.set(name, offset);
    const sizes = [crc32(bytes), packed.length, bytes.length] as const;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(descriptor ? 8 : 0, 6);
    head.writeUInt16LE(8, 8);
    if (!descriptor)
      sizes.forEach((size, at) => head.writeUInt32LE(zip64 && at > 0 ? ALL_ONES : size, 14 + at * 4));
    const localField = zip64 && !descriptor ? zip64Field(bytes.length, packed.length) : Buffer.alloc(0);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    head.writeUInt16LE(localField.length, 28);
    local?.(head);
    if (over === undefined) {
      append(Buffer.concat([head, Buffer.from(name), localField, packed]));
      if (descriptor) {
        const behind = Buffer.alloc(16);
        behind.writeUInt32LE(0x08074b50, 0);
        sizes.forEach((size, at) => behind.writeUInt32LE(size, 4 + at * 4));
        append(behind);
      }
    }
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(descriptor ? 8 : 0, 8);
    record.writeUInt16LE(8, 10);
    sizes.forEach((size, at) => record.writeUInt32LE(zip64 && at > 0 ? ALL_ONES : size, 16 + at * 4));
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    const field = zip64 ? zip64Field(bytes.length, packed.length, offset) : Buffer.alloc(0);
    record.writeUInt16LE(field.length, 30);
    record.writeUInt32LE(zip64 ? ALL_ONES : offset, 42);
    directory.push(Buffer.concat([record, Buffer.from(name), field]));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...body, listed, end]);
};
