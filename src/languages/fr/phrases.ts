// Every sentence of ours in French.
import { domainOf } from '../domain.ts';
import { enumerate } from '../enumerate.ts';
import type { Phrases } from '../phrases.ts';

const list = (items: readonly string[]) => enumerate(items, 'et');
/** The preposition before each: "à X, à Y et à Z". */
const to = (items: readonly string[]) => list(items.map((item) => `à ${item}`));
const quote = (text: string) => `«\u00A0${text}\u00A0»`;
const suits = (labels: readonly string[]) => (labels.length > 1 ? 'conviennent' : 'convient');
const titled = (titles: readonly string[]) => titles.slice(0, 3).map(quote).join(', ');
const plural = (titles: readonly string[], one: string, many: string) => (titles.length > 1 ? many : one);

const matters = { price: 'prix', delay: 'délai', incident: 'panne' } as const;

/** What most feminine nouns of tables end in, and those that no ending tells. */
const feminine =
  /(?:[st]ion|xion|té|tié|ure|[ae]nce|ée|[^a]ie|ette|esse|ise|ade|^(?:offre|formule|carte|prime|aide|ligne|zone|gare|salle|équipe|classe|personne|ville|école|démarche|boîte|poubelle|page|tâche|marque|langue|étape|règle|plateforme|matière|filière|taille|couleur|période|branche|chambre|borne|machine))$/i;
const which = (noun: string) => (feminine.test(noun.split(' ')[0] ?? '') ? 'Quelle' : 'Quel');

/** Made once, and not before a reply needs it: the first costs 30 ms, each further one 0.1. */
let months: Intl.DateTimeFormat | undefined;
const monthOf = (date: string) => {
  months ??= new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return months.format(new Date(date));
};

