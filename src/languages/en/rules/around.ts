// What English says around a question that changes nothing of it: asking to be told, telling what one is up to.
import type { Rule } from '../../rule.ts';

export const request: readonly Rule[] = [
  {
    id: 'request.tell',
    match: `
      can|could|would|will you|anyone|someone|anybody|somebody please|kindly? tell|advise|confirm|list|say|explain|help|indicate|clarify|let|recommend|suggest
      @one? want|would|like|need|trying|wish|d like|love? to know|ask|check|confirm|understand|make
      kindly|please state|specify|indicate|detail
      please|kindly|just|pls? tell|advise|confirm|list|say|explain|let|remind|show|give me|us?
      let|help me|us know|understand?
      do|does|anyone|somebody|anybody|you|someone you|anyone|anybody|someone|know? know|knows|happen
      @one wonder|wondering|curious|asking|confused|unsure|wondered
      @one was|ve|were been? told|informed that?
      @one was|am|m|re|were wondering|curious|asking|confused|trying
      quick|one|a|simple|small|another|my question
      am i misreading the|your table|guide|page or?
      i|we should|would be grateful if you could|would tell|confirm me|us?
      am i|we right|correct|mistaken to|in? think|say|assume|believe|thinking|assuming|believing? that?
      i be right|wrong|correct in|to thinking|think|assuming|assume that?
      i|we think|thought|believe|guess|suppose|assume|understand|understood|read|heard
      someone|somebody|colleague|they|boss|he|she told|tells|says|said|claims|thinks|believes @one? this|that|yesterday? morning|afternoon|week? that?
      swears|claims|insists|reckons|argues|maintains|says that?
      looking|look|hoping for advice|help|answer?
      do i understand|get correctly|it|that|right?
      in other words
      just|to double? checking|check|confirm|clarify
      any idea|chance|ideas
      tell me
      thanks for your|the help|answer|reply?
      anyone|someone here?
    `,
    yes: ['can you tell me', 'I would like to know', 'please confirm', 'quick question', 'I was wondering'],
    no: ['they drink'],
  },
];

export const aside: readonly Rule[] = [
  {
    id: 'aside.polite',
    match: `
      @polite
      thank you so|very? much?
      in advance
      kind|best|warm regards
      good morning|afternoon|evening|day
    `,
    yes: ['hello', 'thanks', 'kind regards', 'in advance'],
    no: ['which API'],
  },
  {
    id: 'aside.filler',
    match: `
      described|listed|mentioned|presented in|by @det* guide|table|page|documentation
      as part of @det* job|work|duties
      in the course of @det* work|duties
      wrong end of the stick
      we|they|i d|would|ll|will be? looking at
      would|d like|love to
      according to @det* guide|table|page|documentation|docs
      per|as_per @det* guide|table|page|documentation|docs
      in fact|practice|theory|principle|general|short
      by chance
      what do|does the|your table|guide say for|about|of|under|on? each|them|it?
      the? table|guide say|says under|for|on
      asking for a friend
      like her|him|them|me|us|that|this
      of all sorts|kinds
      at least
      as well
      i e
      question mark
      wait|hang|hold on? so?
      only just
      but? i|we d|would rather check|ask|know|verify
      but? i|we d|would rather|prefer hear|see it? from you
      but? i|we d|would like|want|love|prefer to be sure|certain
      though $
      over|down|up there
    `,
    yes: ['health professionals like her', 'of all sorts', 'at least', 'as well'],
    no: ['they like tea'],
  },
];
