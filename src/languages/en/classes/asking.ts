// The words by which English asks, and by which a table answers: which, may, suits, use, log in.
import { list } from '../../rule.ts';
import { forms } from './verbs.ts';

export const asking = {
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
};
