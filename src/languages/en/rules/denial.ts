// How English denies: "not", "can't", "never", "neither … nor"; and what looks like it and denies nothing that is asked.
import type { Rule } from '../../rule.ts';

export const not: readonly Rule[] = [
  {
    id: 'not.word',
    match: `
      not|never|neither|nor|cannot|none|nobody
      can|don|doesn|isn|aren|won|wouldn|shouldn|couldn|wasn|weren|didn|hasn|haven|mustn t
      cant|dont|doesnt|isnt|arent|wont
      no
    `,
    yes: ['they are not', 'can’t', 'neither A nor B', 'never'],
    no: ['they can'],
  },
];

export const tag: readonly Rule[] = [
  {
    id: 'tag.or_not',
    match: `
      or not
      yes or no
      isn|aren|doesn|don|can t it|they|he|she|we|you $
      why not
      not only
      only know|want|need|have|asking|wondering
      no $$
    `,
    yes: ['or not', 'isn’t it', 'why not'],
    no: ['they are not'],
  },
  {
    id: 'tag.unsure',
    match: `
      not|never sure|certain|clear|urgent|understand|understood|know
      don|do|doesn|didn|did|couldn|can t|not really? know|understand|see|find|get|mind|remember|think|care|figure|believe
      dont|cant know|understand|see|find|get|figure
      no idea|hurry|rush|worries|problem|clue|doubt
      haven t found|understood|seen
      isn t|not clear
      am|m not
    `,
    yes: ['I am not sure', 'I don’t know', 'no idea'],
    no: ['they don’t work'],
  },
];
