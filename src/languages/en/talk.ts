// What leans on the answer before in English, and sentences that give orders to a machine.
import type { Language } from '../language.ts';

export const followUps: Language['followUps'] = {
  more: [
    '(?:(?:ok|okay|thanks|great|fine|right) )*(?:and|but|or|so|what about|how about|same for|same question for|and what about|and how about|likewise for|ditto for)(?: [a-z0-9]+)+',
    '(?:for|with)(?: [a-z0-9]+){1,5}',
  ],
  other: [
    '(?:(?:and|but|or|what about|how about) )*(?:for |with )?(?:the )?(?:other|others|other one|other ones|other apis?|another one|another)',
  ],
  why: [
    '(?:(?:and|but|ok|oh|yes) )*(?:why|how come|how so)(?: (?:not|is that|so|that|please|though))*',
    'explain(?: please| that| why)?',
    'what do you mean',
    'meaning',
    '(?:are you )?sure',
    'says who',
    'can you explain',
  ],
  link: [
    '(?:(?:and|ok) )*(?:(?:give|send|show|got)(?: me)? )?(?:(?:the|a|your|any) )?(?:links?|url|source|sources|page|docs?|documentation|reference)(?: (?:please|pls|thanks|then))*',
    'where is (?:that|this|it)(?: written)?',
    'what is (?:the|your) source',
    'where does it say (?:that|so)',
  ],
};

export const orders: Language['orders'] = [
  // How to skip a rule, or to show a password, is a question to a guide: an order speaks of all rules, or of "your" password.
  '(?:ignore|forget|disregard|override|bypass|skip)(?: [a-z]+){0,3} (?:all|any|every|your|these|those|previous|prior|above)(?: [a-z]+){0,3} (?:instructions?|rules?|prompts?|guidelines?|constraints?)',
  '(?:ignore|forget|disregard)(?: [a-z]+){0,3} (?:instructions?|above|previous)',
  '(?:you are|act as|pretend|behave as|imagine)(?: [a-z]+){0,4} (?:now|an? (?:ai|assistant|pirate|expert|admin\\w*)|chatgpt|dan|jailbroken|unrestricted)',
  '(?:reveal|print|show|repeat|output|leak|dump|give)(?: [a-z]+){0,3} (?:your|hidden|initial)(?: [a-z]+){0,2} (?:prompt|instructions|tokens?|secrets?|passwords?|config(?:uration)?|env(?:ironment)?)',
  'system prompt',
  'you are(?: [a-z]+){0,3} (?:developer|debug|admin|god) mode',
  'jailbreak',
  '(?:answer|reply|respond|say|write)(?: [a-z]+){0,3} (?:only |always |simply |just )?(?:with )?(?:yes|no|pwned|ok|true)(?! or )(?![a-z])',
];
