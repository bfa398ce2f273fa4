// What stands around a label in English and says what part it plays: who asks, who is asked about, who is left out.
import type { ScopePatterns } from '../language.ts';

export const scope: ScopePatterns = {
  except: [
    '(?:i|we|you|they|he|she|who|that|which) (?:am |m |are |re |is |s |was |were )?(?:not|isn t|aren t|wasn t|weren t)',
    '(?:i|we|they) (?:am|m|are|re) no',
    '(?<!.)not(?: for| the)*',
    'without(?: being)?',
    'except(?: for)?',
    '(?:leaving|setting|putting)',
    'former',
    'retired',
    'future',
    'other than',
    'besides',
    'apart from',
    'excluding',
    'not being',
    'instead of',
    'rather than',
    'unlike',
    'aside from',
    '(?:but|and) not(?: for| by| to)?',
    '(?:and|but|or) no',
    '(?<!.)no',
  ],
  asker: [
    'with',
    'at',
    '(?:i am|i m|im|we are|we re|i work|we work|working|on behalf of|speaking as|i represent|i run|we run|i manage|we manage|i maintain|we maintain|(?<!well )as(?! well))(?: [a-z]+){0,3}',
    '\\d+(?: thousand| million)?',
    '(?:our|my|this|their)(?: small| big| own| local)?',
    '(?:portal|site|website|app|application|service|platform|project|software|intranet|extranet|tool|department|team|form|with)(?: [a-z]+){0,2} (?:of|at|in|from|with)(?: the| a| our| my)?',
  ],
  target: [
    '(?:intended|meant|designed|aimed|dedicated|made|built|open|reserved) (?:for|at|to)',
    'aimed at',
    'addressed to',
  ],
  actor: [
    '(?:[a-z]+ ){0,3}(?:log|sign|logging|signing) (?:in|on|into)',
    '(?:[a-z]+ ){0,2}(?:authenticate|identify) themselves',
  ],
  teller: [
    '(?:says?|said|tells?|told|thinks?|thought|claims?|claimed|asks?|asked|wonders?|insists?|believes?)',
  ],
  correction: ['sorry', 'pardon', 'i meant?', 'no wait', 'oops', 'correction', 'or rather', 'my mistake'],
  link: ['for', 'with', 'via', 'through', 'on', 'using', 'to'],
  capacity: ['(?<!well )as(?! well)', 'in (?:his|her|their) capacity'],
  which: ['which', 'what', 'how many', 'number of'],
};
