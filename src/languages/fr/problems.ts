// What is wrong with a content folder, in French: fact, consequence, remedy.
import type { SyntaxFault } from '../../yaml.ts';
import { enumerate } from '../enumerate.ts';
import type { Expectation, ProblemSentences, Unmet, ValueFault } from '../problem.ts';

const list = (items: readonly string[]) => enumerate(items, 'et');
const either = (items: readonly string[]) => enumerate(items, 'ou');
const quote = (text: string) => `«\u00A0${text}\u00A0»`;
const digits = (count: number) => count.toLocaleString('fr');
const cell = (text: string) => (text === '' ? 'Une case vide' : `La case ${quote(text)}`);
const named = (others: readonly string[], more: number) =>
  list([...others, ...(more > 0 ? [`${more} de plus`] : [])]);

/** The values of questions.jsonl that are words. */
const values: Readonly<Record<string, string>> = {
  yes: 'oui',
  no: 'non',
  partial: 'en partie',
  other: 'ni oui ni non',
  null: 'aucun',
};
const inFrench = (value: string) => values[value] ?? value;

const expected: Readonly<Record<Expectation | 'empty', string>> = {
  address: 'doit être une adresse en https://',
  boundedPath: `doit commencer et finir par ${quote('/')}`,
  cellMarks: `doit être ce qu’une telle case contient, ou une liste\u00A0: ["●", "inclus"]`,
  cleanWord: 'doit contenir une lettre ou un chiffre',
  date: 'doit être une date comme 2024-10',
  empty: 'ne doit pas être vide',
  entry: `doit contenir des clés avec leurs mots, comme ${quote('fr: [mot]')}`,
  folderPaths: 'doit donner à chaque dossier son chemin',
  globs: `doit être un chemin comme ${quote('archive/**')}, ou une liste de chemins`,
  label: 'doit être les mots d’un libellé, ou une liste de libellés',
  lexiconName: 'doit être le nom d’un lexique, sans .yml',
  lexiconNames: 'doit être une liste de lexiques',
  list: 'doit être une liste, ou des mots séparés par des virgules',
  noun: `doit être un mot comme ${quote('formule')}`,
  number: 'doit être un nombre',
  object: 'doit contenir des clés avec leurs valeurs',
  text: 'doit être un texte',
  wordList: 'doit être une liste de mots',
  words: 'doit être fait de mots, sans deux-points',
  yesOrNo: `doit être ${quote('true')} ou ${quote('false')}`,
};

/** Follows the name of the value. */
function valueFault(fault: ValueFault): string {
  switch (fault.is) {
    case 'notOneOf':
      return `doit être ${either(fault.values.map(quote))}`;
    case 'unknownKeys':
      return `a ${fault.keys.length > 1 ? 'des clés inconnues' : 'une clé inconnue'}\u00A0: ${list(fault.keys.map(quote))}`;
    case 'length':
      return `doit avoir ${fault.count} éléments`;
    case 'colon':
      return `commence par ${quote(fault.key)}, sans deux-points`;
    case 'other':
      return `n’est pas accepté (${quote(fault.detail)})`;
    default:
      return expected[fault.is];
  }
}

/** Stands in parentheses. */
function syntaxFault(fault: SyntaxFault): string {
  switch (fault.is) {
    case 'alias':
      return `un alias (*) ne désigne rien\u00A0; un texte qui commence par ${quote('*')} se met entre guillemets droits`;
    case 'aliases':
      return 'il y a trop d’alias (*)';
    case 'colon':
      return `il manque les deux-points après ${quote(fault.key)}`;
    case 'comma':
      return 'il manque une virgule ou un crochet fermant';
    case 'document':
      return 'un second document commence';
    case 'end':
      return `il manque la ligne ${quote(fault.fence)} qui le termine`;
    case 'indentation':
      return 'une ligne est trop à gauche ou trop à droite, ou une valeur doit être entre guillemets droits';
    case 'keyless':
      return `une ligne n’est pas de la forme ${quote('clé: valeur')}, ou une valeur doit être entre guillemets droits`;
    case 'language':
      return 'seuls YAML et TOML sont lus';
    case 'tab':
      return 'une ligne commence par une tabulation\u00A0; mettez des espaces';
    case 'tag':
      return `les étiquettes comme ${quote('!x')} ne sont pas lues`;
    case 'twice':
      return 'une clé vient deux fois';
    case 'unclosed':
      return 'un crochet ou un guillemet n’est pas fermé';
    case 'other':
      return quote(fault.detail);
  }
}

