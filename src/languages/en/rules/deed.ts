// What English asks of other deeds than logging in: to tell, to run, to grant, to help; and what it asks us to do.
import type { Rule } from '../../rule.ts';

export const deed: readonly Rule[] = [
  {
    id: 'deed.deed',
    match: `
      say|says no|yes|thanks to
      talk|talks|speak|speaks about|of
      get|gets|receive|receives|have any|some? help|support|training|assistance
      switch|migrate|move|upgrade|change over? from|to
      switching|migrating|moving|upgrading|changing over? from|to
    `,
    yes: ['say no to', 'talk about', 'get help', 'switch from'],
    no: ['say that doctors may'],
  },
  {
    id: 'deed.instance',
    match: `
      any|some|an|more info|information|advice|example|examples|help|details|idea on|about|of|for
      ^ do|does my|our|your ~ have|use
      ^ do you|we have|use
      ^ are you|we using
      anyone|anybody|someone|somebody here? using|uses|use
      ^ are there any ~ on
      ^ is|are my|our|your|the ~ on
      ^ do|does all|most|every|any ~ use
      is|are|know|knows|have|has|got any|a|an|some|there|of ~ that|who|which use|uses|using
      is|are there|you a|an|any guide|guides|tutorial|tutorials|documentation|doc|docs|manual|training|course
    `,
    yes: ['do you know a town hall that uses', 'are there companies who use', 'is there a guide'],
    no: ['is there an API that works'],
  },
  {
    id: 'deed.who_said',
    match: 'who @one? has|have|had? said|says|decided|decides|wrote|told|claims|chose|ruled',
    yes: ['who said that', 'who decided'],
    no: ['who has access'],
  },
  {
    id: 'deed.act',
    match: `
      can|could|would|will you please|kindly? open|authorise|authorize|activate|give|grant|create|allow|enable|unblock|add|register @det* @people|@staff|access|our|the|my|a|an|up|it
      can|could|would|will you please|kindly? open|authorise|authorize|activate|enable|unblock|include|connect
      can|could|would|will you|someone|somebody|anyone|it please|kindly? let|get|log|put|move|switch|give|add our|the|my|a|an
      can|could|would|will you|someone|somebody|anyone please|kindly? let|get|log|put|move|switch|give|add @people|@staff
      ^ please? include|connect
      can|could|would|will you|support|it let|get ~ use|using|working|in|into
      support|it can|could|should? give our|the|my|a
      can|could support|it give our|the|my|a
      i|we need access to
      access for our|my ~ please $
      please open|authorise|authorize|activate|grant|create|allow|enable|unblock|add|register
    `,
    yes: ['can you open it', 'could you give our agents access', 'please authorise'],
    no: ['could you give me the list', 'can we open'],
  },
  {
    id: 'deed.who_does',
    match: `
      ^ and|but|so? who works|manages|runs|owns|gives|grants|approves|needs|wants|knows|recommends|requires|pays|created|built|maintains|looks|deals
      who can|could|might|would|should i|we? help|answer|explain|tell|advise|see|contact|fix|give|grant|approve|talk|speak|support|assist|call|ask
      who is|are|s available|responsible|in_charge
    `,
    yes: ['who runs FranceConnect', 'who can help us', 'who is responsible'],
    no: ['who can use FranceConnect'],
  },
  {
    id: 'deed.run',
    match: `
      what do|does|should|would ~ need
      what do|does|can ~ for $$
      @which apis|api|solution|solutions ~ manage|manages|run|runs|host|hosts|building|build|builds|own|owns|developing|develop|develops
    `,
    yes: ['which API does the ministry manage', 'which APIs do town halls run'],
    no: ['which API should the town use'],
  },
  {
    id: 'deed.sign',
    match:
      'sign|signs|signing @det? contract|contracts|document|documents|prescription|prescriptions|form|forms|paper|papers',
    yes: ['sign a contract', 'sign prescriptions'],
    no: ['sign in'],
  },
];
