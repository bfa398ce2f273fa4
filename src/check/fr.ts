// Every sentence of `check` and `adopt` in French.
import { enumerate } from '../languages/enumerate.ts';
import type { Omission } from '../library.ts';
import type { Words } from './words.ts';

const list = (items: readonly string[]) => enumerate(items, 'et');
const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const some = (n: number, one: string, many: string) => (n === 0 ? [] : [count(n, one, many)]);

const quote = (text: string) => `«\u00A0${text}\u00A0»`;

const groups = { lost: 'Perdu', new: 'Nouveau', different: 'Différent' } as const;

const reasons: Readonly<Record<string, string>> = {
  broken: 'illisibles',
  draft: 'brouillons',
  empty: 'sans rien à lire',
  excluded: 'exclus',
  outside: 'hors du dossier des pages',
};

const why: Readonly<Record<Omission, string>> = {
  broken: 'illisible',
  draft: 'brouillon',
  empty: 'rien à lire',
  excluded: 'exclu',
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
      base ?? 'sans adresse : les réponses nomment le fichier et le titre, sans lien',
      language === 'fr' ? 'en français' : 'en anglais',
    ].join(', '),
  tables: ({ found, read, cells, blank, guessed }) =>
    [
      `${count(found, 'tableau trouvé', 'tableaux trouvés')}, ${count(read, 'donne des verdicts', 'donnent des verdicts')}`,
      ...(read > 0 ? [`${count(cells, 'case', 'cases')}, dont ${count(blank, 'vide', 'vides')}`] : []),
      ...some(guessed, 'colonne devinée', 'colonnes devinées'),
    ].join(' ; '),
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
  problemsTitle: 'Problèmes, une ligne par sorte :',
  severities: { error: 'erreur', warning: 'avertissement' },
  kinds: {
    'address.same': 'pages à la même adresse',
    'cell.wrong': 'cases qui reçoivent la réponse contraire',
    'conflict.cells': 'cases contredites par un autre tableau',
    'conflict.headings': 'titres en double dans une page',
    'file.broken': 'fichiers impossibles à lire',
    'file.deep': 'citations ou listes trop imbriquées',
    'file.encoding': 'fichiers qui ne sont pas en UTF-8',
    'file.large': 'fichiers trop gros',
    'file.long': 'paragraphes trop longs',
    'file.references': 'trop de références de caractères',
    'file.unreadable': 'fichiers illisibles',
    'folder.empty': 'dossiers sans Markdown',
    'folder.missing': 'dossiers absents',
    'folder.unreadable': 'dossiers illisibles',
    'folder.unusable': 'dossiers sans guide utilisable',
    'front-matter': 'en-têtes illisibles',
    'front-matter.value': 'valeurs d’en-tête refusées',
    'key.unknown': 'clés inconnues',
    'label.lost': 'libellés qui ne trouvent pas leurs cases',
    'label.others': 'libellés qui en désignent aussi d’autres',
    'lexicon.entry': 'entrées de lexique refusées',
    'lexicon.key': 'clés de lexique inconnues',
    'lexicon.list': 'clés de lexique sans liste',
    'lexicon.missing': 'lexiques absents',
    'lexicon.shape': 'lexiques sans clés',
    'lexicon.syntax': 'morceaux de lexique illisibles',
    'lexicon.twice': 'mots dans deux groupes du lexique',
    'link.heading': 'liens vers un titre absent',
    'link.page': 'liens vers une page absente',
    'markup.included': 'fichiers que seul le site inclut',
    'markup.shown': 'balises visibles dans les citations',
    'markup.unknown': 'valeurs que seul le site connaît',
    'page.empty': 'pages sans rien à lire',
    'question.json': 'questions témoins qui ne sont pas du JSON',
    'question.missed': 'questions témoins dont la réponse diffère',
    'question.twice': 'identifiants de questions en double',
    'question.unreadable': 'questions témoins impossibles à poser',
    'site.shape': 'site.yml sans clés',
    'site.syntax': 'site.yml illisible',
    'site.value': 'valeurs de site.yml refusées',
    'table.ragged': 'lignes de tableau trop courtes ou trop longues',
    'table.text': 'textes collés sous un tableau',
    'table.twice': 'tableaux à deux lignes ou colonnes du même nom',
    'table.undecided': 'cases ni oui ni non',
    'title.same': 'pages du même titre',
  },
  total: (guides, questions, errors, warnings) =>
    `${count(guides, 'guide', 'guides')}, ${count(questions, 'question témoin', 'questions témoins')} : ${errors === 0 ? 'aucune erreur' : count(errors, 'erreur', 'erreurs')}, ${warnings === 0 ? 'aucun avertissement' : count(warnings, 'avertissement', 'avertissements')}.`,
  all: '--all les donne tous, avec fichier et ligne.',
  changes: {
    group: (group, isEmpty) => `${groups[group]} :${isEmpty ? ' rien' : ''}`,
    flipped: ({ row, column }, before, after) =>
      `case ${quote(row)} × ${quote(column)} : ${before} → ${after}`,
    table: ({ heading, rows, columns }, change) => {
      const size = `${count(rows, 'ligne', 'lignes')}, ${count(columns, 'colonne', 'colonnes')}`;
      const table = `tableau de ${quote(heading)} (${size})`;
      if (typeof change === 'string') return `${table} ${change === 'gone' ? 'disparu' : 'nouveau'}`;
      return `${table}, qui était en ${change.file}:${change.line}`;
    },
    label: (label, change) => `libellé ${quote(label)} ${change === 'gone' ? 'disparu' : 'nouveau'}`,
    cells: ({ yes, no, other }) =>
      [...some(yes, 'oui', 'oui'), ...some(no, 'non', 'non'), ...some(other, 'autre', 'autres')].join(', '),
    renamed: (what, before, after) => {
      const noun = what === 'label' ? 'libellé' : 'section';
      const moved = what === 'label' ? 'déplacé' : 'déplacée';
      return before === after
        ? `${noun} ${quote(after)} ${moved}`
        : `${noun} ${quote(before)} devient ${quote(after)}`;
    },
    section: (heading, change) =>
      typeof change === 'string'
        ? `section ${quote(heading)} ${change === 'gone' ? 'disparue' : 'nouvelle'}`
        : `section ${quote(heading)} : ${count(change.gone, 'phrase disparue', 'phrases disparues')}, ${count(change.new, 'nouvelle', 'nouvelles')}`,
    guide: (title, change) => {
      if (typeof change === 'string')
        return `guide ${quote(title)} ${change === 'gone' ? 'disparu' : 'nouveau'}`;
      return 'from' in change
        ? `guide ${quote(title)}, qui était ${change.from}`
        : `guide ${quote(title)} écarté (${why[change.why]})`;
    },
    asked: (times) => `demandée ${times} fois`,
    unread: (reason) =>
      `Le registre ne peut pas être lu (${reason}). Les questions les plus posées ne sont pas comparées. Vérifiez DATABASE_URL ou DATA_DIR.`,
    refused: 'plus de réponse directe',
    lost: 'attendue, plus donnée',
    before: 'avant',
    after: 'après',
    more: (n) => `… et ${n} de plus : --all les donne tous.`,
    total: ({ cells, answers, losses }) => {
      const { lost, new: gained, different } = answers;
      const answersSaid = [
        ...some(lost.length, 'perdue', 'perdues'),
        ...some(gained.length, 'nouvelle', 'nouvelles'),
        ...some(different.length, 'différente', 'différentes'),
      ];
      const of = `${count(cells.compared, 'case', 'cases')} et ${count(answers.asked, 'question comparée', 'questions comparées')}`;
      const told = [
        cells.flipped.length === 0
          ? 'aucune case ne dit autre chose'
          : count(cells.flipped.length, 'case dit autre chose', 'cases disent autre chose'),
        answersSaid.length === 0 ? 'aucune réponse ne change' : `réponses : ${answersSaid.join(', ')}`,
      ];
      return [
        `${of} : ${told.join(' ; ')}.`,
        ...some(losses, 'changement est à décider.', 'changements sont à décider.'),
      ].join(' ');
    },
  },
  adopt: {
    proposal: 'Un site.yml pour ce dossier :',
    recognised: 'reconnu',
    noBase: 'l’adresse de votre site : sans elle, les réponses n’ont pas de lien',
    guessed: 'deviné : corrigez si ce n’est pas le cas',
    fromCorner: 'd’après le coin d’un tableau',
    questions: 'Des questions qui marchent :',
    noQuestion: 'Aucune question faite de ces pages ne reçoit sa réponse.',
    written: (file) => `Écrit dans ${file}.`,
    exists: (file) => `${file} existe déjà, et reste tel quel : comparez-le aux lignes ci-dessus.`,
    write: (file) => `Rien n’est écrit. --write met ces lignes dans ${file}.`,
  },
};