function unmet({ about, how, wanted, found }: Unmet): string {
  switch (how) {
    case 'differs':
      return `${about}\u00A0: attendu ${inFrench(wanted)}, obtenu ${inFrench(found)}`;
    case 'hidden':
      return `${about}\u00A0: ${found} n’est pas montré`;
    case 'missing':
      return `${about}\u00A0: il manque ${wanted}`;
    case 'present':
      return `${about}\u00A0: ${found} s’y trouve`;
    case 'decided':
      return `${about}\u00A0: un verdict ou une liste est donné`;
  }
}

const system: Readonly<Record<string, string>> = {
  ENOENT: 'n’existe pas, ou est un lien qui ne mène nulle part',
  ENOTDIR: 'n’existe pas',
  EACCES: 'ne peut pas être lu\u00A0: ses droits l’interdisent',
  EPERM: 'ne peut pas être lu\u00A0: ses droits l’interdisent',
  EISDIR: 'est un dossier',
};
const unreadable = (code: string) =>
  code in system ? `${system[code]} (${code})` : `ne peut pas être lu (${code})`;

const guideLost = 'Le guide est écarté.';
const correct = 'Corrigez cette ligne.';

export const problems: ProblemSentences = {
  'address.same': ({ others, more, url }) =>
    `Cette page a la même adresse (${url}) que ${named(others, more)}. Les liens des réponses ne mènent qu’à l’une d’elles. Renommez les autres, ou excluez-les dans site.yml.`,
  'cell.wrong': ({ row, column, value, question }) =>
    `La case ${quote(row)} × ${quote(column)} dit ${inFrench(value)}, et sa propre question reçoit le contraire\u00A0: ${quote(question)}. La réponse donnée est fausse. Donnez aux deux libellés des mots qui ne sont dans aucun autre.`,
  'conflict.cells': ({ row, column, value, other }) =>
    `La case ${quote(row)} × ${quote(column)} dit ${inFrench(value)}, et le tableau de ${other} dit le contraire. La réponse dépend du tableau lu. Corrigez l’un des deux, ou changez leurs libellés.`,
  'conflict.headings': ({ heading, firstLine }) =>
    `Le titre ${quote(heading)} est aussi à la ligne ${firstLine}. On ne peut pas distinguer les deux sections. Donnez-lui un autre nom.`,
  'file.broken': ({ detail }) =>
    `Le fichier ne peut pas être lu (${quote(detail)}). ${guideLost} Cherchez la partie en cause en ôtant les autres.`,
  'file.deep': () =>
    `Des citations ou des listes sont imbriquées trop profondément. ${guideLost} Ôtez des niveaux.`,
  'file.encoding': () => `Le fichier n’est pas en UTF-8. ${guideLost} Enregistrez-le en UTF-8.`,
  'file.large': ({ bytes, most }) =>
    `Le fichier fait ${digits(bytes)} octets, ${digits(most)} sont permis. ${guideLost} Coupez-le en plusieurs guides.`,
  'file.long': ({ most }) =>
    `Ce paragraphe a plus de ${digits(most)} caractères. ${guideLost} Coupez-le en paragraphes séparés par une ligne vide.`,
  'file.references': () =>
    `De longs paragraphes ont trop de références de caractères comme &nbsp;. ${guideLost} Écrivez les caractères eux-mêmes.`,
  'file.unreadable': ({ code }) =>
    `Le fichier ${unreadable(code)}. ${guideLost} Vérifiez le fichier et ses droits.`,
  'folder.empty': ({ file }) =>
    `${file} ne contient aucun fichier Markdown. Il n’y a rien d’où répondre. Mettez-y des guides, ou indiquez un autre dossier.`,
  'folder.missing': ({ file }) => `${file} n’est pas un dossier. Indiquez un dossier de guides.`,
  'folder.unreadable': ({ code }) =>
    `Le dossier ${unreadable(code)}. Les réponses viennent de sa dernière bonne version. Vérifiez le dossier et ses droits.`,
  'folder.unusable': ({ file, files }) =>
    `Aucun des fichiers Markdown de ${file} (${files}) n’est utilisable. Il n’y a rien d’où répondre. Corrigez les problèmes listés.`,
  'front-matter': ({ fault, severity }) =>
    `L’en-tête ne peut pas être lu (${syntaxFault(fault)}). ${severity === 'error' ? guideLost : 'Ses clés sont ignorées, et le premier titre sert de titre.'} ${correct}`,
  'front-matter.value': ({ key, fault, found }) =>
    `${quote(key)} ${valueFault(fault)}\u00A0; sa valeur est ${quote(found)}. La clé est ignorée. ${correct}`,
  'key.unknown': ({ key, near, known }) =>
    `La clé ${quote(key)} est inconnue. Elle est ignorée. ${near === null ? `Prenez l’une de celles-ci\u00A0: ${known.join(', ')}.` : `Vouliez-vous dire ${quote(near)}\u00A0?`}`,
  'label.lost': ({ label, cells, question }) =>
    `Le libellé ${quote(label)} ne trouve pas ${cells === 1 ? 'une de ses cases' : `${cells} de ses cases`}\u00A0: ${quote(question)}. Aucun verdict n’en vient. Raccourcissez-le à ce que disent les gens, ou ajoutez leurs mots à lexicon.yml.`,
  'label.others': ({ label, others }) =>
    `Le libellé ${quote(label)} désigne aussi ${list(others.map(quote))}. Une question sur l’un reçoit aussi les autres. Donnez à chaque libellé un mot à lui.`,
  'lexicon.entry': ({ path, fault }) =>
    `${quote(path)} ${valueFault(fault)}. L’entrée est écartée. Corrigez-la comme le dit content/README.md.`,
  'lexicon.key': ({ key, known }) =>
    `${quote(key)} n’est pas une clé de lexique. Ce qui est dessous est écarté. Prenez ${either(known)}.`,
  'lexicon.list': ({ key }) =>
    `${quote(key)} doit être une liste. Tout est écarté. Commencez chaque entrée par un tiret et une espace.`,
  'lexicon.missing': ({ name, path }) =>
    `Il n’y a pas de lexique ${quote(name)}. Ses mots ne sont pas compris. Écrivez ${path}, ou ôtez ce nom.`,
  'lexicon.shape': ({ known }) =>
    `Le lexique n’a pas de clés. Tout le lexique est écarté. Écrivez ${list(known)}, avec ce qui va dessous.`,
  'lexicon.syntax': ({ fault, whole }) =>
    `Le lexique n’est pas du YAML ici (${syntaxFault(fault)}). ${whole ? 'Tout le lexique est écarté.' : 'L’entrée est écartée.'} ${correct}`,
  'lexicon.twice': ({ word, first, firstLine, line }) =>
    `${quote(word)} est dans deux groupes (lignes ${firstLine} et ${line}${word === first ? '' : `, d’abord comme ${quote(first)}`}). Un mot n’a qu’un sens\u00A0; les pluriels et les petits mots n’y changent rien. Ôtez-le de l’un des deux.`,
  'link.heading': ({ written }) =>
    `Le lien ${quote(written)} ne mène à aucun titre de la page. Qui le suit reste en haut. Corrigez l’adresse.`,
  'link.page': ({ written }) =>
    `Le lien ${quote(written)} ne mène à aucune page du dossier. Qui le suit ne trouve rien. Corrigez l’adresse.`,
  'markup.included': ({ written }) =>
    `${quote(written)} montre un autre fichier, qui n’est pas lu ici. Aucune réponse n’en vient à cet endroit. Écrivez ses mots ici, ou faites-en une page.`,
  'markup.shown': ({ markup }) =>
    `${quote(markup)} n’est pas du Markdown qu’authguide sait lire. Les citations le montrent tel quel. Écrivez-le en Markdown, ou excluez la page.`,
  'markup.unknown': ({ written }) =>
    `Seul le site connaît la valeur de ${quote(written)}. Les citations montrent ${quote('…')} à sa place. Écrivez les mots ici.`,
  'page.empty': ({ severity }) =>
    severity === 'error'
      ? `Il n’y a rien à lire ici. ${guideLost} Écrivez ses sections.`
      : 'Il n’y a rien à lire ici. La page est écartée. Écrivez son texte, ou excluez le fichier dans site.yml.',
  'question.json': ({ detail }) =>
    `Cette ligne n’est pas du JSON (${quote(detail)}). La question n’est pas posée. Écrivez un objet par ligne.`,
  'question.missed': ({ id, question, unmet: all }) =>
    `${id} ${quote(question)}\u00A0: la réponse n’est pas celle attendue (${all.map(unmet).join('\u00A0; ')}). C’est elle que les gens reçoivent. Corrigez le guide, le lexique ou la réponse attendue.`,
  'question.twice': ({ id, firstLine }) =>
    `L’identifiant ${quote(id)} est aussi à la ligne ${firstLine}. On ne saurait pas de quelle question vient un résultat. Donnez-lui en un autre.`,
  'question.unreadable': ({ path, fault }) =>
    `${path === '' ? 'La ligne' : quote(path)} ${valueFault(fault)}. La question n’est pas posée. ${correct}`,
  'site.shape': () =>
    `Le fichier ne contient pas de clés. Rien n’en est repris. Écrivez des lignes comme ${quote('base: https://…')}.`,
  'site.syntax': ({ fault }) =>
    `Le fichier n’est pas du YAML (${syntaxFault(fault)}). Rien n’en est repris. ${correct}`,
  'site.value': ({ key, path, fault }) =>
    `${quote(path)} ${valueFault(fault)}. La clé ${quote(key)} est ignorée. ${correct}`,
  'table.ragged': ({ cells, width }) =>
    `Cette ligne a ${cells} ${cells < 2 ? 'case' : 'cases'}, l’en-tête en a ${width}. ${cells < width ? 'Les cases qui manquent sont lues comme vides.' : 'Les cases en trop ne sont pas lues.'} Ajoutez ou ôtez un ${quote('|')}.`,
  'table.text': () =>
    'Ce texte est collé sous un tableau. Il est lu comme une ligne du tableau. Mettez une ligne vide au-dessus.',
  'table.twice': ({ name }) =>
    `Deux lignes ou colonnes de ce tableau s’appellent ${quote(name)}. Aucun verdict ne vient là où elles diffèrent. Donnez à chacune un nom à elle.`,
  'table.undecided': ({ text, row, column }) =>
    `${cell(text)} (${row} × ${column}) ne dit ni oui ni non. Elle est montrée telle quelle. Si c’est un oui ou un non, écrivez ✅ ou ❌.`,
  'title.same': ({ others, more, title }) =>
    `Cette page a le même titre (${quote(title)}) que ${named(others, more)}. On ne peut pas distinguer leurs citations. Donnez à chaque page un titre à elle.`,
};
