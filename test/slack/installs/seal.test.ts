// Tokens at rest: who can read them, under which name, and with which key.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Sealer } from '../../../src/slack/installs/seal.ts';
import { holds } from '../../helpers/random.ts';

const [one, two] = [randomBytes(32), randomBytes(32)];
const text = JSON.stringify({ bot: { token: 'xoxb-1-secret' } });

test('what is sealed is opened with the same key under the same name, whatever it holds', () => {
  const sealer = new Sealer([one]);
  holds(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (name, any) => {
      expect(sealer.open(name, sealer.seal(name, any))).toBe(any);
    }),
  );
});

test('nothing of it can be read, and the same text is never sealed alike', () => {
  const sealer = new Sealer([one]);
  const sealed = sealer.seal('T1', text);
  expect(sealed).not.toContain('xoxb');
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('xoxb');
  expect(sealer.seal('T1', text)).not.toBe(sealed);
});

test('under another name it does not open: no row can take the place of another', () => {
  const sealer = new Sealer([one]);
  expect(sealer.open('T2', sealer.seal('T1', text))).toBeNull();
});

test('with another key it does not open, and with an old one it does', () => {
  const sealed = new Sealer([one]).seal('T1', text);
  expect(new Sealer([two]).open('T1', sealed)).toBeNull();
  const both = new Sealer([two, one]);
  expect(both.open('T1', sealed)).toBe(text);
  expect(both.isCurrent(sealed)).toBe(false);
  expect(both.isCurrent(both.seal('T1', text))).toBe(true);
  expect(new Sealer([two]).open('T1', both.seal('T1', text))).toBe(text);
});

test('whatever was changed in it, it does not open', () => {
  const sealer = new Sealer([one]);
  const sealed = sealer.seal('T1', text);
  const [format = '', key = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  holds(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(sealer.open('T1', [format, key, changed.toString('base64url')].join('.'))).toBeNull();
    }),
  );
  for (const broken of [
    '',
    '1',
    `1.${key}`,
    `1.${key}.AAAA`,
    `2.${key}.${body}`,
    `1.00000000.${body}`,
    'x'.repeat(9),
  ])
    expect(sealer.open('T1', broken)).toBeNull();
});
