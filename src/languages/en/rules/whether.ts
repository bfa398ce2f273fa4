// How English asks for a yes or a no: "can they", "is it", "I wonder if", "… or not".
import type { Rule } from '../../rule.ts';

export const whether: readonly Rule[] = [
  {
    id: 'whether.opening',
    match: `
      ^ and|so|but|also|then? separately|also? can|could|may|might|do|does|is|are|will|would|should|must|did|was|were|has|have|isn|aren|can|cannot|doesn|don
      please|hi|hello|hey|thanks|question|guys|all|team can|could|may|is|are|does|do
      @be there|it
      right? am|was i right|correct|wrong|mistaken
    `,
    yes: ['Can companies use FranceConnect?', 'Is it open to doctors', 'and does it work'],
    no: ['they can', 'it is'],
  },
  {
    id: 'whether.indirect',
    match: `
      know|wonder|wondering|ask|asks|asked|asking|sure|check|tell|confirm|see|curious|question|unclear|understand|clarify if|whether|that
      confirm
      tell|ask|show|remind me|us|him|her|them if|whether
      whether
      if @one? @may
      understand correctly
      @one @be? right|correct|true|wrong
      told @one
    `,
    yes: ['I wonder if doctors', 'please confirm', 'do I understand correctly'],
    no: ['if you like'],
  },
  {
    id: 'whether.confirm',
    match: `
      can|could|please you? confirm
      is|are that|this|it|he|she|they right|correct|true|wrong|so|allowed|possible|ok|okay|fine
      am|are|have i|we right|wrong|mistaken|correct|got
    `,
    yes: ['can you confirm?', 'is that right?', 'am I wrong?'],
    no: ['I confirm'],
  },
  {
    id: 'whether.tag',
    match: `
      or not
      yes or no
      y n $$
      yes|no $$
      right|correct|true|possible|allowed please? $$
      is|are|isn|aren|can|does|do|doesn|don t? it|they|he|she|we|you
      or am i
      or nah|no|nope
      have i|we got|understood that|it|this? right|correctly?
      is that|this|it so|right|correct|true|ok
    `,
    yes: ['they can, or not', 'yes or no', 'right?', 'isn’t it'],
    no: ['the right API'],
  },
];
