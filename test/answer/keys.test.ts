// Keys of answers: the same reply again without its question, and nothing of the question in them.
import fc from 'fast-check';
import { type Answer, answer, answerKey, keyOf, keyOfChoice } from '../../src/answer.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { toMessage } from '../../src/render/message.ts';
import { toOutline } from '../../src/render/outline.ts';
import { excerptsOf } from '../../src/render/place.ts';
import { icecream, invented, libraryOf, pottery, potteryLexicon } from '../helpers/library.ts';
import { holds } from '../helpers/random.ts';
import { type Asked, distinct, guideQuestions, tableQuestions, wordsOf } from '../helpers/replies.ts';

const { library: shipped } = await loadLibrary('content');

/** All that a reply can show: itself, and each page of its quotations. */
function bytesOf(given: Answer): string {
  const outline = toOutline(given);
  const pages = [null, ...excerptsOf(outline).map((_, i) => i + 1)];
  return JSON.stringify(
    pages.map((excerpt) => toMessage(outline, { excerpt, share: true, feedback: 'thumbs' })),
  );
}

const keyFor = (question: string, library = invented): string => keyOf(answer(question, library)) ?? 'none';

/** The same guides with a change in the file of one of them. */
const changed = (change: (text: string) => string, lexicon = potteryLexicon): Library => {
  const text = change(pottery);
  if (text === pottery && lexicon === potteryLexicon) throw new Error('nothing was changed');
  const library = libraryOf({ 'guides/poterie.md': text, 'guides/glaces.md': icecream }, lexicon);
  return { ...library, content: 'fedcba9' };
};

const sets: readonly [string, () => Promise<Asked[]>][] = [
  ['the guide that ships', guideQuestions],
  ['tables of other fields', () => tableQuestions(['strangers-1', 'strangers-6'])],
];

