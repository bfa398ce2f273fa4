// Where sentences end, and how they read as text and as Markdown.
import fc from 'fast-check';
import { sectionOf, sentencesOf, textsOf } from '../helpers/markdown.ts';
import { holds } from '../helpers/random.ts';

test.each([
  ['Une phrase. Une autre ! Une troisième ? Oui.', ['Une phrase.', 'Une autre !', 'Une troisième ?', 'Oui.']],
  ['Une phrase qui va\nà la ligne. Une\nautre.', ['Une phrase qui va à la ligne.', 'Une autre.']],
  ['Une ligne<br>une autre  \net une troisième.', ['Une ligne', 'une autre', 'et une troisième.']],
  [
    'M. Dupont et Mme. Durand signent. Puis ils partent.',
    ['M. Dupont et Mme. Durand signent.', 'Puis ils partent.'],
  ],
  ['Voir cf. Annexe 3, p. 12. La suite vient.', ['Voir cf. Annexe 3, p. 12.', 'La suite vient.']],
  ["L'art. L. 114-8 du code. Il suffit.", ["L'art. L. 114-8 du code.", 'Il suffit.']],
  ['Le n. 3 suit le no. 2. Fin.', ['Le n. 3 suit le no. 2.', 'Fin.']],
  ["C'est un objet d'art. Il est rare.", ["C'est un objet d'art.", 'Il est rare.']],
  ['Sur api.gouv.fr, 1.5 % des agents. Fin.', ['Sur api.gouv.fr, 1.5 % des agents.', 'Fin.']],
  ['Des fours, des tours, etc. Le reste suit.', ['Des fours, des tours, etc.', 'Le reste suit.']],
  ['Il dit : « Bonjour. » Puis il part.', ['Il dit : « Bonjour. »', 'Puis il part.']],
  ['« Bonjour. » dit-il. Puis il part.', ['« Bonjour. » dit-il.', 'Puis il part.']],
  ['(Voir plus bas. ) Puis ici.', ['(Voir plus bas. )', 'Puis ici.']],
  [
    'Voir https://geo.fr/communes?code=1 ou geo.fr?a=b. Fin.',
    ['Voir https://geo.fr/communes?code=1 ou geo.fr?a=b.', 'Fin.'],
  ],
  ['Quoi ?! Rien…', ['Quoi ?!', 'Rien…']],
  ['**Tout est gras. Vraiment.** Puis non.', ['Tout est gras.', 'Vraiment.', 'Puis non.']],
])('%j', (markdown, sentences) => {
  expect(textsOf(markdown)).toEqual(sentences);
});

test('a sentence keeps its markup, closed at both ends', () => {
  const markdown = 'Un **mot. Deux [liens](/a) _et_** plus. Un `code`, ~~rien~~ et 1 < 2.';
  expect(sentencesOf(sectionOf(markdown)).map((sentence) => sentence.markdown)).toEqual([
    'Un **mot.**',
    '**Deux [liens](https://exemple.fr/a) _et_** plus.',
    'Un `code`, ~~rien~~ et 1 < 2.',
  ]);
});

const word = fc.stringMatching(/^[a-zàéêç]{2,9}$/);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('.', ' !', ' ?', '…', ' :', ''))
  .filter(([words]) => words.at(-1) !== 'etc')
  .map(([words, end]) => capital(words.join(' ')) + end);

const wraps = [
  (text: string) => text,
  (text: string) => `**${text}**`,
  (text: string) => `_${text}_`,
  (text: string) => `[${text}](/une/page)`,
  (text: string) => `<Button href="/une/page">${text}</Button>`,
  (text: string) => `<span className="x">${text}</span>`,
  (text: string) => `${text.replaceAll(' ', '\n')}`,
];
const blocks = [
  (text: string) => text,
  (text: string) => `- ${text.replaceAll('\n', '\n  ')}`,
  (text: string) => `> ${text.replaceAll('\n', '\n> ')}`,
  (text: string) => `<details>\n<summary>\n\n${text}\n\n</summary>\n</details>`,
  (text: string) => `1. - ${text.replaceAll('\n', '\n     ')}`,
];

test('whatever marks them up, sentences come out to the letter, and their Markdown says the same', () => {
  const marked = fc.tuple(sentence, fc.constantFrom(...wraps), fc.constantFrom(...blocks));
  holds(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 6 }), (parts) => {
      const section = sectionOf(
        parts.map(([text, wrap, block]) => block(wrap(text))).join('\n\n<!-- -->\n\n'),
      );
      const sentences = sentencesOf(section);
      expect(sentences.map(({ text }) => text)).toEqual(parts.map(([text]) => text));
      for (const { text, markdown } of sentences) expect(textsOf(markdown)).toEqual([text]);
    }),
  );
});

test('nothing of a paragraph is lost between its sentences', () => {
  holds(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
      const text = sentences.join(' ');
      expect(textsOf(text).join(' ')).toBe(text);
    }),
  );
});
