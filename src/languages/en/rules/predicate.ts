// What a table of who may use what answers in English: that one may, works for, is for; that one is shut out.
import type { Rule } from '../../rule.ts';

export const predicate: readonly Rule[] = [
  {
    id: 'predicate.may',
    match: `
      @may
      good to go|use
      fine|good|grand|ok|okay with
      an option
      in or out
      get by|away
      true
    `,
    yes: ['doctors can', 'open to agents', 'good to go'],
    no: ['they want'],
  },
  {
    id: 'predicate.suit',
    match: '@suit\ngo|goes|match|matches together',
    yes: ['FranceConnect works for companies', 'do they go together'],
    no: ['I see'],
  },
  {
    id: 'predicate.use',
    match: '@use\navail|avails|availing themselves|themself|itself|oneself of',
    yes: ['use FranceConnect', 'avail themselves of'],
    no: ['I see'],
  },
  { id: 'predicate.choose', match: '@choose\n@advise', yes: ['choose FranceConnect'], no: ['I see'] },
];

export const refusal: readonly Rule[] = [
  {
    id: 'refusal.word',
    match: `
      excluded|exclude|excludes|excluding|forbidden|ineligible|incompatible|unavailable|unsuitable|unsupported|unusable|prohibited|inaccessible|impossible|denied|barred|banned|useless|rejected|rejects|refused|refuses|refuse|unable|blocked
      avoid|rule|rules|ruled out?
      shut|left|locked|kept|leave|leaves|shuts|lock|locks|keep|keeps out
      turned away
      table|guide|matrix|grid|row|column|page say|says no to?
      turn|turns away
      turn|turns @det* away
      no access|good|right|go|use
      off limits
      off the table
      closed to?
      out of reach|scope|bounds
      wrong|false|untrue
    `,
    yes: ['agents are excluded', 'unavailable to citizens', 'rule out', 'off limits'],
    no: ['open'],
  },
];

export const login: readonly Rule[] = [
  {
    id: 'login.verb',
    match: '@login\n@login in|on|into\ncome|comes|coming|get|gets|getting|go in\nprove who @one @be',
    yes: ['log in', 'authentication'],
    no: ['write a contract'],
  },
];
