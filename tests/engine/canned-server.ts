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

/** What a server does: it refuses the password, refuses at once, or admits and answers the first question. */
export type Behaviour =
  | { readonly kind: 'refuses-password' }
  | { readonly kind: 'refuses'; readonly answer: Buffer }
  | { readonly kind: 'answers'; readonly row: readonly string[] }
  | { readonly kind: 'hangs-up' };

const behave = (socket: Socket, behaviour: Behaviour): void => {
  let isGreeted = false;
  socket.on('error', () => undefined);
  socket.on('data', () => {
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
    }
  });
};

const wrongPassword = refusal('28P01', 'password authentication failed for user "clerk"');

/** A server on this machine that does one thing only. `close` must be called. */
export const openCannedServer = async (
  behaviour: Behaviour,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer((socket) => {
    behave(socket, behaviour);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://clerk:wrong@127.0.0.1:${port}/county`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
