// Small libraries made in memory: a pottery and an ice-cream shop, about which no lexicon or rule knows anything.
import { type Answer, type AnswerOptions, answer } from '../../src/answer.ts';
import type { DecisionTable, Label } from '../../src/guide.ts';
import { parseLexicon } from '../../src/lexicon.ts';
import { readGuide } from '../../src/library/guides.ts';
import { layoutOf } from '../../src/library/layout.ts';
import { Pages } from '../../src/library/pages.ts';
import { readSite } from '../../src/library/site.ts';
import { buildLibrary, type Library, lineFor } from '../../src/library.ts';
import { labelsOf } from '../../src/matrix.ts';
import { atOnce } from '../../src/slices.ts';

/**
 * Builds a library of Markdown files by their paths, without a disk.
 * @throws where a file or the lexicon has an error
 */
export function libraryOf(files: Readonly<Record<string, string>>, lexicon = ''): Library {
  const { site } = readSite('base: https://api.gouv.fr\npaths:\n  guides: /guides/\n  api: /les-api/\n');
  const pages = new Pages(
    Object.keys(files).map((file) => [file, {}]),
    site,
    layoutOf(site),
  );
  const words = atOnce(parseLexicon(lexicon, 'lexicon.yml'));
  const read = Object.entries(files).map(([file, text]) =>
    readGuide({ file, bytes: Buffer.from(text) }, pages),
  );
  const problems = [...words.problems, ...read.flatMap((one) => one.problems)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(lineFor).join('\n'));
  const guides = read.flatMap(({ guide }) => guide ?? []);
  const facts = { language: 'fr', base: pages.layout.base, content: '0123abc', leftOut: [] } as const;
  return atOnce(buildLibrary(guides, words.lexicon, facts));
}

/** A guide of sections, each a heading and what stands below it. */
export function guideOf(title: string, sections: Readonly<Record<string, string>>, front = ''): string {
  const body = Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---\ntitle: ${title}\n${front}---\n\n${body.join('\n')}`;
}

/** Populations are rows and APIs columns, as in the guide that ships; potters hold diplomas or do not. */
export const pottery = guideOf(
  'Réserver un four de potier',
  {
    'Quelle API pour réserver un four ?': `
| Public             | TourLibre | FourPartagé | Émailleur |
|--------------------|-----------|-------------|-----------|
| Débutants          | ✅         | ❌           | ❌         |
| Potiers            | ❌         | ✅           | ✅         |
| Potiers diplômés   | ❌         | ❌           | ✅         |
| Clubs de quartier  | ❌         | ✅           | ✅         |
| Clubs de village   | ❌         | ✅           | ❌         |
| Musées             | ❌         | ⌛️ bientôt   | ❌         |`,
    'Combien de temps dure une cuisson ?':
      'Une cuisson dure neuf heures. Le refroidissement prend une nuit entière.',
    'Combien coûte une cuisson ?': 'Le tarif est de douze euros par cuisson.',
    'À quoi sert TourLibre ?':
      'TourLibre prête un tour à chaque débutant. [La page de TourLibre](/les-api/tourlibre)',
    "Comment demander l'accès à un four ?":
      "L'accès se demande au gardien, avec une lettre. Les fours sont réservés aux habitants de la vallée.",
  },
  'api: [TourLibre, FourPartagé, Émailleur]\ntags: four, réservation, poterie\n',
);

/** APIs are rows, the corner says so, and what they give stands in the columns, in words and marks of every kind. */
export const icecream = guideOf('Choisir une API de glacier', {
  'Quelle API donne quelle information ?': `
| API         | Parfums    | Allergènes | Horaires | Stock de cornets |
|-------------|------------|------------|----------|------------------|
| API Sorbet  | ✅ Oui      | ✅ Oui      | ❌ Non    | ❌ Non            |
| API Gaufre  | ❌ Non      | ❌ Non      | ✅ Oui    | ✅ Oui            |
| API Banquise | ✅ Oui     | ❌ Non      | ✅ Oui    | sur demande      |`,
  'À quelle heure les glaces sont-elles livrées ?': 'Le camion passe chaque matin à six heures.',
});

export const potteryLexicon = `
groups:
  - label: débutants
    fr: [novice, apprenti, première fois]
    en: [beginner, novice]
  - label: potiers
    fr: [céramiste]
    en: [potter]
  - label: [potiers diplômés]
    fr: [maître potier]
    en: [master potter, certified potter]
  - label: clubs
    fr: [amicale]
    en: [club]
  - label: clubs de village
    fr: [foyer rural]
    en: [village club]
  - label: musées
    fr: [galerie]
    en: [museum, gallery]
  - label: FourPartagé
    fr: [four partagé, FP]
    en: [shared kiln]
synonyms:
  - fr: [cuisson, cuire]
    en: [firing, baking]
  - fr: [four]
    en: [kiln]
`;

/** Both invented guides, and the words of those who ask the potters. */
export const invented: Library = libraryOf(
  { 'guides/poterie.md': pottery, 'guides/glaces.md': icecream },
  potteryLexicon,
);

/** The decision table of a guide. */
export function tableOf(library: Library, slug: string): DecisionTable {
  const table = library.tables.find(({ section }) => section.guide.slug === slug);
  if (!table) throw new Error(`${slug} has no decision table`);
  return table;
}

export const textsOf = (labels: readonly Label[]): string[] => labels.map((label) => label.text);

export const apisOf = (table: DecisionTable): string[] => textsOf(labelsOf(table, 'api'));
export const criteriaOf = (table: DecisionTable): string[] => textsOf(labelsOf(table, 'criterion'));

/** What an answer decides, in a line that tests can name: "can no: FranceConnect × Entreprises". */
export function decided(question: string, library: Library, options?: AnswerOptions): string {
  return summary(answer(question, library, options));
}

export function summary(given: Answer): string {
  switch (given.kind) {
    case 'eligibility': {
      const { asked, negated, verdict, apis, criteria } = given;
      const said = [asked, ...(negated ? ['not'] : []), ...(verdict === null ? [] : [verdict])].join(' ');
      return `${said}: ${textsOf(apis).join(', ')} × ${textsOf(criteria).join(', ')}`;
    }
    case 'no_answer':
      return given.reason;
    case 'passages':
      return `passages: ${given.passages[0]?.section.heading}`;
    default:
      return given.kind;
  }
}
