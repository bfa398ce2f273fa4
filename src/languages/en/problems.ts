// What is wrong with a content folder, in English: fact, consequence, remedy.
import type { SyntaxFault } from '../../yaml.ts';
import { enumerate } from '../enumerate.ts';
import type { Expectation, ProblemSentences, Unmet, ValueFault } from '../problem.ts';

const list = (items: readonly string[]) => enumerate(items, 'and');
const either = (items: readonly string[]) => enumerate(items, 'or');
const quote = (text: string) => `"${text}"`;
const digits = (count: number) => count.toLocaleString('en');
const cell = (text: string) => (text === '' ? 'An empty cell' : `The cell ${quote(text)}`);
const named = (others: readonly string[], more: number) =>
  list([...others, ...(more > 0 ? [`${more} more`] : [])]);

const expected: Readonly<Record<Expectation | 'empty', string>> = {
  address: 'must be an https:// address',
  boundedPath: 'must begin and end with "/"',
  cellMarks: 'must be what such a cell holds, or a list: ["●", "included"]',
  cleanWord: 'must hold a letter or a digit',
  date: 'must be a date such as 2024-10',
  empty: 'must not be empty',
  entry: 'must hold keys with their words, as in "fr: [word]"',
  folderPaths: 'must give each folder its path',
  globs: 'must be a path such as "archive/**", or a list of them',
  label: 'must be the words of a label, or a list of them',
  lexiconName: 'must be the name of a lexicon, without .yml',
  lexiconNames: 'must be a list of lexicons',
  list: 'must be a list, or words with commas',
  noun: 'must be a word such as "plan"',
  number: 'must be a number',
  object: 'must hold keys with their values',
  text: 'must be a text',
  wordList: 'must be a list of words',
  words: 'must be words, without a colon',
  yesOrNo: 'must be true or false',
};

/** Follows the name of the value. */
function valueFault(fault: ValueFault): string {
  switch (fault.is) {
    case 'notOneOf':
      return `must be ${either(fault.values.map(quote))}`;
    case 'unknownKeys':
      return `has ${fault.keys.length > 1 ? 'unknown keys' : 'an unknown key'}: ${list(fault.keys.map(quote))}`;
    case 'length':
      return `must have ${fault.count} items`;
    case 'colon':
      return `begins with ${quote(fault.key)}, which lacks its colon`;
    case 'other':
      return `is not accepted (${quote(fault.detail)})`;
    default:
      return expected[fault.is];
  }
}

/** Stands in parentheses. */
function syntaxFault(fault: SyntaxFault): string {
  switch (fault.is) {
    case 'alias':
      return 'an alias (*) names nothing; a text that begins with "*" needs quotation marks';
    case 'aliases':
      return 'there are too many aliases (*)';
    case 'colon':
      return `${quote(fault.key)} lacks its colon`;
    case 'comma':
      return 'a comma or a closing bracket is missing';
    case 'document':
      return 'a second document begins';
    case 'end':
      return `the line ${quote(fault.fence)} that ends it is missing`;
    case 'indentation':
      return 'a line stands too far to the left or right, or a value needs quotation marks';
    case 'keyless':
      return 'a line is not of the form "key: value", or a value needs quotation marks';
    case 'language':
      return 'only YAML and TOML are read';
    case 'tab':
      return 'a line begins with a tab; write spaces';
    case 'tag':
      return 'tags such as "!x" are not read';
    case 'twice':
      return 'a key comes twice';
    case 'unclosed':
      return 'a bracket or a quotation mark is not closed';
    case 'other':
      return quote(fault.detail);
  }
}

function unmet({ about, how, wanted, found }: Unmet): string {
  switch (how) {
    case 'differs':
      return `${about}: expected ${wanted}, got ${found}`;
    case 'hidden':
      return `${about}: ${found} is not shown`;
    case 'missing':
      return `${about}: ${wanted} is missing`;
    case 'present':
      return `${about}: ${found} is there`;
    case 'decided':
      return `${about}: a verdict or a list came`;
  }
}

