// A made-up content folder: guides of the size and shape of those in the wild, and questions about them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Random, seeded } from './random.ts';
import { adjectives, nouns, placeNames, populations, subjects, verbs } from './words.ts';

/** Sections of a guide on average, and the share of guides with a decision table. */
const sectionsPerGuide = 15;
const withTable = 0.15;

interface Guide {
  readonly slug: string;
  readonly apis: readonly string[];
  readonly subject: string;
  readonly headings: readonly string[];
  readonly labels: readonly string[];
  readonly markdown: string;
}

export interface MadeContent {
  /** Markdown of all guides, in bytes. */
  readonly bytes: number;
  readonly questions: readonly string[];
}

/**
 * Writes a content folder and returns questions about it; the same arguments give the same content, always.
 * @param dir is created where it does not exist
 * @param guides how many; each has some 15 sections
 * @param questions how many
 */
export async function makeContent(dir: string, guides: number, questions: number): Promise<MadeContent> {
  const random = seeded(20);
  const places = placeNames(random, 12_000);
  const made = Array.from({ length: guides }, (_, i) => makeGuide(i, random, places));
  await mkdir(path.join(dir, 'guides'), { recursive: true });
  for (const { slug, markdown } of made) await writeFile(path.join(dir, 'guides', `${slug}.md`), markdown);
  return {
    bytes: made.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown), 0),
    questions: Array.from({ length: questions }, (_, i) => question(i, random, made, places)),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function phrase(random: Random): string {
  const noun = random.pickCommon(nouns);
  return random.chance(0.4) ? `${noun} ${random.pick(adjectives)}` : noun;
}

function sentence(random: Random, about: string, places: readonly string[]): string {
  const forms = [
    () =>
      `Pour ${random.pick(verbs)} une ${phrase(random)}, il faut une ${phrase(random)} de moins de trois mois.`,
    () =>
      `La ${phrase(random)} concerne les ${about} de ${random.pick(places)} et de ${random.pick(places)}.`,
    () => `Le service permet de ${random.pick(verbs)} chaque ${phrase(random)} sans **${phrase(random)}**.`,
    () =>
      `Voir la [${phrase(random)}](/guides/guide-${random.below(200)}) et le site https://${random.pick(places).toLowerCase()}.example.org pour le reste.`,
    () =>
      `En cas d’erreur, l’équipe peut ${random.pick(verbs)} la ${phrase(random)} en ${random.below(60)} jours.`,
    () =>
      `Une ${phrase(random)} et une ${phrase(random)} sont transmises à ${random.pick(places)} tous les mois.`,
    () =>
      `Les ${about} sont publiés avec leur ${phrase(random)}, leur ${phrase(random)} et \`code_${random.pickCommon(nouns).split(' ')[0]}\`.`,
  ];
  return random.pick(forms)();
}

function heading(random: Random, about: string): string {
  const forms = [
    () => `Comment ${random.pick(verbs)} une ${phrase(random)} ?`,
    () => `${capital(phrase(random))} des ${about}`,
    () => `Qu’est-ce qu’une ${phrase(random)} ?`,
    () => `${random.pick(['🔐', '📄', '💡', '🏛️'])} ${capital(phrase(random))} et ${phrase(random)}`,
    () => `${capital(random.pick(verbs))} une ${phrase(random)}`,
  ];
  return random.pick(forms)();
}

function body(random: Random, about: string, places: readonly string[]): string {
  const sentences = (n: number) => Array.from({ length: n }, () => sentence(random, about, places));
  if (random.chance(0.25))
    return `${sentence(random, about, places)}\n\n${sentences(2 + random.below(2))
      .map((text) => `- ${text}`)
      .join('\n')}`;
  return sentences(2 + random.below(3)).join(' ');
}

function decisionTable(random: Random, apis: readonly string[], labels: readonly string[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...apis]),
    row(['---', ...apis.map(() => '---')]),
    ...labels.map((label) => row([label, ...apis.map(() => (random.chance(0.4) ? '✅' : '❌'))])),
  ].join('\n');
}

function makeGuide(number: number, random: Random, places: readonly string[]): Guide {
  const subject = random.pick(subjects);
  const apis = Array.from(
    { length: 3 },
    () => `API ${capital(random.pick(subjects))} ${random.pick(places)}`,
  );
  const count = sectionsPerGuide - 4 + random.below(8);
  const headings = Array.from({ length: count }, () => heading(random, subject));
  const labels = random.chance(withTable)
    ? populations.filter(() => random.chance(0.35)).concat('Régions')
    : [];
  const sections = headings.map(
    (text, i) => `${i % 4 === 3 ? '###' : '##'} ${text}\n\n${body(random, subject, places)}`,
  );
  if (labels.length > 0)
    sections.splice(1, 0, `## Quelle API pour qui ?\n\n${decisionTable(random, apis, labels)}`);
  const slug = `guide-${number}`;
  const front = [
    '---',
    `title: Les ${subject} de ${random.pick(places)}`,
    `tagline: Tout sur les ${subject} de ${random.pick(places)}, et comment ${random.pick(verbs)} une ${phrase(random)}`,
    `keywords: [${phrase(random)}, ${phrase(random)}]`,
    '---',
  ].join('\n');
  return { slug, apis, subject, headings, labels, markdown: `${[front, ...sections].join('\n\n')}\n` };
}

/** One slip of the fingers in the longest word. */
function misspell(text: string, random: Random): string {
  const words = text.split(' ');
  const [longest = ''] = [...words].sort((a, b) => b.length - a.length);
  const at = 1 + random.below(Math.max(1, longest.length - 2));
  const wrong = random.pick([
    longest.slice(0, at) + longest.slice(at + 1),
    longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2),
    longest.slice(0, at) + longest.charAt(at) + longest.slice(at),
  ]);
  return text.replace(longest, wrong);
}

/** Keywords, whole questions, questions to a table, letters, and all of them misspelt, in turn. */
function question(i: number, random: Random, guides: readonly Guide[], places: readonly string[]): string {
  const guide = random.pick(guides);
  const about = random.pick(guide.headings).replace(/^\P{L}+/u, '');
  const labelled = random.pick(guides.filter(({ labels }) => labels.length > 0));
  const forms = [
    () => `${phrase(random)} ${guide.subject}`,
    () => `${about.replace(/ \?$/, '')} ?`,
    () => `quelle api pour les ${random.pick(labelled.labels).toLowerCase()} ?`,
    () =>
      `est-ce que les ${random.pick(labelled.labels).toLowerCase()} peuvent utiliser l'${random.pick(labelled.apis)} ?`,
    () => `qui peut utiliser ${random.pick(labelled.apis)}`,
    () =>
      `Bonjour, je travaille à la mairie de ${random.pick(places)} et nous voudrions ${random.pick(verbs)} une ${phrase(random)} pour les ${guide.subject}. Pouvez-vous me dire comment ${random.pick(verbs)} la ${phrase(random)} et en combien de temps ? Merci d'avance, cordialement`,
    () => misspell(`comment ${random.pick(verbs)} une ${phrase(random)} des ${guide.subject}`, random),
    () => misspell(`${about} ${random.pick(places)}`, random),
    () => `how do I ${random.pick(['get', 'check', 'renew'])} ${phrase(random)} ${guide.subject}?`,
    () => `c'est quoi une ${phrase(random)} ?`,
  ];
  return (forms[i % forms.length] as () => string)();
}
