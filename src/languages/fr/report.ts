// The authors' report, in French.
import type { ReportWords } from '../report-words.ts';

const count = (n: number, one: string, many: string) => `${n} ${n > 1 ? many : one}`;
const people = (n: number) => count(n, 'personne', 'personnes');

let dates: Intl.DateTimeFormat | undefined;
/** Day, month and year: "1er mars 2026". */
function partsOf(day: string): readonly [string, string, string] {
  dates ??= new Intl.DateTimeFormat('fr', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [date = '', month = '', year = ''] = dates.format(new Date(day)).split(' ');
  return [date === '1' ? '1er' : date, month, year];
}
const date = (day: string) => partsOf(day).join(' ');

/** "du 16 au 22 novembre 2026": the month and the year once where both ends have them in common. */
function span(since: string, until: string): string {
  if (since === until) return `du ${date(since)}`;
  const [day, month, year] = partsOf(since);
  const [, lastMonth, lastYear] = partsOf(until);
  const start = year !== lastYear ? `${day} ${month} ${year}` : month !== lastMonth ? `${day} ${month}` : day;
  return `du ${start} au ${date(until)}`;
}

const reasons: Readonly<Record<string, string>> = {
  not_covered: 'Le guide ne le dit pas.',
  not_found: 'Je n’ai rien trouvé dans les guides.',
  not_understood: 'Je n’ai pas compris la question.',
  unsettled: 'Le tableau ne tranche pas.',
  near: 'Les extraits ne faisaient que s’en approcher.',
};

/** Of one, and of several. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  eligibility: ['réponse d’un tableau', 'réponses d’un tableau'],
  passages: ['réponse par des extraits', 'réponses par des extraits'],
  clarification: ['question en retour', 'questions en retour'],
  help: ['aide ou politesse', 'aides et politesses'],
  no_answer: ['refus', 'refus'],
};

const earlier = (n: number | null) => (n === null ? '' : ` (${n} la période d’avant)`);

const kindReasons: Readonly<Record<string, string>> = {
  not_covered: 'le guide ne le dit pas',
  not_found: 'rien trouvé',
  not_understood: 'pas compris',
};

export const report: ReportWords = {
  toWrite: (n) => (n === 0 ? 'Rien à écrire' : count(n, 'chose à écrire', 'choses à écrire')),
  fromWeek: (since, until) => `d’après la semaine ${span(since, until)}`,
  days: (since, until) => span(since, until),
  lastDays: (n) => (n === 1 ? 'Aujourd’hui' : `${n} derniers jours`),
  reported: {
    title: (n) => `Question signalée par ${people(n)}`,
    why: (reason) => reasons[reason] ?? '',
  },
  disputed: {
    title: (reason, n) =>
      ({
        wrong: `Réponse jugée fausse par ${people(n)}`,
        incomplete: `Réponse jugée incomplète par ${people(n)}`,
        understood: `Question jugée mal comprise par ${people(n)}`,
        other: `Réponse jugée pas utile par ${people(n)}`,
      })[reason],
    cell: (row, column, said) => `${row}, ${column} : ${said}`,
    row: (label, cells) => `${label} : ${cells.join(', ')}`,
    comment: (text) => `Commentaire : « ${text} »`,
  },
  word: {
    title: 'Mot qu’aucun guide ne connaît',
    used: (word, n, days) => `« ${word} » : ${people(n)}, ${count(days, 'jour', 'jours')}`,
  },
  line: (file, line) => `${file}, ligne ${line}`,
  buttons: { reported: 'Écrire la section', disputed: 'Voir la ligne', word: 'Ajouter le mot' },
  windows: {
    reported: 'Écrire la section',
    disputed: 'Corriger la réponse',
    word: 'Ajouter un mot',
    report: 'Rapport complet',
    close: 'Fermer',
    gone: 'Ce point n’est plus dans le rapport. Ouvrez l’onglet Accueil pour voir ce qu’il reste à écrire.',
    noRestart: 'La prochaine réponse en tient compte, sans redémarrage.',
  },
  paste: {
    section: (file, line) =>
      line === null
        ? `Collez cette section à la fin de ${file}, et répondez sous le titre :`
        : `Collez cette section dans ${file}, avant la ligne ${line}, et répondez sous le titre :`,
    row: (file, line) =>
      `Voici la ligne telle qu’elle est dans ${file}, ligne ${line}. Corrigez-la si elle est fausse :`,
    passage: (file, line) =>
      `Voici ce que dit la section, dans ${file}, ligne ${line}. Corrigez-la si elle est fausse :`,
    word: (word, label, key) =>
      `Si « ${word} » veut dire « ${label} » dans vos guides, collez ces lignes dans lexicon.yml, sous « ${key}: » (ajoutez cette ligne si elle manque) :`,
    form: (word, key) =>
      `Dites ce que « ${word} » veut dire : collez ces lignes dans lexicon.yml, sous « ${key}: » (ajoutez cette ligne si elle manque), et complétez-les :`,
    fillIn:
      'Répondez à la place des points, en une ou deux phrases qui se lisent seules, puis ôtez cette ligne et la dernière.',
    label: 'LIBELLÉ',
    guideWord: 'MOT',
    fillLabel: (word, labels) =>
      `Ôtez les « # » et remplacez LIBELLÉ par ce que « ${word} » désigne${labels.length > 0 ? ` : ${labels.join(', ')}` : ''}`,
    fillWord: (word) => `Ôtez les « # » et remplacez MOT par le mot des guides qui veut dire « ${word} »`,
  },
  figures: {
    answers: (total, refused) =>
      `${count(total, 'réponse', 'réponses')}${total > 0 ? `, dont ${count(refused, 'refus', 'refus')}` : ''}`,
    answersBefore: (total, refused, before) =>
      `${count(total, 'réponse', 'réponses')}, dont ${count(refused, 'refus', 'refus')}${earlier(before)}`,
    ratings: (helpful, not) =>
      `${count(helpful, 'utile', 'utiles')}, ${count(not, 'pas utile', 'pas utiles')}`,
    unused: (first, others) =>
      `jamais servie${others > 0 ? 's' : ''} : ${first}${others > 0 ? ` et ${count(others, 'autre section', 'autres sections')}` : ''}`,
    kind: (kind, reason, n, before) =>
      `${count(n, ...(kinds[kind] ?? [kind, kind]))}${reason === '' ? '' : ` : ${kindReasons[reason] ?? reason}`}${earlier(before)}`,
  },
  content: {
    unchanged: (since) => (since === null ? 'contenu inchangé' : `contenu inchangé depuis le ${date(since)}`),
    changed: (since) => `depuis le ${date(since)} :`,
    unknown: 'Aucun contenu plus ancien n’est connu : rien à comparer.',
    flipped: (cell, before, after) => `${cell} : ${before} devient ${after}`,
    newCell: (cell, value) => `nouvelle case : ${cell} : ${value}`,
    goneCell: (cell, value) => `case disparue : ${cell} : ${value}`,
    newSection: (heading) => `nouvelle section : ${heading}`,
    goneSection: (heading) => `section disparue : ${heading}`,
    changedSection: (heading) => `section réécrite : ${heading}`,
  },
  titles: {
    answers: 'Réponses',
    asked: 'Cases les plus demandées',
    unused: (n) => (n === 1 ? '1 section jamais servie' : `${n} sections jamais servies`),
    content: 'Ce qui a changé dans les guides',
    settled: 'Déjà réglé',
  },
  more: (n) => `et ${count(n, 'autre', 'autres')}`,
  menu: {
    report: 'Rapport complet',
    on: 'Recevoir chaque lundi',
    off: 'Ne plus recevoir le lundi',
    onDone: 'C’est noté : vous recevrez le rapport chaque lundi.',
    offDone: 'C’est noté : vous ne recevrez plus le rapport le lundi.',
  },
  state: {
    off: 'Rapport : rien n’est compté (LEDGER=off).',
    away: 'Rapport : la base de données ne répond pas. Rouvrez cet onglet dans un instant.',
    ledgerOff:
      'Rien n’est compté, parce que LEDGER vaut « off ». Il n’y a donc pas de rapport. Ôtez LEDGER des réglages et redémarrez authguide : il comptera à partir de ce moment.',
    nothingYet: (place) =>
      `Rien n’a encore été compté dans ${place}. Le rapport sera là après les premières questions. Démarrez authguide avec les mêmes réglages (DATA_DIR, DATABASE_URL), et posez une question.`,
    unreachable: (reason) =>
      `La base de données ne peut pas être lue (${reason}). Il n’y a donc pas de rapport. Vérifiez DATABASE_URL ou DATA_DIR, et que le serveur répond.`,
    olderSchema:
      'La base de données vient d’une version plus ancienne d’authguide. Le rapport ne peut pas la lire. Démarrez cette version d’authguide une fois : elle la met à jour.',
    noSecret:
      '--workspace demande le secret de l’application, qui manque. Sans lui, l’espace de travail ne peut pas être retrouvé. Donnez SLACK_SIGNING_SECRET ou SLACK_APP_TOKEN, comme pour le robot.',
  },
};
