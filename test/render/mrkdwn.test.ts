import fc from 'fast-check';
import { bold, code, escapeText, link, quoted, toMrkdwn, unescapeText } from '../../src/render/mrkdwn.ts';
import { holds } from '../helpers/random.ts';

/** How Slack shows a character that it would read as a mark: as what stands in for a date that is none. */
const shown = (mark: string) => `<!date^00000000^{_}|${mark}>`;

/** Every control sequence that Slack would act on, but for marks that are shown. */
const tokens = (mrkdwn: string) =>
  (mrkdwn.match(/<[^>]*>/g) ?? []).filter((token) => !/^<!date\^00000000\^\{_\}\|[*_~`:]>$/.test(token));

const hostile = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '|',
      '&',
      '&lt;',
      '&amp;',
      '!channel',
      '!here',
      '<!everyone>',
      '@here',
      '<@U012ABC>',
      '<#C012ABC>',
      '#general',
      '<!subteam^S0123>',
      '<https://evil.example|banque>',
      'https://evil.example',
      'javascript:alert(1)',
      '[',
      '](',
      ')',
      '*',
      '_',
      '~',
      '`',
      '```',
      '\n',
      ' ',
      'mot',
      '\\',
      '![',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '\u0000',
      '\u202e',
      '😀',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('escaping', () => {
  test('touches the three characters and no other', () => {
    expect(escapeText(`<a href="x">l'été & co</a>`)).toBe(`&lt;a href="x"&gt;l'été &amp; co&lt;/a&gt;`);
  });

  test('is done once: what looks escaped is shown as it stands', () => {
    expect(escapeText('&lt;!channel&gt;')).toBe('&amp;lt;!channel&amp;gt;');
  });

  test('is undone to the letter', () => {
    holds(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });
});

describe('inline Markdown', () => {
  test.each([
    ['un **mot** gras', 'un *mot* gras'],
    ['un _mot_ en italique', 'un _mot_ en italique'],
    ['un *mot* en italique', 'un _mot_ en italique'],
    ['un ~~mot~~ barré', 'un ~mot~ barré'],
    ['le champ `client_id`', 'le champ `client_id`'],
    ['un `` a`b `` rare', `un a${shown('`')}b rare`],
    ['**_deux_ à la fois**', '*_deux_ à la fois*'],
    ['[la fiche](https://api.gouv.fr/x?a=1&b=2)', '<https://api.gouv.fr/x?a=1&amp;b=2|la fiche>'],
    ['**[la fiche](https://api.gouv.fr/x)**', '*<https://api.gouv.fr/x|la fiche>*'],
    ['[écrire](mailto:contact@api.gouv.fr)', '<mailto:contact@api.gouv.fr|écrire>'],
    ['<https://api.gouv.fr>', '<https://api.gouv.fr>'],
    ['1\\. Demander', '1. Demander'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['\\*sans gras\\*', `${shown('*')}sans gras*`],
    ['une ![image](https://api.gouv.fr/i.png)', 'une image'],
    ['un <b>tag</b>', 'un &lt;b&gt;tag&lt;/b&gt;'],
    ['deux  \nlignes', 'deux\nlignes'],
    ['', ''],
  ])('%j becomes %j', (markdown, mrkdwn) => {
    expect(toMrkdwn(markdown)).toBe(mrkdwn);
  });

  test.each(['<@U012ABC>', '<!channel>', '<#C012ABC|general>', '<!subteam^S0123>', '&lt;!here&gt;'])(
    '%s mentions nobody',
    (mention) => {
      expect(tokens(toMrkdwn(`Bonjour ${mention} !`))).toEqual([]);
    },
  );

  test.each([
    'javascript:alert(1)',
    'slack://user?team=T1',
    'data:text/html,x',
    '/guides/x',
    'file:///etc/passwd',
  ])('a link to %s is only its label', (url) => {
    expect(toMrkdwn(`[ici](${url})`)).toBe('ici');
  });

  test('nothing but web and mail links is ever live', () => {
    holds(
      fc.property(hostile, (text) => {
        for (const token of tokens(toMrkdwn(text)))
          expect(token).toMatch(/^<(https?:\/\/|mailto:)[^<>\s]+[^<>]*>$/);
      }),
      400,
    );
  });
});

describe('a link', () => {
  test('is parted at a bar in its label, and escapes brackets', () => {
    expect(link('https://api.gouv.fr', 'a|b <!channel>\nc')).toBe(
      '<https://api.gouv.fr|a>|<https://api.gouv.fr|b &lt;!channel&gt; c>',
    );
  });

  test('is parted at what Slack would read as a mark in its label', () => {
    expect(link('https://api.gouv.fr', 'a *b')).toBe(
      `<https://api.gouv.fr|a> ${shown('*')}<https://api.gouv.fr|b>`,
    );
  });

  test('is only its label where a mark would part another address from it', () => {
    expect(link('https://evil.example', 'ici `https://impots.gouv.fr`')).not.toContain('<https:');
  });

  test('keeps the address that it shows, where it leads to the same site', () => {
    expect(link('https://www.api.gouv.fr/x', 'www.api.gouv.fr')).toBe(
      '<https://www.api.gouv.fr/x|www.api.gouv.fr>',
    );
  });

  test('keeps neither separator nor bracket nor blank in its target', () => {
    expect(link('https://api.gouv.fr/a|b<c>d e', 'fiche')).toBe(
      '<https://api.gouv.fr/a%7Cb%3Cc%3Ed%20e|fiche>',
    );
  });

  test('shows its address where the label poses as another', () => {
    expect(link('https://evil.example', 'https://impots.gouv.fr')).toBe('<https://evil.example>');
    expect(link('https://evil.example', 'www.impots.gouv.fr')).toBe('<https://evil.example>');
  });

  test('is only its label where the address is too long for Slack', () => {
    const url = (length: number) => `https://a.fr/${'x'.repeat(length - 'https://a.fr/'.length)}`;
    expect(link(url(3000), 'fiche')).toBe(`<${url(3000)}|fiche>`);
    expect(link(url(3001), 'fiche')).toBe('fiche');
  });

  test('leads nowhere else whatever its parts', () => {
    holds(
      fc.property(hostile, hostile, (path, label) => {
        const url = `https://api.gouv.fr/${path}`;
        for (const token of tokens(link(url, label))) expect(token).toMatch(/^<https:\/\/api\.gouv\.fr\//);
      }),
    );
  });
});

test('neither bold nor code ends too early', () => {
  expect(bold('Oui & non')).toBe('*Oui &amp; non*');
  expect(bold('5 * 3')).toBe(`*5 ${shown('*')} 3*`);
  expect(bold('')).toBe('');
  expect(code('a<b')).toBe('`a&lt;b`');
  expect(code('a`b')).toBe(`a${shown('`')}b`);
});

test('every line of a quotation is quoted', () => {
  expect(quoted('un\n\ndeux')).toBe('> un\n> \n> deux');
});
