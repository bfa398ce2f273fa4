// The preview of a link: a line of the table or what a page says of itself, within what Slack takes.

import { addressesIn } from '../../src/library/addresses.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { type Preview, toPreview } from '../../src/render/preview.ts';
import { checkBlocks } from '../../workspace/limits/check.ts';
import { guideOf, icecream, libraryOf, pottery } from '../helpers/library.ts';

const site = 'https://api.gouv.fr';
const { library: shipped } = await loadLibrary('content');

const drawn = (library: Library, url: string, language: 'fr' | 'en' = 'fr'): Preview => {
  const place = addressesIn(library).at(url);
  if (place === null) throw new Error(`there is nothing at ${url}`);
  return toPreview(place, language);
};

/** What each block says. */
const said = (blocks: Preview) =>
  blocks.map((block) =>
    block.type === 'section'
      ? (block.text?.text ?? '')
      : block.elements.map((part) => ('text' in part ? part.text : '')).join(),
  );

describe('the page of an API', () => {
  test('that no file of the folder is has its line of the table, as the design draws it', () => {
    expect(said(drawn(shipped, `${site}/les-api/agent-connect`))).toEqual([
      `*<${site}/les-api/agent-connect|AgentConnect>* convient dans 3 cas sur 6.
✅ oui\u00A0: Professionnels, Agents de l'administration centrale, Agents des collectivités territoriales
❌ non\u00A0: Particuliers, Professionnels de la santé, Entreprises`,
      `Tableau du guide <${site}/guides/authentification#quelles-api-utiliser-pour-authentifier-des-personnes-ou-des-organisations-?|Authentifier des personnes et des organisations> · édition authguide d’avant octobre\u00A02024`,
    ]);
  });

  test('speaks English where that is set, and leaves names as the guide has them', () => {
    const [line, source] = said(drawn(shipped, `${site}/les-api/agent-connect`, 'en'));
    expect(line).toMatch(/works in 3 of 6 cases\.\n✅ yes: Professionnels, .*\n❌ no: Particuliers, /);
    expect(source).toMatch(/^Table of the guide .* · authguide edition from before October 2024$/);
  });

  test('that the folder has begins with its own title and tagline', () => {
    const sheet =
      '---\ntitle: API TourLibre\ntagline: Un tour *libre* <pour> chacun.\n---\n\n## Accès\n\nUne lettre.\n';
    const linked = pottery.replace('| TourLibre |', '| [TourLibre](/les-api/tourlibre) |');
    const library = libraryOf({ 'guides/poterie.md': linked, 'api/tourlibre.md': sheet });
    expect(said(drawn(library, `${site}/les-api/tourlibre`))).toEqual([
      `*<${site}/les-api/tourlibre|API TourLibre>*
Un tour _libre_ &lt;pour&gt; chacun.
✅ oui\u00A0: Débutants
❌ non\u00A0: Potiers, Potiers diplômés, Clubs de quartier, Clubs de village, Musées`,
      expect.stringMatching(/^Tableau du guide <[^>]+\|Réserver un four de potier>$/),
    ]);
  });

  test('tells a cell of other words to the letter, and never counts it as a no', () => {
    const linked = icecream.replace('| API Banquise |', '| [API Banquise](/les-api/banquise) |');
    const [line] = said(drawn(libraryOf({ 'guides/glaces.md': linked }), `${site}/les-api/banquise`));
    expect(line?.split('\n').slice(1)).toEqual([
      '✅ oui\u00A0: Parfums, Horaires',
      '❌ non\u00A0: Allergènes',
      'Stock de cornets\u00A0: «\u00A0sur demande\u00A0»',
    ]);
    expect(line).toContain('convient dans 2 cas sur 4.');
  });

  test('under another title is named, and a section of it keeps its own heading', () => {
    const sheet = '---\ntitle: Le tour\n---\n\n## Accès\n\nUne lettre [suffit](/x).\n';
    const linked = pottery.replace('| TourLibre |', '| [TourLibre](/les-api/tourlibre) |');
    const library = libraryOf({ 'guides/poterie.md': linked, 'api/tourlibre.md': sheet });
    const row = `*<${site}/les-api/tourlibre|TourLibre>* convient dans 1 cas sur 6.\n✅ oui\u00A0: Débutants\n❌`;
    const [page] = said(drawn(library, `${site}/les-api/tourlibre`));
    const [section] = said(drawn(library, `${site}/les-api/tourlibre#acces`));
    expect(page).toContain(`*<${site}/les-api/tourlibre|Le tour>*\n${row}`);
    expect(section).toContain(`*<${site}/les-api/tourlibre#acces|Accès>*\nUne lettre suffit.\n${row}`);
  });

  test('that several labels share has a line for the first two of them', () => {
    const shared = pottery
      .replace('| TourLibre |', '| [TourLibre](/les-api/fours) |')
      .replace('| FourPartagé |', '| [FourPartagé](/les-api/fours) |');
    const blocks = said(drawn(libraryOf({ 'guides/poterie.md': shared }), `${site}/les-api/fours`));
    expect(blocks).toEqual([
      expect.stringContaining('|TourLibre>* convient dans 1 cas sur 6.'),
      expect.stringMatching(/^Tableau du guide /),
      expect.stringContaining('|FourPartagé>* convient dans 3 cas sur 6.'),
      expect.stringMatching(/^Tableau du guide /),
    ]);
  });

  test('of a label that no cell says yes to says so', () => {
    const none = guideOf('Fours', {
      Quoi: '| Public | [Rien](/les-api/rien) | API Tout |\n|---|---|---|\n| Clubs | ❌ | ✅ |',
    });
    const [line] = said(drawn(libraryOf({ 'guides/f.md': none }), `${site}/les-api/rien`));
    expect(line).toMatch(/\|Rien>\*\u00A0: aucune case ne dit oui\.\n❌ non\u00A0: Clubs$/);
  });

  test('in a table of another field says nothing of what suits whom', () => {
    const plans = guideOf('Offres', {
      Comparer:
        '| Fonction | [Équipe](/les-api/equipe) | Entreprise |\n|---|---|---|\n| Export | ✅ | ✅ |\n| Journal | ❌ | ✅ |',
    });
    const library = libraryOf({ 'guides/offres.md': plans.replaceAll('les-api', 'offres') });
    const [line] = said(drawn(library, `${site}/offres/equipe`));
    expect(line).toMatch(/^\*<[^|]+\|Équipe>\*\u00A0: le tableau dit oui dans 1 case sur 2\.\n/);
  });
});

