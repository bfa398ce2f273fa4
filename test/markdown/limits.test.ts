// What of a file is too much to be read, and what is not, however much of it there is.
import { excessIn, limits } from '../../src/markdown/limits.ts';

const sentence = 'La **famille** reçoit une [lettre](/guides/lettre) en 30 jours. ';
const many = 10_000;

test.each([
  ['paragraphs', `${sentence}\n\n`.repeat(many)],
  ['items of a list', `- ${sentence}\n`.repeat(many)],
  ['numbered items', `1. ${sentence}\n`.repeat(many)],
  ['rows of a table', `| Qui | Quoi |\n|:--|--:|\n${'| a | b et **c** |\n'.repeat(many)}`],
  ['rows without outer bars', `Qui | Quoi\n--- | ---\n${'a | b et **c**\n'.repeat(many)}`],
  ['lines of code', `\`\`\`js\n${'const x = 1; // > > >\n'.repeat(many)}\`\`\`\n`],
  ['headings', `## ${sentence}\n`.repeat(many)],
  ['hyphens', `${'-'.repeat(many)}\n`],
  ['paragraphs with letters as references', `${'Les d&eacute;marches&nbsp;: '.repeat(15)}\n\n`.repeat(1_500)],
])('600 kB of %s are read', (_, text) => {
  expect(excessIn(text.split('\n'))).toBeNull();
});

test.each([
  ['a paragraph on one line', `Une phrase.\n\n${sentence.repeat(many)}`, 3],
  ['a paragraph on many lines', `Une phrase.\n\n${`${sentence}\n`.repeat(many)}`, 3],
  ['a paragraph right below a heading', `# Titre\n${`${sentence}\n`.repeat(many)}`, 1],
  ['a quotation', `> Une phrase.\n${`> ${sentence}\n`.repeat(many)}`, 1],
  ['one item of a list', `- Une phrase.\n- Une phrase.\n${`  ${sentence}\n`.repeat(many)}`, 2],
  ['a cell', `| a | b |\n|---|---|\n| ${sentence.repeat(many)} | b |`, 3],
  ['a paragraph below code', `\`\`\`\ncode\n\`\`\`\n${sentence.repeat(many)}`, 4],
  ['what only looks like code', `\`\`\` a \`b\`\n${`${sentence}\n`.repeat(many)}`, 1],
])('%s is too long', (_, text, line) => {
  expect(excessIn(text.split('\n'))).toMatchObject({
    line,
    fact: { kind: 'file.long', most: limits.paragraph },
  });
});

test.each([
  ['in one paragraph', '&#233; '.repeat(7_100), 1],
  ['in several paragraphs', `${'a&nbsp;'.repeat(2_500)}\n\n`.repeat(8), 3],
  ['in lines that only look like items', `x\n${'2. a&nbsp;b\n'.repeat(8_000)}`, 2_698],
])('too many character references %s', (_, text, line) => {
  expect(excessIn(text.split('\n'))).toMatchObject({ line, fact: { kind: 'file.references' } });
});

test.each([
  ['quotations', '> '.repeat(51)],
  ['quotations without spaces', '>'.repeat(51)],
  ['lists', '- '.repeat(51)],
  ['numbered lists', '1. '.repeat(51)],
  ['both', '> - 1) '.repeat(17)],
])('%s in each other stand too deep from the 51st on', (_, signs) => {
  expect(excessIn(['Une phrase.', '', `${signs}Texte.`])).toMatchObject({
    line: 3,
    fact: { kind: 'file.deep' },
  });
  expect(excessIn(['Une phrase.', '', `${signs.replace(/^(?:>|-|1\.) ?/, '')}Texte.`])).toBeNull();
});
