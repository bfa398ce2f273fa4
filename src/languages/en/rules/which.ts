// How English asks which one: "which API", "which one", "what should we use", "how do I authenticate", "I need an API".
import type { Rule } from '../../rule.ts';

export const which: readonly Rule[] = [
  {
    id: 'which.noun',
    match: `
      @which @be? @det* @good? @good? @thing
      @which @be? @det* @good? @kind of @thing
      @which of @det* @thing
      @which other @thing
      what @be @det* @thing
      what @be available|possible|open|allowed
    `,
    yes: ['Which API for town halls?', 'what are the options', 'which one of these APIs', 'what kind of API'],
    no: ['which town hall', 'the tool which we use'],
  },
  {
    id: 'which.one',
    match: `
      ^ and|with|for|so|but? which
      ^ and|so? which one|ones
      tell|know|say|not|sure|exactly which
      for which
    `,
    yes: ['FranceConnect or AgentConnect, which?', 'which of them', 'I do not know which'],
    no: ['the API which works'],
  },
  {
    id: 'which.what',
    match: `
      what should|can|do|could|must|would|shall|might|may|did @one @choose|@advise|@login|have
      @which @det* @thing @be left
      what @suit|works|fits|suits|else|about
      what to @choose
      what can|could|should|would|may|do|does|must ~ ~ use|choose|log|sign|authenticate|integrate|pick|take
      what can|could|should|must|do|to @one? avoid|exclude|rule
      what @one @choose|@advise
      @choose|@advise|with|through|via|using what
      what @be|s left|remains
      what remains
      what @be|s in @det? table|guide for
      what do|would @one @advise|have
    `,
    yes: ['what should we use', 'what works', 'what to use', 'what would you recommend', 'log in with what'],
    no: ['what happens'],
  },
  {
    id: 'which.how',
    match: `
      how do|can|should|could|would|to|shall|might|may @one? best? @login
    `,
    yes: ['how do I authenticate companies', 'how can we log in'],
    no: ['how does it work', 'how long'],
  },
  {
    id: 'which.seek',
    match: `
      @seek for? @det* @good? @good? @product
      @seek for? @det* @product
      @advise|list|name|know @det* @good? apis|api|solutions|options|solution
      any|your advice|suggestions|suggestion|recommendation|recommendations|ideas|idea|hint|hints
    `,
    yes: ['looking for an API', 'is there a single API', 'any suggestions'],
    no: ['looking for a flat'],
  },
  {
    id: 'which.open',
    match: `
      @exist @det* @good? @good? @product
      an|any|one|single|a|right|best|suitable @good? api|apis|sso
      @right api|apis|solution|solutions|options
      api|apis|solution|solutions for|to|that|which|can|should|do|does|would|works|work
      options
    `,
    yes: ['API for nurses', 'the right API', 'there is an API'],
    no: ['looking for a flat'],
  },
  {
    id: 'which.echo',
    match: `
      ^ and? which|what ones|one? $$
      ^ and? which|what|who are|is they|it $$
      ^ can|could you please? list|name them|those please? $$
      ^ please? list|name them|those please? $$
    `,
    yes: ['Some are not for citizens. Which ones?', 'Which are they?'],
    no: ['Which ones are for agents?'],
  },
  {
    id: 'which.again',
    match: `
      ^ and for
      what|how about
      ^ same for
    `,
    yes: ['and for companies?', 'what about agents?'],
    no: ['for companies'],
  },
];
