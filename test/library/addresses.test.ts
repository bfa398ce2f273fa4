// Addresses as people share them → what the guides have there, and nothing for any other.
import fc from 'fast-check';
import { addressesIn } from '../../src/library/addresses.ts';
import { loadLibrary } from '../../src/library.ts';
import { effort } from '../helpers/effort.ts';
import { guideOf, libraryOf } from '../helpers/library.ts';
import { holds } from '../helpers/random.ts';

const table = (head: string, rows: string) => `
| Public | ${head} |
|---|${head.replace(/[^|]+/g, '---')}|
${rows}`;

const kilns = guideOf('Réserver un four', {
  'Quelle API ?': table(
    '[TourLibre](/les-api/tour) | [FourPartagé](https://fours.example/doc?id=2) | [Émailleur](/les-api/tour#email)',
    '| Clubs | ✅ | ❌ | ✅ |\n| [Musées](https://fours.example/doc?id=3) | ❌ | ✅ | ❌ |',
  ),
  'À qui écrire ?': 'Au gardien.',
});
const sheet = '---\ntitle: TourLibre\ntagline: Un tour pour chacun.\n---\n\n## Accès\n\nUne lettre suffit.\n';
const library = libraryOf({ 'guides/four.md': kilns, 'api/tour.md': sheet, 'guides/élan vital.md': kilns });
const at = (url: string) => {
  const place = addressesIn(library).at(url);
  return (
    place && {
      page: place.guide?.file ?? null,
      section: place.section?.heading ?? null,
      labels: [...new Set(place.labels.map(({ label }) => label.text))],
    }
  );
};

const site = 'https://api.gouv.fr';
const page = (file: string, section: string | null = null, labels: string[] = []) => ({
  page: file,
  section,
  labels,
});

test.each([
  [`${site}/guides/four`, page('guides/four.md')],
  [`${site}/guides/four#a-qui-ecrire-?`, page('guides/four.md', 'À qui écrire ?')],
  // A chat cuts the mark off that ends a link.
  [`${site}/guides/four#a-qui-ecrire-`, page('guides/four.md', 'À qui écrire ?')],
  [`${site}/guides/four#a-qui-ecrire-%3F`, page('guides/four.md', 'À qui écrire ?')],
  [`${site}/guides/four?utm_campaign=x&page=3#a-qui-ecrire-?`, page('guides/four.md', 'À qui écrire ?')],
  [`${site}/guides/four#:~:text=gardien`, page('guides/four.md')],
  [`${site}:443/guides/four/`, page('guides/four.md')],
  ['http://API.GOUV.FR/guides/four/index.html', page('guides/four.md')],
  [`${site}/guides/%C3%A9lan%20vital`, page('guides/élan vital.md')],
  [`${site}/guides/%c3%a9lan%20vital`, page('guides/élan vital.md')],
  [`${site}/guides/e\u0301lan vital`, page('guides/élan vital.md')],
  [`${site}/les-api/tour`, page('api/tour.md', null, ['TourLibre'])],
  [`${site}/les-api/tour#email`, page('api/tour.md', null, ['Émailleur'])],
  [`${site}/les-api/tour#acces`, page('api/tour.md', 'Accès', ['TourLibre'])],
  ['https://fours.example/doc?id=2', { page: null, section: null, labels: ['FourPartagé'] }],
  ['https://fours.example/doc?utm_source=a&id=3', { page: null, section: null, labels: ['Musées'] }],
])('%s leads where it should', (url, place) => {
  expect(at(url)).toEqual(place);
});

test.each([
  ...['', ' ', 'api.gouv.fr/guides/four', '//api.gouv.fr/guides/four', 'javascript:alert(1)', 'https://'],
  ...[`${site}//guides/four`, `${site}/guides/Four`, `${site}/guides/four/four`, `${site}/guides`, site],
  ...[`${site}:8443/guides/four`, 'https://www.api.gouv.fr/guides/four', `${site}.example/guides/four`],
  // What stands before "@" is no host, and letters of another alphabet make another host.
  ...['https://api.gouv.fr@evil.example/guides/four', 'https://x:y@api.gouv.fr/guides/four'],
  ...['https://аpi.gouv.fr/guides/four', 'https://xn--pi-6kc.gouv.fr/guides/four'],
  ...[`${site}/guides/fo%ZZur`, `${site}/guides/%E0%A4%A`, `${site}/guides%2Ffour`, `${site}/guides/four%00`],
  ...['https://fours.example/doc', 'https://fours.example/doc?id=4', 'https://fours.example/doc?id=2&id=3'],
  ...[
    `${site}/guides/four?${'x'.repeat(3_000)}`,
    `${site}/${'a/'.repeat(2_000)}`,
    '__proto__',
    'constructor',
  ],
])('%s leads nowhere', (url) => {
  expect(at(url)).toBeNull();
});

test('a page that half a table leads to is about none of its labels', () => {
  const shared = libraryOf({
    'guides/a.md': guideOf('A', {
      B: table('[C](/x) | [D](/x) | [E](/x) | [F](/x)', '| G | ✅ | ❌ | ✅ | ❌ |'),
    }),
  });
  expect(addressesIn(shared).at(`${site}/x`)).toBeNull();
});

test('the guide itself is about none of the labels that link to its top', () => {
  const own = libraryOf({
    'guides/a.md': guideOf('A', { B: table('[C](/guides/a) | D', '| G | ✅ | ❌ |') }),
  });
  expect(addressesIn(own).at(`${site}/guides/a`)?.labels).toEqual([]);
});

test('a library without an address has nothing anywhere', async () => {
  const bare = { ...library, guides: library.guides.map((guide) => ({ ...guide, url: null })), sections: [] };
  expect(addressesIn({ ...bare, tables: [] }).at(`${site}/guides/four`)).toBeNull();
});

test('no address throws, whatever it is', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      site,
      '/guides/',
      'four',
      '#',
      '?',
      '%',
      '%25',
      '//',
      '\\',
      '@',
      ':',
      'xn--',
      '\u0000',
      '<',
      '|',
    ),
    fc.string({ unit: 'binary' }),
  );
  holds(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void at(pieces.join(''))));
});

test('thousands of long addresses are looked up at once', async () => {
  const { library: shipped } = await loadLibrary('content');
  const urls = Array.from(
    { length: 2_000 },
    (_, i) => `${site}/${'%E0%A4'.repeat(400)}${'#'.repeat(500)}${i}`,
  );
  addressesIn(shipped).at(site);
  expect(effort(() => urls.map((url) => addressesIn(shipped).at(url))).milliseconds).toBeLessThan(1_000);
});
