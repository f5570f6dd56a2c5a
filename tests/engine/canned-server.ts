import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A message of PostgreSQL's protocol: its letter, its length, its body. */
const say = (letter: string, body: Buffer = Buffer.alloc(0)): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
};
const int = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
};
const text = (value: string): Buffer => Buffer.from(`${value}\0`);

const ready = say('Z', Buffer.from('I'));
const askPassword = say('R', int(3, 4));
const admitted = Buffer.concat([say('R', int(0, 4)), ready]);

/** An error as the server sends it, with its number. */
export const refusal = (code: string, words: string): Buffer =>
  say(
    'E',
    Buffer.concat([text('SFATAL'), text('VFATAL'), text(`C${code}`), text(`M${words}`), Buffer.from([0])]),
  );

/** The answer to a question with binds: one row of texts. */
const oneRow = (values: readonly string[]): Buffer => {
  const columns = values.map((_, at) =>
    Buffer.concat([text(`c${at}`), int(0, 4), int(0, 2), int(25, 4), int(-1, 2), int(-1, 4), int(0, 2)]),
  );
  const cells = values.map((value) => Buffer.concat([int(Buffer.byteLength(value), 4), Buffer.from(value)]));
  return Buffer.concat([
    ...[say('1'), say('2'), say('T', Buffer.concat([int(values.length, 2), ...columns]))],
    ...[say('D', Buffer.concat([int(values.length, 2), ...cells])), say('C', text('SELECT 1')), ready],
  ]);
};

/** Format and columns of a COPY that the server is ready to take. */
const copyIn = say('G', Buffer.from([0, 0, 0]));
/** Of a server that is not in a hurry: after each piece that it read it rests for so long. */
const restMilliseconds = 1;

/** What a server does: it refuses the password, refuses at once, or admits and answers the first question. */
export type Behaviour =
  | { readonly kind: 'refuses-password' }
  | { readonly kind: 'refuses'; readonly answer: Buffer }
  | { readonly kind: 'answers'; readonly row: readonly string[] }
  | { readonly kind: 'hangs-up' }
  /** It takes one COPY, slowly, and tells how many bytes it has read. */
  | { readonly kind: 'copies-slowly'; readonly onRead: (bytes: number) => void };

const behave = (socket: Socket, behaviour: Behaviour): void => {
  let isGreeted = false;
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    const isFirst = !isGreeted;
    isGreeted = true;
    switch (behaviour.kind) {
      case 'hangs-up':
        socket.destroy();
        return;
      case 'refuses':
        socket.end(behaviour.answer);
        return;
      case 'refuses-password':
        if (isFirst) socket.write(askPassword);
        else socket.end(wrongPassword);
        return;
      case 'answers':
        socket.write(isFirst ? admitted : oneRow(behaviour.row));
        return;
      case 'copies-slowly':
        if (isFirst) socket.write(admitted);
        else if (piece[0] === 0x51) socket.write(copyIn);
        else {
          behaviour.onRead(piece.length);
          if (piece.subarray(-copyDone.length).equals(copyDone)) {
            socket.write(Buffer.concat([say('C', text('COPY 1')), ready]));
          }
          socket.pause();
          setTimeout(() => socket.resume(), restMilliseconds);
        }
    }
  });
};

const copyDone = say('c');
const wrongPassword = refusal('28P01', 'password authentication failed for user "clerk"');

interface CannedServer {
  readonly url: string;
  /** Breaks every connection. */
  readonly hangUp: () => void;
  readonly close: () => Promise<void>;
}

/** A server on this machine that does one thing only. `close` must be called. */
export const openCannedServer = async (behaviour: Behaviour): Promise<CannedServer> => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    behave(socket, behaviour);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://clerk:wrong@127.0.0.1:${port}/county`,
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