export const phrases: Phrases = {
  list,
  either: (items) => enumerate(items, 'ou'),
  quote,
  before: (lead) => `${lead} :`,
  said: (value, text) =>
    value === 'yes' ? 'oui' : value === 'no' ? 'non' : text === '' ? 'case vide' : quote(text),
  value: (value, text) =>
    value === 'yes' ? '✅ oui' : value === 'no' ? '❌ non' : text === '' ? 'case vide' : quote(text),

  whichOne: (criteria, apis, ofApis) =>
    ofApis
      ? `${list(apis)} ${suits(apis)} ${to(criteria)}.`
      : `Pour ${list(criteria)}, le tableau dit oui ${to(apis)}.`,
  whichNone: (criteria) => `Pour ${list(criteria)}, aucune case ne dit oui.`,
  whichNoOther: (criteria, without) =>
    `Hormis ${list(without)}, aucune case ne dit oui pour ${list(criteria)}.`,
  both: (criteria, apis) => `À la fois pour ${list(criteria)} : ${list(apis)}.`,
  bothNone: (criteria) => `Aucun oui commun pour ${list(criteria)}. Séparément :`,
  separately: (label, fits) => `${label} : ${fits.length > 0 ? list(fits) : 'aucune case ne dit oui'}`,
  notFor: (criteria, apis, instead) =>
    `Pour ${list(criteria)}, le tableau dit non ${to(apis)}.${instead.length > 0 ? ` Il dit oui ${to(instead)}.` : ''}`,
  notForNone: (criteria) => `Pour ${list(criteria)}, aucune case ne dit non.`,
  who: (apis, criteria, ofApis) =>
    ofApis
      ? `${list(apis)} ${suits(apis)} ${to(criteria)}.`
      : `Le tableau dit oui ${to(apis)} pour : ${list(criteria)}.`,
  whoNot: (apis, criteria, ofApis) =>
    ofApis
      ? `${list(apis)} ne ${suits(apis)} pas ${to(criteria)}.`
      : `Le tableau dit non ${to(apis)} pour : ${list(criteria)}.`,
  whoNone: (apis) => `Pour ${list(apis)}, aucune case ne dit oui.`,
  whoNotNone: (apis) => `Pour ${list(apis)}, aucune case ne dit non.`,
  whoBut: (apis, without, criteria) =>
    criteria.length > 0
      ? `Le tableau dit oui ${to(apis)} et non ${to(without)} pour ${list(criteria)}.`
      : `Aucune ligne ne dit à la fois oui ${to(apis)} et non ${to(without)}.`,
  whoNoOther: (apis, without) => `Hormis ${list(without)}, aucune case ne dit oui pour ${list(apis)}.`,
  yes: (apis, criteria, put, ofApis) => {
    const word = put === 'plain' ? '✅ Oui. ' : put === 'denied' ? '✅ Si. ' : '✅ ';
    return ofApis
      ? `${word}${list(apis)} ${suits(apis)} ${to(criteria)}.`
      : `${word}Pour ${list(criteria)}, le tableau dit oui ${to(apis)}.`;
  },
  no: (apis, criteria, instead, put, ofApis) => {
    const word = put === 'plain' ? '❌ Non. ' : put === 'denied' ? '❌ Non, en effet. ' : '❌ ';
    const none =
      criteria.length > 1 ? 'Aucun oui commun.' : `Pour ${list(criteria)}, aucune case ne dit oui.`;
    if (ofApis)
      return `${word}${list(apis)} ne ${suits(apis)} pas ${to(criteria)}. ${instead.length > 0 ? `Ce qui convient : ${list(instead)}.` : none}`;
    return `${word}Pour ${list(criteria)}, le tableau dit non ${to(apis)}. ${instead.length > 0 ? `Il dit oui ${to(instead)}.` : none}`;
  },
  partly: '🔸 Selon le cas.',
  partOf: (label, yes, no, other) =>
    `${label} : ${[
      ...(yes.length > 0 ? [`oui pour ${list(yes)}`] : []),
      ...(no.length > 0 ? [`non pour ${list(no)}`] : []),
      ...other,
    ].join(' ; ')}.`,
  neither: (criteria, apis, said) =>
    `🔸 Ni oui ni non. Pour ${list(criteria)} et ${list(apis)}, le tableau dit : ${list(said)}.`,
  says: (criteria, apis, said) =>
    `🔸 Pour ${list(criteria)} et ${list(apis)}, le tableau dit : ${list(said)}.`,
  emptyCell: (criteria, apis) =>
    `🔸 La case est vide. Le tableau ne dit rien pour ${list(criteria)} et ${list(apis)}.`,
  organisation: (words) =>
    `🔸 ${list(words.map(quote))} ${words.length > 1 ? 'peuvent' : 'peut'} désigner plusieurs lignes :`,
  meant: (label, sense, said) => `${label} (${sense}) : ${said}`,
  compareSame: (labels) => `${list(labels)} : mêmes réponses dans tout le tableau.`,
  compareCounted: (labels, count, total, ofRows) =>
    `${list(labels)} : réponses différentes dans ${count} ${ofRows ? 'lignes' : 'colonnes'} sur ${total}.`,
  compareDiffers: (labels, differ, same) =>
    `${list(labels)} : réponses différentes pour ${list(differ)}${same ? ', les mêmes ailleurs' : ''}.`,
  whole: (heading) => `Voici le tableau ${quote(heading)}.`,
  contains: (labels) => `Le tableau contient : ${list(labels)}.`,

  counted: (apis, count, total, { ofApis, ofRows, negated }) =>
    ofApis
      ? `${list(apis)} ${negated ? `ne ${suits(apis)} pas` : suits(apis)} dans ${count} cas sur ${total} :`
      : `Le tableau dit ${negated ? 'non' : 'oui'} ${to(apis)} dans ${count} ${ofRows ? 'lignes' : 'colonnes'} sur ${total} :`,
  others: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  section: (heading) => `Section ${quote(heading)}`,
  page: (label, domain) => `Fiche ${label} sur ${domain}`,
  nearestSections: 'Le plus proche :',

  heard: (words, labels) =>
    `${list(words.map(quote))} ${words.length > 1 ? 'ne sont' : 'n’est'} pas dans le tableau : je lis ${list(labels)}.`,
  heardAbove: (words) => `${list(words.map(quote))} : je lis les libellés ci-dessus.`,
  leads: { neither: 'ni oui ni non', conditional: 'sous condition' },
  onlyConditional: (labels, cells) => `🔸 Pour ${list(labels)}, sous condition : ${list(cells)}.`,
  unsettled: 'Le guide ne tranche pas. Voici ce que dit son tableau :',

  passages: (guides) => (guides > 1 ? 'Les guides disent :' : 'Le guide dit :'),
  closest: 'Je n’ai pas de réponse directe. Le plus proche :',
  notCovered: (matter, titles) =>
    `Le guide ne le dit pas. Dans ${titled(titles)}, aucune section ne parle de ${matters[matter]}.`,
  notFound: (titles) => `Je n’ai pas trouvé la réponse. J’ai cherché dans : ${titled(titles)}.`,
  notUnderstood: (unknown) =>
    `Je n’ai pas compris votre question.${unknown.length > 0 ? ` ${plural(unknown, 'Mot inconnu', 'Mots inconnus')} : ${unknown.map(quote).join(', ')}.` : ''}`,
  quotesTitle: 'Le guide dit aussi :',
  choicesTitle: 'Choisissez :',
  linksTitle: 'Liens',
  clarify: 'Il me manque un élément.',
  manners: {
    hello: 'Bonjour. Quelle est votre question ?',
    thanks: 'Je vous en prie.',
    bye: 'Au revoir.',
    fine: 'D’accord.',
    insult: 'Je regrette que cela ne vous aide pas. Vous pouvez reformuler, ou écrire à l’équipe du guide.',
    stop: 'D’accord. Je ne réponds que si l’on s’adresse à moi.',
    robot: 'Je suis un programme : je cite les guides, sans modèle de langue.',
    write: 'Je ne rédige et ne résume rien : je cite les guides.',
    orders: 'Je réponds seulement aux questions sur les guides.',
    lost: 'Je ne sais pas à quelle réponse vous pensez. Posez votre question en entier.',
  },
  wrong: (section) =>
    `C’est possible. Ma réponse venait de : ${section}. Vous pouvez reformuler, ou le dire à l’équipe du guide.`,
  help: (titles) =>
    `Posez-moi une question sur ${plural(titles, 'ce guide', 'ces guides')} : ${titled(titles)}. Je donne la réponse du tableau, la phrase du guide et le lien. Je ne rédige rien.`,
  guides: (titles) =>
    `${plural(titles, 'Je connais ce guide', 'Je connais ces guides')} : ${titles.slice(0, 20).map(quote).join(', ')}.`,
  examplesTitle: 'Par exemple :',
  otherwise: 'Ou bien :',
  between: ' » et « ',
  ask: {
    whichApi: (criterion) => `Quelle API pour « ${criterion} » ?`,
    who: (api) => `À qui convient ${api} ?`,
    may: (criterion, api) => `Peut-on utiliser ${api} pour « ${criterion} » ?`,
    whichOf: (label, noun) =>
      noun === null ? `Qu’est-ce qui va avec « ${label} » ?` : `${which(noun)} ${noun} pour « ${label} » ?`,
    whether: (row, column) => `Est-ce oui pour « ${row} » et « ${column} » ?`,
    rather: (users) => `Et pour ${users} ?`,
    about: (heading) => heading,
    within: (question, title) => `${question.replace(/\s*\?$/, '')}, d’après « ${title} » ?`,
  },
  why: {
    title: 'Je ne sais pas pourquoi le guide le dit. Voici sur quoi repose ma réponse :',
    named: (label) => `${label} : mot du tableau.`,
    heard: (words, label) => `${quote(words)} : je lis ${label}, d’après le lexique.`,
    cell: (row, column, text) => `Case ${quote(row)} × ${quote(column)} : ${text}.`,
    table: (heading, title) => `Tableau : ${quote(heading)}, guide ${quote(title)}.`,
    setAside: (items) => `Écarté : ${items.join(' ; ')}.`,
    because: {
      excluded: 'la question l’exclut',
      told: 'votre message en parle sans le demander',
      users: 'les usagers de l’organisation, pas ses agents',
    },
    looked: (sections, guides) =>
      `J’ai cherché les mots de la question dans ${sections} ${sections > 1 ? 'sections' : 'section'} de ${guides} ${guides > 1 ? 'guides' : 'guide'}.`,
    version: (hash) => `Version des guides : ${hash}. Même question, même version : même réponse.`,
  },
  preview: {
    count: (yes, all, ofApis) => {
      if (yes === 0) return ` : aucune case ne dit oui.`;
      return ofApis
        ? ` convient dans ${yes} cas sur ${all}.`
        : ` : le tableau dit oui dans ${yes} ${yes > 1 ? 'cases' : 'case'} sur ${all}.`;
    },
    pair: (what, items) => `${what} : ${items}`,
    more: (count) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`,
    tableOf: 'Tableau du guide',
    partOf: 'Section du guide',
    asOf: (date, isEdition) =>
      isEdition
        ? `édition authguide${date === null ? '' : ` d’avant ${monthOf(date).replace(' ', '\u00A0')}`}`
        : date === null
          ? ''
          : `page d’avant ${monthOf(date).replace(' ', '\u00A0')}`,
  },
  month: monthOf,
  edition: (title, source, asOf) =>
    asOf === null
      ? `Guide : ${title}, édition authguide, d’après ${domainOf(source)}`
      : `Guide : ${title}, édition authguide d’avant ${monthOf(asOf)}`,
  guide: (title) => `Guide : ${title}`,
  shortened: 'Réponse raccourcie. Le reste est dans le guide.',
  leftOut: (files) =>
    files.length === 1
      ? `Un guide manque en ce moment (${files[0]}) : la réponse y est peut-être.`
      : `${files.length} guides manquent en ce moment (${files[0]}…) : la réponse y est peut-être.`,
  failure: (code) =>
    `Je n’ai pas pu répondre, à cause d’une erreur technique. Réessayez dans un instant. Si cela continue, donnez le code ${code} à l’équipe qui gère authguide.`,
};
