// What stands around a label in English and says what part it plays: who asks, who is asked about, who is left out.
import type { Rule } from '../../rule.ts';

export const excepts: readonly Rule[] = [
  {
    id: 'excepts.word',
    match: `
      i|we|you|they|he|she|who|that|which am|m|are|re|is|s|was|were? not|isn_t|aren_t|wasn_t|weren_t
      i|we|they am|m|are|re no
      without being?
      except for?
      leaving|setting|putting
      former|retired|future
      other than
      besides|excluding|unlike
      apart|aside from
      not being
      instead of
      rather than
      but|and not for|by|to?
      but|and can_t|cannot|may_not|don_t use|access|have?
      and|but|or no
    `,
    yes: ['we are not a company', 'except for doctors', 'but not for agents', 'former agents'],
    no: ['they cannot'],
  },
  {
    id: 'excepts.opening',
    match: `
      not for|the*
      no
    `,
    yes: ['not for companies', 'no companies'],
    no: ['for companies'],
  },
];

export const asker: readonly Rule[] = [
  {
    id: 'asker.beside',
    match: `
      with|at
      # thousand|million?
      our|my|this|their small|big|own|local?
      portal|site|website|app|application|service|platform|project|software|intranet|extranet|tool|department|team|form|with of|at|in|from|with the|a|our|my?
    `,
    yes: ['our town hall', 'the portal of the region', 'with doctors', '500 agents'],
    no: ['for the town hall'],
  },
  {
    id: 'asker.says',
    match: `
      i_am|i_m|im|we_are|we_re|i_work|we_work|working|on_behalf_of|speaking_as|i_represent|i_run|we_run|i_manage|we_manage|i_maintain|we_maintain|as ~
    `,
    yes: ['I am an agent', 'we work for a town hall', 'as a company'],
    no: ['they are agents'],
  },
];

export const target: readonly Rule[] = [
  {
    id: 'target.for',
    match: `
      intended|meant|designed|aimed|dedicated|made|built|open|reserved for|at|to
      addressed to
    `,
    yes: ['intended for companies', 'aimed at agents'],
    no: ['for companies'],
  },
];

export const actor: readonly Rule[] = [
  {
    id: 'actor.logs_in',
    match: `
      log|sign|logging|signing in|on|into
      authenticate|identify themselves
    `,
    yes: ['agents log in', 'they identify themselves'],
    no: ['the login of agents'],
  },
];

export const teller: readonly Rule[] = [
  {
    id: 'teller.says',
    match:
      'say|says|said|tell|tells|told|think|thinks|thought|claim|claims|claimed|ask|asks|asked|wonder|wonders|insist|insists|believe|believes',
    yes: ['the ministry says', 'the mayor asked'],
    no: ['a saying'],
  },
];

export const correction: readonly Rule[] = [
  {
    id: 'correction.word',
    match: `
      sorry|pardon|oops|correction
      i mean|meant
      no wait
      or rather
      my mistake
      scratch that
      forget it|that
      never mind
    `,
    yes: ['no sorry, agents', 'I mean agents', 'or rather'],
    no: ['agents'],
  },
];

export const capacity: readonly Rule[] = [
  {
    id: 'capacity.as',
    match: `
      as
      in his|her|their capacity
    `,
    yes: ['as a citizen', 'in their capacity as citizens'],
    no: ['citizens'],
  },
];

export const ones: readonly Rule[] = [
  {
    id: 'ones.which',
    match: `
      which|what
      how many
      number of
    `,
    yes: ['which ministries', 'how many doctors'],
    no: ['the ministries'],
  },
];
