import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainXml } from '../../../src/read/xlsx/plain-xml.js';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer, void> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}

const plain = async (xml: string, size = 1_000): Promise<string> => {
  const out: Buffer[] = [];
  for await (const chunk of plainXml(pieces(Buffer.from(xml), size))) out.push(Buffer.from(chunk));
  return Buffer.concat(out).toString();
};

describe('plainXml', () => {
  it.each([
    ['<?xml version="1.0"?>\n<a/>', '\n<a/>'],
    ['\ufeff<a/>', '<a/>'],
    ['<a><!-- <b> --></a><?x >?>', '<a></a>'],
    ['<a>1<![CDATA[<&>]]>2</a>', '<a>1&lt;&amp;&gt;2</a>'],
    ['<a>!?</a>', '<a>!?</a>'],
    ['<![CDATA[]]]]><![CDATA[>]]>', ']]&gt;'],
  ])('makes %j plain', async (xml, expected) => {
    expect(await plain(xml)).toBe(expected);
  });

  it('gives the same whatever the pieces', async () => {
    const part = fc.constantFrom(
      '<a>',
      '</a>',
      '张',
      '<!-- 三 <x> -->',
      '<![CDATA[<&张>]]>',
      '<?p ?>',
      '!',
      '?',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const expected = parts
            .filter((text) => !text.startsWith('<!--') && !text.startsWith('<?'))
            .map((text) => (text.startsWith('<![') ? '&lt;&amp;张&gt;' : text))
            .join('');
          // An XML declaration is looked for in the first piece, which in a file is never this short.
          expect(await plain(`<r>${parts.join('')}`, size)).toBe(`<r>${expected}`);
        },
      ),
      { seed: 20261031, numRuns: 300 },
    );
  });
});
