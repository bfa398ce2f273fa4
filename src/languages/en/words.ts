// The words of English that are known one by one: those that say nothing, join, shorten, or stand for people.
import { stopwords } from '@orama/stopwords/english';
import type { Language } from '../language.ts';
import { fold, wordSet } from '../words.ts';

export const words = {
  stopWords: new Set(stopwords.map(fold)),
  filler: wordSet(`
    since mean meant somebody someone anybody anyone really hi hello hey please thanks thank pls plz can
    could would should may might will shall does do did is are was were be been being have has had which
    what who whom whose where when why how there here this that these those any some all each every other
    just only also very about into onto from with without for of in on at by to the a an and or but if so
    then than as it its my our your their his her we you they i me us them get got need want like looking
    look looks tell know wonder wondering let say says ok okay yes no not don t s re ve ll m d possible
    possibly able exactly actually maybe kindly something anything one ones bit lot much many more most go
    going use used using uses work works working return returns give gives given provide provides retrieve
    fetch send quick question q ask asking guess sure basically allowed permitted make makes general simply
    enough
  `),
  signals: wordSet(`
    the a an of and or is are can could would should do does did which what who whom whose where when why
    how for with in on at by to from my our your their we you they i it this that these those not please
    thanks thank hi hello hey use used using need want there any between both allowed able works work cover
    covers about get access target wich staff w right difference link help whats whos isn aren doesn don
  `),
  and: wordSet('and plus'),
  or: wordSet('or'),
  units: wordSet(`
    kg g mg km m cm mm l ml h hr hrs hour hours min mins minute minutes day days week weeks month months year years yr yrs
    kb mb gb tb nights times x
  `),
  shorthand: {
    wich: 'which',
    whats: 'what s',
    wat: 'what',
    thru: 'through',
    4: 'for',
    u: 'you',
    r: 'are',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ppl: 'people',
    govt: 'government',
    gov: 'government',
    auth: 'authentication',
    w: 'with',
    biz: 'business',
    gvt: 'government',
    orgs: 'organisations',
    auths: 'authentication',
  },
  self: wordSet('i we my our me'),
  heads: wordSet(`
    officer clerk intern archivist librarian accountant gardener staff team teams employee worker member
    people user person personnel representative official agent servant public population profile category
    type kind case group account connection authentication identification identity access login need
    majority part side set behalf benefit capacity
  `),
  generic: wordSet(`
    api apis guide guides population populations public user users people person persons service services
    solution solutions tool tools app application applications site portal platform project system button
    authentication authenticate authenticates authenticated authenticating auth identify identification
    login log sign connect connection identity access use used using uses usable compatible eligible allowed
    suitable right fit choose choice pick select integrate question answer case type types kind example
    permit permitted allow allows work works working apply intended meant designed aimed cover covers
    support supports handle find finds search look include includes let lets query difference yes no need
    set place online digital france french table info information available recommend recommended proper
    possible everyone open valid together both two three same single common list option options group groups
    able sort
  `),
  telling: wordSet('authentication authenticate auth identification login connection identity'),
} satisfies Partial<Language>;