describe('a page of the folder', () => {
  test('has its title, its tagline and its date', () => {
    const [page, source] = said(drawn(shipped, `${site}/guides/authentification`));
    expect(page).toMatch(/^\*<[^|]+\|Authentifier des personnes et des organisations>\*\nComment vérifier /);
    expect(source).toBe('Édition authguide d’avant octobre\u00A02024');
  });

  test('without a tagline has its first sentence, and without a date no second block', () => {
    const library = libraryOf({ 'guides/a.md': '---\ntitle: Fours\n---\n\nUn four chauffe. Longtemps.\n' });
    expect(said(drawn(library, `${site}/guides/a`))).toEqual([
      `*<${site}/guides/a|Fours>*\nUn four chauffe.`,
    ]);
  });

  test('with nothing but a title has that', () => {
    const library = libraryOf({ 'guides/a.md': '---\ntitle: Fours\n---\n\n## Accès\n\nUne lettre.\n' });
    expect(said(drawn(library, `${site}/guides/a`))).toEqual([`*<${site}/guides/a|Fours>*`]);
  });
});

describe('a section', () => {
  const library = libraryOf({
    'guides/a.md': guideOf(
      'Fours',
      {
        Accès: 'Une lettre **suffit**. Deux aussi.',
        Étapes: 'Il faut :\n\n- une lettre',
        Long: `${'x '.repeat(90)}.`,
      },
      'as_of: "2025-03"\n',
    ),
  });

  test('has its heading, its first sentence to the letter, its guide and the date', () => {
    expect(said(drawn(library, `${site}/guides/a#acces`))).toEqual([
      `*<${site}/guides/a#acces|Accès>*\nUne lettre suffit.`,
      `Section du guide <${site}/guides/a|Fours> · page d’avant mars\u00A02025`,
    ]);
  });

  test.each(['etapes', 'long'])('whose first sentence says too little or too much has none: %s', (anchor) => {
    const [section] = said(drawn(library, `${site}/guides/a#${anchor}`));
    expect(section).not.toContain('\n');
  });
});

describe('whatever a guide holds,', () => {
  const marks = '*_~`:smile:<!channel>&|@here <@U1> ';
  const names = Array.from({ length: 60 }, (_, i) => `${marks.repeat(4)}${i}`.replaceAll('|', '/'));
  const rows = names.map(
    (name, i) => `| ${name} | ${['✅', '❌', `${marks.replaceAll('|', '/').repeat(9)} peut-être`][i % 3]} |`,
  );
  const table = `| Public | [${marks.replaceAll('|', '/').repeat(8)}API](/les-api/x) |\n|---|---|\n${rows.join('\n')}`;
  const front = `tagline: "${marks.repeat(60)}"\nas_of: "2025-03"\n`;
  const library = libraryOf({
    'guides/a.md': guideOf(
      `"${marks.repeat(20)}"`,
      { [marks.repeat(20)]: table, Fin: `${marks.repeat(4)}.` },
      front,
    ),
  });
  const all = [`${site}/guides/a`, `${site}/les-api/x`, ...library.sections.map(({ url }) => url ?? '')];

  test.each(['fr', 'en'] as const)(
    'its previews keep within Slack’s limits and mention nobody: %s',
    (language) => {
      for (const url of all) {
        const blocks = drawn(library, url, language);
        expect(checkBlocks(blocks, 'message')).toEqual([]);
        expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['section', 'context']));
        for (const text of said(blocks)) {
          expect(text.length).toBeLessThanOrEqual(3_000);
          expect(text).not.toMatch(/<[@!](?!date\^)/);
        }
        expect(JSON.stringify(blocks).match(/"verbatim":true/g)).toHaveLength(blocks.length);
      }
    },
  );

  test.each([800, 2_000, 2_900])('an address of %i characters and more leaves the name', (length) => {
    const slug = 'x'.repeat(length);
    const long = libraryOf({
      [`guides/${slug}.md`]: '---\ntitle: Un *four*\ntagline: Il chauffe.\n---\n\nRien.\n',
    });
    const blocks = drawn(long, `${site}/guides/${slug}`);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(said(blocks)[0]).toMatch(/Un .*four[\s\S]*\nIl chauffe\.$/);
  });

  test('a line holds whole labels, and says how many more there are', () => {
    const many = guideOf('Fours', {
      Quoi: `| Public | [Un](/les-api/un) |\n|---|---|\n${Array.from({ length: 30 }, (_, i) => `| Clubs ${i} | ✅ |`).join('\n')}`,
    });
    const [line] = said(drawn(libraryOf({ 'guides/f.md': many }), `${site}/les-api/un`));
    expect(line).toMatch(/: Clubs 0, .*, Clubs 7 et 22 autres$/);
  });
});