const system: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist, or is a link that leads nowhere',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: its permissions forbid it',
  EPERM: 'cannot be read: its permissions forbid it',
  EISDIR: 'is a folder',
};
const unreadable = (code: string) =>
  code in system ? `${system[code]} (${code})` : `cannot be read (${code})`;

const guideLost = 'The guide is left out.';
const correct = 'Correct this line.';

export const problems: ProblemSentences = {
  'address.same': ({ others, more, url }) =>
    `This page has the same address (${url}) as ${named(others, more)}. Links of answers lead to one of them only. Rename the others, or exclude them in site.yml.`,
  'cell.wrong': ({ row, column, value, question }) =>
    `The cell ${quote(row)} × ${quote(column)} says ${value}, and its own question gets the opposite: ${quote(question)}. People get a wrong answer. Give the two labels words that are in no other label.`,
  'conflict.cells': ({ row, column, value, other }) =>
    `The cell ${quote(row)} × ${quote(column)} says ${value}, and the table at ${other} says the opposite. The answer depends on which table is read. Correct one of the two, or change their labels.`,
  'conflict.headings': ({ heading, firstLine }) =>
    `The heading ${quote(heading)} is on line ${firstLine} too. Readers cannot tell the two sections apart. Give it another name.`,
  'file.broken': ({ detail }) =>
    `The file cannot be read (${quote(detail)}). ${guideLost} Find the part at fault by taking others out.`,
  'file.deep': () => `Quotations or lists are nested too deep. ${guideLost} Take some levels out.`,
  'file.encoding': () => `The file is not UTF-8. ${guideLost} Save it as UTF-8.`,
  'file.large': ({ bytes, most }) =>
    `The file has ${digits(bytes)} bytes, ${digits(most)} are allowed. ${guideLost} Cut it into several guides.`,
  'file.long': ({ most }) =>
    `This paragraph has more than ${digits(most)} characters. ${guideLost} Cut it into paragraphs, with an empty line between them.`,
  'file.references': () =>
    `Long paragraphs have too many character references such as &nbsp;. ${guideLost} Write the characters themselves.`,
  'file.unreadable': ({ code }) =>
    `The file ${unreadable(code)}. ${guideLost} Check the file and its permissions.`,
  'folder.empty': ({ file }) =>
    `${file} holds no Markdown file. There is nothing to answer from. Put guides into it, or give the path of another folder.`,
  'folder.missing': ({ file }) => `${file} is not a folder. Give the path of a folder of guides.`,
  'folder.unreadable': ({ code }) =>
    `The folder ${unreadable(code)}. Answers come from its last good version. Check the folder and its permissions.`,
  'folder.unusable': ({ file, files }) =>
    `None of the ${files} Markdown files of ${file} can be used. There is nothing to answer from. Correct the problems that are listed.`,
  'front-matter': ({ fault, severity }) =>
    `The front matter cannot be read (${syntaxFault(fault)}). ${severity === 'error' ? guideLost : 'Its keys are ignored, and the first heading is the title.'} ${correct}`,
  'front-matter.value': ({ key, fault, found }) =>
    `${quote(key)} ${valueFault(fault)}; it is ${found}. The key is ignored. ${correct}`,
  'key.unknown': ({ key, near, known }) =>
    `The key ${quote(key)} is not known. It is ignored. ${near === null ? `Use one of these: ${known.join(', ')}.` : `Did you mean ${quote(near)}?`}`,
  'label.lost': ({ label, cells, question }) =>
    `The label ${quote(label)} does not find ${cells === 1 ? 'one of its cells' : `${cells} of its cells`}: ${quote(question)}. No verdict comes for it. Shorten the label to what people call it, or add their words to lexicon.yml.`,
  'label.others': ({ label, others }) =>
    `The label ${quote(label)} also names ${list(others.map(quote))}. Who asks about the one is told of the others too. Give each label a word of its own.`,
  'lexicon.entry': ({ path, fault }) =>
    `${quote(path)} ${valueFault(fault)}. The entry is left out. Correct it as content/README.md tells.`,
  'lexicon.key': ({ key, known }) =>
    `${quote(key)} is not a key of a lexicon. What stands below it is left out. Use ${either(known)}.`,
  'lexicon.list': ({ key }) =>
    `${quote(key)} must be a list. All of it is left out. Begin each entry with a hyphen and a space.`,
  'lexicon.missing': ({ name, path }) =>
    `There is no lexicon ${quote(name)}. Its words are not understood. Write ${path}, or take the name out.`,
  'lexicon.shape': ({ known }) =>
    `The lexicon has no keys. The whole lexicon is left out. Write ${list(known)}, with what belongs below each.`,
  'lexicon.syntax': ({ fault, whole }) =>
    `The lexicon is not YAML here (${syntaxFault(fault)}). ${whole ? 'The whole lexicon' : 'The entry'} is left out. ${correct}`,
  'lexicon.twice': ({ word, first, firstLine, line }) =>
    `${quote(word)} is in two groups (lines ${firstLine} and ${line}${word === first ? '' : `, the first time as ${quote(first)}`}). A word has one meaning only; plurals and small words make no difference. Remove it from one.`,
  'link.heading': ({ written }) =>
    `The link ${quote(written)} leads to no heading of the page. Who follows it stays at its top. Correct the address.`,
  'link.page': ({ written }) =>
    `The link ${quote(written)} leads to no page of the folder. Who follows it finds nothing. Correct the address.`,
  'markup.included': ({ written }) =>
    `${quote(written)} shows another file, which is not read here. No answer comes from it in this place. Write its words here, or make that file a page.`,
  'markup.shown': ({ markup }) =>
    `${quote(markup)} is not Markdown that authguide reads. Quotations show it as it is. Write it in Markdown, or exclude the page.`,
  'markup.unknown': ({ written }) =>
    `Only the build of the site knows the value of ${quote(written)}. Quotations show "…" in its place. Write the words here.`,
  'page.empty': ({ severity }) =>
    severity === 'error'
      ? `There is nothing to read here. ${guideLost} Write its sections.`
      : 'There is nothing to read here. The page is left out. Write its text, or exclude the file in site.yml.',
  'question.json': ({ detail }) =>
    `This line is not JSON (${quote(detail)}). The question is not asked. Write one object a line.`,
  'question.missed': ({ id, question, unmet: all }) =>
    `${id} ${quote(question)}: not the expected answer (${all.map(unmet).join('; ')}). People get this one. Correct the guide, the lexicon or the expected answer.`,
  'question.twice': ({ id, firstLine }) =>
    `The id ${quote(id)} is on line ${firstLine} too. A result could not be told from the other. Give the question another id.`,
  'question.unreadable': ({ path, fault }) =>
    `${path === '' ? 'The line' : quote(path)} ${valueFault(fault)}. The question is not asked. ${correct}`,
  'site.shape': () =>
    'The file holds no keys. Nothing is taken from it. Write lines such as "base: https://…".',
  'site.syntax': ({ fault }) =>
    `The file is not YAML (${syntaxFault(fault)}). Nothing is taken from it. ${correct}`,
  'site.value': ({ key, path, fault }) =>
    `${quote(path)} ${valueFault(fault)}. The key ${quote(key)} is ignored. ${correct}`,
  'table.ragged': ({ cells, width }) =>
    `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header has ${width}. ${cells < width ? 'The missing cells are read as empty.' : 'The cells beyond are not read.'} Add or remove a "|".`,
  'table.text': () =>
    'This text is right below a table. It is read as a row of the table. Put an empty line above it.',
  'table.twice': ({ name }) =>
    `Two rows or columns of this table are called ${quote(name)}. No verdict comes where they differ. Give each a name of its own.`,
  'table.undecided': ({ text, row, column }) =>
    `${cell(text)} (${row} × ${column}) says neither yes nor no. It is shown as it is. If it means yes or no, write ✅ or ❌.`,
  'title.same': ({ others, more, title }) =>
    `This page has the same title (${quote(title)}) as ${named(others, more)}. Readers cannot tell their quotations apart. Give each page a title of its own.`,
};
