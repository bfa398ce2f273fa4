// How English asks for whom: "who can", "for whom", "which users", "intended for who".
import type { Rule } from '../../rule.ts';

export const who: readonly Rule[] = [
  {
    id: 'who.subject',
    match: `
      ^ and|but|so|exactly? who|whos
      whos it|this|that
      tell|know|say|sure|wonder|wondering|explain|confirm|of|clear|about who
      who can|could|may|does|do|should|might|else|exactly|all|is|are|s|isn|aren|gets|get|has|have|cannot|would
      who @may|@use
      who can|may|does|do|is|are not|t
      nobody|anyone|everyone who
    `,
    yes: ['Who can use FranceConnect?', 'tell me who is eligible', 'who else'],
    no: ['the agents who work here'],
  },
  {
    id: 'who.object',
    match: `
      for|to|by|at|from who|whom
      whom
      who $
      who @be @det? @thing for
      who @one @login|@use
      who is|s it for
      who @do @one
    `,
    yes: ['is FranceConnect for whom', 'intended for who', 'who is it for'],
    no: ['the one I saw'],
  },
  {
    id: 'who.people',
    match: `
      @which @be? @det* @kind? of? @det* user? @people
      every|all|each|list @det* @good? @people
      list|lists of @det* @people
      target|intended audience|users|population|group
      audience
      can|could|may everyone|everybody|anyone|anybody
      populations|publics|audiences|categories|groups|users that|which|whom|eligible|covered|supported|excluded
      eligible|excluded|supported|covered @people
      list|name|tell|give me|us? @det* list? of? @det* user? @people
    `,
    yes: ['which users', 'what kinds of people', 'list of populations', 'target audience'],
    no: ['which API'],
  },
];