describe.each(sets)('for every question to %s', (_, load) => {
  let asked: Asked[] = [];
  beforeAll(async () => {
    asked = distinct(await load());
  }, 300_000);

  test('the key gives the same reply, byte for byte, with each page of its quotations', () => {
    const faults = asked.flatMap(({ question, library, given }) => {
      const key = keyOf(given);
      if (key === null) return [];
      const replay = answerKey(key, library);
      if (replay === null || !replay.isSame)
        return [`${question}: ${replay === null ? 'no answer' : 'not the same content'}`];
      // A message is made of its outline, and of nothing else.
      const isSame = JSON.stringify(toOutline(replay.answer)) === JSON.stringify(toOutline(given));
      return isSame || bytesOf(replay.answer) === bytesOf(given)
        ? []
        : [`${question}: ${difference(given, replay.answer)}`];
    });
    expect(faults.sort((a, b) => a.length - b.length).slice(0, 10)).toEqual([]);
  });

  test('the key of an answer again is its key', () => {
    const faults = asked.flatMap(({ question, library, given }) => {
      const key = keyOf(given);
      const again = key === null ? null : answerKey(key, library);
      return again && keyOf(again.answer) !== key ? [question] : [];
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });

  test('what has a verdict or a quotation has a key, but "why?"', () => {
    const without = asked.filter(
      ({ given }) =>
        (given.kind === 'eligibility' || (given.kind === 'passages' && given.why === null)) &&
        given.parts.length === 0 &&
        keyOf(given) === null,
    );
    expect(without.map(({ question }) => question)).toEqual([]);
  });

  test('each choice has a key that gives an answer of today', () => {
    const faults = asked.flatMap(({ question, library, given }) =>
      ('choices' in given ? given.choices : []).flatMap((choice) => {
        const replay = answerKey(keyOfChoice(choice, given), library);
        const isAnswer =
          replay?.isSame && (replay.answer.kind === 'eligibility' || replay.answer.kind === 'passages');
        return isAnswer ? [] : [`${question} → ${choice.label}`];
      }),
    );
    expect([...new Set(faults)].slice(0, 10)).toEqual([]);
  });

  test('a key is short, and holds no word of the question', () => {
    const faults = asked.flatMap(({ question, given }) => {
      const keys = [
        ...(given.parts.length > 1 ? [] : [keyOf(given)]),
        ...('choices' in given ? given.choices.map((choice) => keyOfChoice(choice, given)) : []),
      ].filter((key) => key !== null);
      return keys.flatMap((key) => {
        const [, , , ...fields] = key.split('.');
        const asksFor = fields.find((field) => /^(?:which|both|not|who|can|compare)$/.test(field));
        // What is asked is one of our own few words.
        const said = new Set(fields.slice(1).flatMap((field) => field.split(/[+-]/)));
        const words = wordsOf(question).filter(
          (word) => word.length > 2 && word !== asksFor && said.has(word),
        );
        return /^[0-9a-z.+-]+$/.test(key) && key.length <= 250 && words.length === 0
          ? []
          : [`${question}: ${key.length} ${words} ${key}`];
      });
    });
    expect(faults.sort((a, b) => b.length - a.length).slice(0, 5)).toEqual([]);
  });
});

/** Where two replies part, for whoever reads a failure. */
function difference(one: Answer, other: Answer): string {
  const [a, b] = [bytesOf(one), bytesOf(other)];
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return `${a.slice(Math.max(0, at - 60), at + 60)} ≠ ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

const examples = [
  'Quelle API pour les potiers ?',
  'Qui peut utiliser FourPartagé ?',
  'Les clubs peuvent-ils utiliser Émailleur ?',
  'Which APIs are not suitable for beginners?',
  'Une API à la fois pour les débutants et les potiers ?',
  'Quelle différence entre TourLibre et FourPartagé ?',
  "C'est quoi TourLibre ?",
  'How long does a firing take?',
  'Quelle API pour les potiers ? Et qui peut utiliser TourLibre ?',
];

describe('a key that is none of today’s answers', () => {
  const isHarmless = (key: string, library = invented) => {
    const replay = answerKey(key, library);
    if (replay === null) return;
    // Whoever forges a key has another answer of the guides.
    const { answer: given } = replay;
    expect(given.passages.every(({ section }) => library.sections.includes(section))).toBe(true);
    if (given.kind === 'eligibility')
      expect(given.cells.every((cell) => given.table.cells.flat().includes(cell))).toBe(true);
    expect(() => bytesOf(given)).not.toThrow();
  };

  test.each([
    '',
    '.',
    '-',
    '+',
    '1',
    '1.',
    '1...',
    '1.0123abc.fr',
    '1.0123abc.fr.which',
    '1.0123abc.fr.__proto__.a',
  ])('%j is none', (key) => {
    expect(answerKey(key, invented)).toBeNull();
  });

  test.each([
    ['another version', (key: string) => key.replace(/^1/, '2')],
    ['no version', (key: string) => key.replace(/^1\./, '')],
    ['another language', (key: string) => key.replace(/\.(fr|en)\./, '.de.')],
    ['a name that objects have', (key: string) => key.replace(/^(1\.[^.]*\.[^.]*\.)[^.]*/, '$1constructor')],
    ['letters that keys have not', (key: string) => key.toUpperCase()],
    ['a question behind it', (key: string) => `${key} quelle API ?`],
    ['a line behind it', (key: string) => `${key}\n`],
    ['more than two thousand characters', (key: string) => key.padEnd(10_000, '+abcdef')],
    ['nothing but noise of 10,000 characters', () => '1.'.repeat(5_000)],
    ['more answers than we give', (key: string) => Array(4).fill(key).join('+')],
  ])('with %s gives no answer', (_, forge) => {
    for (const question of examples) expect(answerKey(forge(keyFor(question)), invented)).toBeNull();
  });

  test('that says it is in the other language is answered in it', () => {
    const replay = answerKey(keyFor('Quelle API pour les potiers ?').replace('.fr.', '.en.'), invented);
    expect(replay?.answer.language).toBe('en');
  });

  test('cut anywhere, or with a field twice or away, never throws', () => {
    for (const question of examples) {
      const key = keyFor(question);
      for (let at = 0; at < key.length; at += 3) isHarmless(key.slice(0, at));
      const fields = key.split('.');
      for (const [i, field] of fields.entries()) {
        isHarmless(fields.toSpliced(i, 1).join('.'));
        isHarmless(fields.toSpliced(i, 0, field).join('.'));
        isHarmless(fields.with(i, '-').join('.'));
        isHarmless(fields.with(i, `${field}+${field}`).join('.'));
      }
    }
  });

  const parts = examples.flatMap((question) => keyFor(question).split(/[.+-]/));
  const forged = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom('.', '+', '-', '..', '1.', 'zz')), {
      maxLength: 40,
    })
    .chain((pieces) => fc.constantFrom('.', '+', '-', '').map((between) => pieces.join(between)));

  test('made of the pieces of others never throws', () => {
    holds(
      fc.property(forged, (key) => isHarmless(key)),
      400,
    );
    holds(
      fc.property(forged, (key) => isHarmless(`1.0123abc.fr.${key}`)),
      400,
    );
  });

  test('of any characters never throws, and is none', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (key) => {
        expect(answerKey(key, invented)).toBeNull();
      }),
      300,
    );
  });

  test('with one character changed is another answer of the guides, or none', () => {
    const change = fc.tuple(
      fc.constantFrom(...examples.map((question) => keyFor(question))),
      fc.nat(),
      fc.constantFrom(...'0123456789abcdefgz.+-'),
    );
    holds(
      fc.property(change, ([key, at, character]) => {
        const place = at % key.length;
        isHarmless(key.slice(0, place) + character + key.slice(place + 1));
      }),
      600,
    );
  });
});

describe('after a change of content', () => {
  const key = (question: string) => keyFor(question);
  const question = 'Les potiers peuvent-ils utiliser TourLibre ?';
  /** What a key is answered with from a library, beside what its question is. */
  const both = (asked: string, library: Library) => {
    const replay = answerKey(key(asked), library);
    return {
      isSame: replay?.isSame,
      key: replay && bytesOf(replay.answer),
      words: bytesOf(answer(asked, library)),
    };
  };

  test.each([
    [
      'a cell says the contrary',
      (text: string) => text.replace('| Potiers            | ❌ ', '| Potiers            | ✅ '),
    ],
    [
      'a line stands above the table',
      (text: string) => text.replace('\n| Public', '\nLisez bien.\n\n| Public'),
    ],
    ['a row is added', (text: string) => text.replace('| Musées', '| Peintres | ✅ | ❌ | ❌ |\n| Musées')],
    ['a section is added', (text: string) => `${text}\n## Et la lumière ?\n\nElle vient du nord.\n`],
    ['the guide has another title', (text: string) => text.replace('title: Réserver', 'title: Louer')],
  ])('(%s) the answer is the one of today', (_, change) => {
    for (const one of [question, 'Quelle API pour les potiers ?', 'Qui peut utiliser FourPartagé ?']) {
      const { isSame, key: again, words } = both(one, changed(change));
      expect(isSame).toBe(false);
      expect(again).toBe(words);
    }
  });

  test('(a guide is added) the answer is the one of today', () => {
    const files = {
      'guides/poterie.md': pottery,
      'guides/glaces.md': icecream,
      'guides/a.md': '---\ntitle: Autre\ntags: a\n---\n\n## Un mot\n\nUne phrase.\n',
    };
    const library = { ...libraryOf(files, potteryLexicon), content: 'fedcba9' };
    const { isSame, key: again, words } = both(question, library);
    expect([isSame, again]).toEqual([false, words]);
  });

  test.each([
    ['its label', (text: string) => text.replace('| Potiers   ', '| Artisans  ')],
    ['its API', (text: string) => text.replaceAll('TourLibre', 'TourFixe')],
    ['its table', (text: string) => text.replace(/\| Public[\s\S]*?bientôt[^\n]*/, 'Rien.')],
  ])('where %s is gone, there is no answer', (_, change) => {
    expect(answerKey(key(question), changed(change, ''))).toBeNull();
  });

  test('where a section is gone, what was quoted of it is not quoted', () => {
    const library = changed((text) => text.replace(/## Combien de temps[\s\S]*?(?=## )/, ''));
    expect(
      answerKey(key('Combien de temps dure une cuisson ?'), library)?.answer.passages ?? [],
    ).not.toContainEqual(
      expect.objectContaining({
        section: expect.objectContaining({ heading: 'Combien de temps dure une cuisson ?' }),
      }),
    );
  });

  test('where the words of a section changed, what is quoted stands in it today', () => {
    const library = changed((text) =>
      text.replace('Une cuisson dure neuf heures.', 'Patience. Une cuisson dure dix heures.'),
    );
    const replay = answerKey(key('Combien de temps dure une cuisson ?'), library);
    const [passage] = replay?.answer.passages ?? [];
    expect(replay?.isSame).toBe(false);
    expect(passage?.section.blocks.flatMap(({ sentences }) => sentences)).toEqual(
      expect.arrayContaining([...(passage?.sentences ?? [])]),
    );
    expect(passage?.sentences.map(({ text }) => text)).toContain('Une cuisson dure dix heures.');
  });

  test('several answers are the same only where all of them are', () => {
    const two = 'Quelle API pour les potiers ? Et qui peut utiliser TourLibre ?';
    expect(answerKey(key(two), invented)).toMatchObject({ isSame: true, answer: { parts: [{}, {}] } });
    expect(answerKey(key(two), { ...invented, content: 'fedcba9' })?.isSame).toBe(false);
  });
});

test('a key names the content, and no file and no label', () => {
  const names = shipped.tables.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ text }) => text));
  const key = keyFor('Quelle API pour les collectivités ?', shipped);
  for (const word of [...names, 'guides', 'authentification']
    .flatMap(wordsOf)
    .filter((one) => one.length > 3))
    expect(key).not.toContain(word);
  expect(key.split('.')[1]).toBe(shipped.content);
});
