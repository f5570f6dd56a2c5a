import { open, type FileHandle } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const FIRST_OF_JANUARY_2026 = (46 << 9) | (1 << 5) | 1;
const LEVEL = 6;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Deflates text that comes piece by piece and keeps the packed bytes: they are a tenth of the text. */
export class PackedPart {
  unpacked = 0;
  checksum = 0;
  readonly pieces: Buffer[] = [];
  private readonly deflater = createDeflateRaw({ level: LEVEL, chunkSize: 128 * 1024 });
  private readonly drained: Promise<void>;

  constructor() {
    const { deflater, pieces } = this;
    this.drained = (async () => {
      for await (const piece of deflater as AsyncIterable<Buffer>) pieces.push(piece);
    })();
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.unpacked += bytes.length;
    this.checksum = crc32(bytes, this.checksum);
    if (!this.deflater.write(bytes)) await new Promise((resolve) => this.deflater.once('drain', resolve));
  }

  async end(): Promise<void> {
    this.deflater.end();
    await this.drained;
  }
}

const sizes = ({ checksum, packed, unpacked, name }: Entry): Buffer => {
  const fields = Buffer.alloc(16);
  fields.writeUInt32LE(checksum, 0);
  fields.writeUInt32LE(packed, 4);
  fields.writeUInt32LE(unpacked, 8);
  fields.writeUInt16LE(name.length, 12);
  return fields;
};

const common = (): Buffer => {
  const fields = Buffer.alloc(10);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_OF_JANUARY_2026, 8);
  return fields;
};

const signed = (signature: number, ...fields: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, ...fields]);
};

/** Writes a zip file part by part, with the sizes in the local headers as Excel has them; up to 4 GB, no zip64. */
export class ZipFileWriter {
  private readonly file: FileHandle;
  private readonly entries: Entry[] = [];
  private position = 0;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async create(path: string): Promise<ZipFileWriter> {
    return new ZipFileWriter(await open(path, 'w'));
  }

  async add(name: string, part: PackedPart): Promise<void> {
    await part.end();
    const packed = part.pieces.reduce((sum, { length }) => sum + length, 0);
    const { checksum, unpacked } = part;
    const entry = { name: Buffer.from(name), offset: this.position, checksum, packed, unpacked };
    await this.append(signed(LOCAL_SIGNATURE, common(), sizes(entry), entry.name));
    for (const piece of part.pieces) await this.append(piece);
    this.entries.push(entry);
  }

  async addText(name: string, text: string): Promise<void> {
    const part = new PackedPart();
    await part.write(text);
    await this.add(name, part);
  }

  /** Writes the directory and closes the file. */
  async end(): Promise<void> {
    const start = this.position;
    for (const entry of this.entries) {
      const version = Buffer.from([VERSION, 0]);
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(entry.offset, 10);
      await this.append(signed(CENTRAL_SIGNATURE, version, common(), sizes(entry), rest, entry.name));
    }
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.entries.length, 4);
    end.writeUInt16LE(this.entries.length, 6);
    end.writeUInt32LE(this.position - start, 8);
    end.writeUInt32LE(start, 12);
    await this.append(signed(END_SIGNATURE, end));
    await this.file.close();
  }

  private async append(bytes: Buffer): Promise<void> {
    await this.file.write(bytes);
    this.position += bytes.length;
  }
}
