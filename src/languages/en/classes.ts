// The words of English by what they can be in a question: the classes that its rules are made of.
import { list, type WordClasses } from '../rule.ts';

/** Verbs of one short syllable that double their last letter: "getting", "planning". */
const doubling = new Set(list('get log plan plug run set sit submit cut put let begin permit'));

/** The forms of verbs that speak of now or of the deed itself: their stem, "s", "ing". */
const forms = (verbs: string): string[] =>
  list(verbs).flatMap((verb) => {
    const third = /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : /(?:[sxo]|[cs]h)$/.test(verb)
        ? `${verb}es`
        : `${verb}s`;
    const stem = /[^e]e$/.test(verb) ? verb.slice(0, -1) : doubling.has(verb) ? verb + verb.at(-1) : verb;
    return [verb, third, `${stem}ing`];
  });

const determiners = list(
  'the a an our your my their his her its this that these those some any no all each every of most certain',
);

export const classes = {
  det: determiners,
  one: list('i we you one they he she it people somebody someone anyone anybody'),
  self: list('i we you one'),
  be: list('is are s re be am'),
  do: list('do does'),

  /** Takes up what was named before. */
  pronoun: list('it that this they them those these he she him her'),

  of: list('of'),
  neither: list('neither'),
  /** Opens what somebody says. */
  that: list('that'),
  /** Set what follows against what stands before. */
  but: list('but'),
  /** Grant something. */
  agreed: list('ok okay yes fine sure understood'),
  /** Those whom someone serves: who of them logs in is asked, and not who serves them. */
  customers: list(
    'customer customers client clients member members subscriber subscribers user users visitor visitors buyer buyers consumer consumers',
  ),
  /** What one has, gets or looks at where an API is used: where it is the subject, it is what is asked about. */
  matter: list(
    'form page space environment site note report presentation meeting directory account documentation helpdesk workshop training team guide webinar contract agreement logo registration',
  ),
  /** Opens what somebody would know. */
  whether: list('if whether'),
  /** What one logs in to. */
  site: list(
    'site sites website websites app apps portal portals account accounts platform platforms page pages software',
  ),
  /** Says where somebody has a job. */
  working: list('works working worked employed'),
  /** Has something told, or asks for it. */
  tell: list('tell inform ask remind notify warn'),
  /** Nouns that name people, and no organisation. */
  person: list(
    'professional professionals individual individuals agent agents citizen citizens person people user users employee employees student students pupil pupils',
  ),
  /** What people of one kind found together, and is none of them. */
  body: list(
    'organisation organisations organization organizations group groups association associations union unions club society federation committee charity representatives',
  ),
  /** Say that something belongs to one certain person. */
  own: list('my'),
  /** What somebody does with an API, where that one is named behind "by". */
  agency: list(
    'accepted recognised recognized required recommended adopted made built designed owned run managed funded created developed offered approved endorsed provided operated hosted maintained',
  ),
  /** What goes by the name of something, and is not the thing itself. */
  affair: list(
    `workshop workshops meeting meetings team teams helpdesk training trainings webinar webinars space club community
    channel page pages website blog documentation docs guide guides kit newsletter presentation demo contract agreement committee
    project projects call survey roadmap sandbox hotline steering board conference event events rollout manual policy logo form forms directory slides help information info example advice`,
  ),
  /** What people do of their own mind, which no table tells. */
  attitude: list(
    'want wants need needs accept accepts support supports prefer prefers know knows trust trusts love recognise recognize recognises adopt adopts require requires understand',
  ),
  /** Stand between a subject and its verb where it is denied. */
  negating: list('not don doesn t do does'),
  /** Name one of a kind. */
  article: list('a an'),
  being: list('is it s'),
  /** Stand before the number of a document. */
  numbering: list('no number ref reference contract lot'),
  number: list('one two three four five six'),
  /** Say what someone does not have. */
  lacking: list('without'),
  /** Stand before a clause that says of whom one speaks: "someone who". */
  someone: list('someone somebody those people one anyone person'),
  /** Says for whom, without a name: "offer them". */
  to_them: list('them'),
  possessive: list('my our your their his her its'),
  /** Say for whom: "to our agents". */
  dative: list('for to'),
  with: list('with via through'),
  /** Open the scene of a question: "on our portal". */
  scenic: list('on in at within inside from onto into during across'),
  /** Open a purpose: "to apply". */
  purposive: list('to for'),
  /** Open a clause that says more of someone. */
  relative: list('who that which whose where'),

  which: list('which what wich'),
  thing: list(
    `api apis solution solutions service services tool tools button buttons option options method methods product
    products system systems provider providers sso login logins one ones choice choices connector connectors way ways
    mechanism technology technologies scheme building block component auth authentication sign_in sign_on something`,
  ),
  good: list(
    'right best good correct proper suitable appropriate recommended relevant applicable required adequate other single same available official auth authentication login identity sign_in possible french compatible eligible valid',
  ),
  product: list(
    'api apis solution solutions service services tool tools button buttons option options method methods product products system systems provider providers sso connector connectors login',
  ),
  right: list(
    'right best correct suitable appropriate recommended relevant applicable available possible compatible proper',
  ),
  kind: list('kind kinds type types sort sorts category categories'),
  choose: [
    ...forms('use wire choose pick select take integrate implement deploy install plug adopt embed go'),
    ...list('used using picked chosen work put set'),
    'set_up',
    'go_for',
    'go_with',
    'plug_in',
    'look_at',
    'rely_on',
    'log_in_with',
    'sign_in_with',
  ],
  advise: [...forms('recommend suggest advise propose'), 'recommended', 'suggested'],
  seek: [
    ...forms('look search need want seek'),
    'looking_for',
    'looking',
    'searching_for',
    'is_there',
    'are_there',
    's_there',
    'do_you_have',
    'do_we_have',
    'do_i_need',
    'do_we_need',
    'have_you_got',
    'have_you',
    'would_like',
    'in_need_of',
    'know_of',
    'list',
    'name',
    'give_me',
  ],
  /** Says that there is one: asks for one where it is a question. */
  exist: ['there_is', 'there_are', 'there_s', 'find', 'have', 'got'],

  people: list(
    `rows users people persons person populations population publics public audience audiences group groups category
    categories profile profiles population_groups kind kinds type types citizens agents entities organisations
    organizations staff employees professionals target communities community accounts everyone who member members`,
  ),

  may: [
    ...list(
      `can could may might cannot able allowed eligible permitted supported supports support covered covers cover
      suitable compatible usable available open accepts accept accepted authorised authorized entitled possible valid
      included includes include handle handles ok okay fine right allow allows allowing permit permits enable enables
      intended meant planned designed aimed made built dedicated reserved appropriate right access good acceptable legit
      suited welcome eligibility capable concerned targeted affected serviced admitted lets let feasible applicable qualify qualifies would`,
    ),
  ],
  /** Says that one holds the other, of tables of data. */
  give: list(
    'give gives provide provides return returns find finds search query contain contains include includes get retrieve fetch have has look up by expose exposes offer offers show shows let lets you',
  ),
  /** Says that one lets the other do something. */
  enable: list('lets let allows allow enables enable permits helps help'),
  suit: list(
    `work works working suit suits serve serves serving fit fits apply applies cover covers do does target targets
    address addresses cater caters covering serving supporting include includes handles handle is are be`,
  ),
  use: [
    ...forms('use rely go get take pick choose'),
    ...list('used using usable through via with log sign logged signed'),
  ],
  login: [
    ...forms('authenticate identify connect'),
    ...list(
      `log logs logging logged login logins signin sign signs signing signed sso auth authentication identification
      identity account accounts authenticated identified identifies verified connected session sessions in on log_in log_on sign_in sign_on
      single_sign_on credentials access accessing`,
    ),
  ],

  glue: [
    ...determiners,
    ...list(
      `i we you one they he she it them us me him who whom that which and or is are s re be being been am m ve d ll t
      has have do does with via through on to by for at from in of as if so then also just simply exactly
      actually really well but too either even there here say says said when whether our ours own into using
      two three four 2 3 4 general generally broadly sense basically particular perhaps maybe possibly w goes plus too again about o far theirs mean nah want wants wish wishes specifically area neighbourhood country generic ordinary whatever directly mainly mostly primarily means will won
      yes itself themselves myself ourselves would what whose among own such e g etc up
      anyone everyone someone anybody everybody each more`,
    ),
  ],
  polite: list(
    `hi hello hey dear please pls plz thanks thank thx ty cheers kind regards best morning afternoon evening all team
    everyone folks sir madam advance much appreciated greetings yo quick sorry`,
  ),
  vague: list(
    `question questions answer guide guides table info information example need needs case cases use help advice idea
    place sort kind type types public user users people person persons population populations account accounts group groups
    category categories profile profiles project thing things official french france purposes purpose exist exists
    option options member members end client clients customer customers side world anything everything small normal ordinary regular sorts column row cell separately`,
  ),
  staff: list(
    `staff employee employees worker workers officer officers official officials agent agents servant servants member
    members team teams personnel people clerk clerks colleagues colleague representative representatives civil
    folks guys intern interns archivist archivists librarian librarians accountant accountants gardener gardeners users user`,
  ),
  /** Where people work, and what they do there: says no more of whom they are. */
  workplace: list(
    'home school schools library libraries museum museums pool nursery work job hospital hospitals clinic surgery surgeries practice ward office centre center',
  ),
  service: list(
    `portal portals site sites website websites app apps application applications platform platforms service services
    software tool tools intranet extranet form forms system systems page pages project product products interface web meeting workshop deck slides paperwork
    space back office backoffice solution environment saas directory online internal dashboard`,
  ),
  /** What those who build a service do: sets the scene for the question which one to take. */
  build: [
    ...forms(
      'build develop make create launch prepare write run manage design start plan want wish replace migrate',
    ),
    ...list(
      `building developing contracting contractor developer developers vendor client clients customer boss team based need
      needs must should have has to agency consultant freelance working work works deployment rebuild rebuilding host hosts hosting serve serves welcome`,
    ),
  ],
  deed: [
    ...forms(
      'apply file submit book register consult pay fill request access declare manage work download follow renew complain check get log sign authenticate use open see upload enter claim order complete run connect identify need want do make take buy order receive vote build create share',
    ),
    ...list('answering applying filing submitted booking trying registering'),
  ],
} satisfies WordClasses;
