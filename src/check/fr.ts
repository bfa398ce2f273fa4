// Every sentence of `check` and `adopt` in French.
import { enumerate } from '../languages/enumerate.ts';
import type { Words } from './words.ts';

const list = (items: readonly string[]) => enumerate(items, 'et');
const quote = (text: string) => `«\u00A0${text}\u00A0»`;
const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const some = (n: number, one: string, many: string) => (n === 0 ? [] : [count(n, one, many)]);
const said = (value: string) => (value === 'yes' ? 'oui' : 'non');

const reasons: Readonly<Record<string, string>> = {
  broken: 'illisibles',
  draft: 'brouillons',
  empty: 'sans rien à lire',
  excluded: 'exclus',
  outside: 'hors du dossier des pages',
};

export const fr: Words = {
  lines: {
    files: 'Fichiers',
    site: 'Site',
    tables: 'Tableaux',
    cells: 'Cases',
    pages: 'Pages',
    markup: 'Balises',
    conflicts: 'Conflits',
    questions: 'Questions',
  },
  files: ({ seen, loaded, leftOut }) => {
    const why = Object.entries(leftOut).map(([reason, n]) => `${n} ${reasons[reason] ?? reason}`);
    const out = seen - loaded;
    return `${count(seen, 'fichier Markdown vu', 'fichiers Markdown vus')}, ${count(loaded, 'lu', 'lus')}, ${count(out, 'écarté', 'écartés')}${out > 0 ? ` (${why.join(', ')})` : ''}`;
  },
  site: ({ generator, base, language }) =>
    [
      generator ?? 'générateur inconnu',
      base ?? 'sans adresse : les réponses nomment le fichier et le titre, sans lien',
      language === 'fr' ? 'en français' : 'en anglais',
    ].join(', '),
  tables: ({ found, read, cells, blank, guessed }) =>
    [
      `${count(found, 'tableau trouvé', 'tableaux trouvés')}, ${count(read, 'donne des verdicts', 'donnent des verdicts')}`,
      ...(read > 0 ? [`${count(cells, 'case', 'cases')}, dont ${count(blank, 'vide', 'vides')}`] : []),
      ...some(guessed, 'colonne devinée', 'colonnes devinées'),
    ].join(' ; '),
  cells: ({ decided, asked, right, asksBack, others, lost, wrong }) => {
    if (decided === 0) return 'aucune ne dit oui ou non';
    const sampled = asked < decided ? ` (échantillon de ${decided})` : '';
    const faults = [
      ...some(asksBack, 'fait préciser', 'font préciser'),
      ...some(others, 'vient avec d’autres', 'viennent avec d’autres'),
      ...some(lost, 'n’est pas trouvée', 'ne sont pas trouvées'),
      ...some(wrong, 'reçoit une réponse FAUSSE', 'reçoivent une réponse FAUSSE'),
    ];
    return [`${right} sur ${asked}${sampled} répondent à leur propre question`, ...faults].join(', ');
  },
  pages: ({ sameAddress, sameTitle }) =>
    sameAddress + sameTitle === 0
      ? 'chacune a son adresse et son titre'
      : list([
          ...some(sameAddress, 'adresse commune à plusieurs', 'adresses communes à plusieurs'),
          ...some(sameTitle, 'titre commun à plusieurs', 'titres communs à plusieurs'),
        ]),
  markup: ({ shown }) =>
    shown === 0
      ? 'aucune ne se voit dans les réponses'
      : `visibles à ${count(shown, 'endroit', 'endroits')} des réponses`,
  conflicts: ({ cells, rows, headings }) =>
    cells + rows + headings === 0
      ? 'aucun'
      : list([
          ...some(cells, 'case contredite par un autre tableau', 'cases contredites par un autre tableau'),
          ...some(
            rows,
            'tableau à deux lignes ou colonnes du même nom',
            'tableaux à deux lignes ou colonnes du même nom',
          ),
          ...some(headings, 'titre en double dans sa page', 'titres en double dans leur page'),
        ]),
  questions: ({ asked, missed }) =>
    asked === 0
      ? 'aucune question témoin (questions.jsonl)'
      : `${asked - missed} sur ${count(asked, 'question témoin reçoit', 'questions témoins reçoivent')} la réponse voulue`,
  problemsTitle: 'Problèmes, une ligne par sorte :',
  severities: { error: 'erreur', warning: 'avertissement' },
  kinds: {
    'cell.wrong': 'cases qui reçoivent la réponse contraire',
    'label.others': 'libellés qui en désignent aussi d’autres',
    'label.lost': 'libellés qui ne trouvent pas leurs cases',
    'conflict.cells': 'cases contredites par un autre tableau',
    'conflict.headings': 'titres en double dans une page',
    'markup.shown': 'balises visibles dans les citations',
    'question.missed': 'questions témoins dont la réponse diffère',
    'question.unreadable': 'questions témoins impossibles à poser',
    'lexicon.twice': 'mots dans deux groupes du lexique',
    'lexicon.missing': 'lexiques absents',
    'lexicon.entry': 'morceaux de lexique illisibles',
    'site.key': 'clés de site.yml illisibles',
    'address.same': 'pages à la même adresse',
    'title.same': 'pages du même titre',
    'key.unknown': 'clés inconnues',
    'front-matter': 'en-têtes illisibles',
    'page.empty': 'pages sans rien à lire',
    'table.ragged': 'lignes de tableau trop courtes ou trop longues',
    'markup.unknown': 'valeurs et fichiers que seul le site connaît',
    'table.text': 'textes collés sous un tableau',
    'table.twice': 'tableaux à deux lignes ou colonnes du même nom',
    'table.undecided': 'cases ni oui ni non',
    'link.page': 'liens vers une page absente',
    'link.heading': 'liens vers un titre absent',
    'file.unreadable': 'fichiers illisibles',
  },
  total: (guides, questions, errors, warnings) =>
    `${count(guides, 'guide', 'guides')}, ${count(questions, 'question témoin', 'questions témoins')} : ${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'avertissement', 'avertissements')}`,
  all: '--all les donne tous, avec fichier et ligne.',
  problems: {
    cellWrong: (row, column, value, question) =>
      `la case ${quote(row)} × ${quote(column)} dit ${said(value)}, et sa propre question (${quote(question)}) reçoit le contraire : on répond faux ; donnez aux deux libellés des mots qui ne sont dans aucun autre`,
    labelOthers: (label, others) =>
      `le libellé ${quote(label)} désigne aussi ${list(others.map(quote))} : qui demande l’un reçoit aussi les autres ; donnez à chaque libellé un mot à lui`,
    labelLost: (label, cells, question) =>
      `le libellé ${quote(label)} ne trouve pas ${cells === 1 ? 'une de ses cases' : `${cells} de ses cases`} (${quote(question)}) : aucun verdict n’en vient ; raccourcissez-le à ce que disent les gens, ou ajoutez leurs mots à lexicon.yml`,
    tablesDisagree: (row, column, value, other) =>
      `la case ${quote(row)} × ${quote(column)} dit ${said(value)}, et le tableau de ${other} dit le contraire : la réponse dépend du tableau lu ; corrigez l’un des deux, ou changez leurs libellés`,
    headingTwice: (heading, line) =>
      `le titre ${quote(heading)} est aussi à la ligne ${line} : on ne peut pas distinguer les deux sections ; donnez-lui un autre nom`,
    markupShown: (markup) =>
      `${quote(markup)} n’est pas du Markdown qu’authguide sait lire : les citations le montrent tel quel ; écrivez-le en Markdown, ou excluez la page`,
    questionMissed: (id, question, complaints) =>
      `${id} ${quote(question)} reçoit une autre réponse (${complaints.map(({ about, wanted, found }) => `${about} : voulu ${wanted}, reçu ${found}`).join(' ; ')}) : les gens lisent celle-ci ; corrigez le guide ou le lexique, ou ce qui est voulu`,
  },
  adopt: {
    proposal: 'Un site.yml pour ce dossier :',
    recognised: 'reconnu',
    noBase: 'l’adresse de votre site : sans elle, les réponses n’ont pas de lien',
    guessed: 'deviné : corrigez si ce n’est pas le cas',
    fromCorner: 'd’après le coin d’un tableau',
    questions: 'Des questions qui marchent :',
    noQuestion: 'Aucune question faite de ces pages ne reçoit sa réponse.',
    written: (file) => `Écrit dans ${file}.`,
    exists: (file) => `${file} existe déjà, et reste tel quel : comparez-le aux lignes ci-dessus.`,
    write: (file) => `Rien n’est écrit. --write met ces lignes dans ${file}.`,
  },
};
