// The rules of English, one file a phenomenon.
import type { Rules } from '../../rule.ts';
import { aside, request } from './around.ts';
import { deed } from './deed.ts';
import { not, tag } from './denial.ts';
import {
  bye,
  fine,
  guides,
  hello,
  help,
  insult,
  robot,
  stop,
  thanks,
  whole,
  write,
  wrong,
} from './manners.ts';
import { login, predicate, refusal } from './predicate.ts';
import { actor, asker, capacity, correction, excepts, ones, target, teller } from './roles.ts';
import { another, both, compare, only } from './sets.ts';
import { incident, must, offer, opinion, quantity, question, story, time } from './unanswered.ts';
import { whether } from './whether.ts';
import { which } from './which.ts';
import { who } from './who.ts';

export const rules: Rules = {
  which,
  who,
  whether,
  compare,
  both,
  only,
  another,
  predicate,
  refusal,
  login,
  not,
  tag,
  request,
  aside,
  excepts,
  asker,
  target,
  actor,
  teller,
  correction,
  capacity,
  ones,
  must,
  time,
  quantity,
  question,
  deed,
  offer,
  incident,
  opinion,
  story,
  hello,
  thanks,
  bye,
  fine,
  wrong,
  insult,
  stop,
  robot,
  write,
  help,
  whole,
  guides,
};
