// How English speaks of several at once: both of them, how they differ, only them, another one.
import type { Rule } from '../../rule.ts';

export const both: readonly Rule[] = [
  {
    id: 'both.all',
    match: `
      both
      all|each|any|either of? them|these|those
      all three|four
      the two|three
      common to both|all
    `,
    yes: ['for both', 'all of them', 'the two'],
    no: ['two sites'],
  },
  {
    id: 'both.together',
    match: `
      at the? same time
      together|simultaneously|alike|shared|mixed|combined
      for all
      everyone|everybody
      all|each|any of
      in common
      got|have|has|share|shares in common
      common to
      all? two|three|both share|shares
      same|single|one @thing
      mix of
      one size
      as well as
      and also
    `,
    yes: ['at the same time', 'a single API', 'doctors and nurses alike'],
    no: ['the right API'],
  },
];

export const compare: readonly Rule[] = [
  {
    id: 'compare.difference',
    match: `
      difference|differences|differ|differs|different|compare|compares|compared|comparison|comparing|distinguish|distinction
      versus|vs
      same|identical|equivalent as|to|thing?
      equivalent|identical|interchangeable
      the same
      mixing|mix them up
      pros and cons
      what @be|s @det* difference|differences
      when|where|why do|should @one need|use|choose which|one|the? one?
      when do @one need
    `,
    yes: ['what is the difference', 'A vs B', 'compare A and B', 'the same as'],
    no: ['A works'],
  },
  {
    id: 'compare.choice',
    match: `
      rather|better|best|between|instead
      choose|choosing|decide|pick between
      or rather
      which one
      hesitate|hesitating|torn|undecided between?
    `,
    yes: ['A or rather B', 'choose between A and B', 'which one'],
    no: ['A and B'],
  },
];

export const only: readonly Rule[] = [
  {
    id: 'only.word',
    match: `
      only|exclusively|exclusive|solely
      just|nobody|none|nothing|anyone|anybody|no_one for|but
      no one but|except
      purely
    `,
    yes: ['only for agents', 'nobody but doctors'],
    no: ['open to all'],
  },
  {
    id: 'only.reserved',
    match: `
      restricted
      limited to
      reserved for|to
    `,
    yes: ['reserved for companies', 'restricted to agents'],
    no: ['only for agents'],
  },
];

export const another: readonly Rule[] = [
  {
    id: 'another.else',
    match: `
      other|another|different @thing
      anything|something|nothing|what|anyone|everything else|other
      other|different than|from
      alternative|alternatives
      instead of
      don|do|does|doesn t|not want|like
      rather not
      what @be|s left|remains
      is|are|s|re left
      remains|remain
      in place of
      without using
    `,
    yes: ['other than A', 'another API', 'an alternative', 'something else'],
    no: ['every other day'],
  },
  {
    id: 'another.except',
    match: `
      besides|except|excluding
      apart|aside from
    `,
    yes: ['apart from A', 'besides A'],
    no: ['another API'],
  },
  {
    id: 'another.sole',
    match: `
      the only one|api|option|solution|way|choice
      only have|has
    `,
    yes: ['is A the only one'],
    no: ['only for companies'],
  },
];
