// How English speaks of tables of any field: what their cells say, what turns a label, and how one asks of them.
import { list } from '../rule.ts';
import type { TableWords } from '../table-words.ts';
import { forms } from './classes/verbs.ts';

export const tables: TableWords = {
  yes: [
    ...list(
      'yes y true ok supported included incl allowed permitted available possible accepted covered eligible full enabled check tick checkmark',
    ),
    'full support',
    'fully supported',
    'check mark',
  ],
  no: [
    ...list(
      'no n false unsupported excluded excl forbidden prohibited unavailable impossible refused none disabled cross never',
    ),
    'not supported',
    'not included',
    'not allowed',
    'not permitted',
    'not available',
    'not possible',
    'not accepted',
    'not covered',
    'not eligible',
    'no support',
    'cross mark',
    'not yet',
  ],
  condition: list(
    `except excepted excluding unless only if when while with without on upon after before from until till since up max
    maximum min minimum limited partly partial partially beta alpha experimental preview deprecated depending depends
    subject provided request approval paid extra fee add addon supplement own but for not some outside during under over
    above below within sometimes soon`,
  ),
  turning: {
    without: list('not non no without except excluding but'),
    with: list('with'),
    less: list('under below less younger'),
    more: list('over above more older'),
  },
  denying: list('not no'),
  light: [
    ...forms(
      'have get take use do go make come put see open access include contain offer provide support allow permit let qualify cover apply work involve enjoy receive benefit carry bring count want try need',
    ),
    ...list(
      `has had got used done taken brought given kept put included supported allowed permitted provided offered covered entitled eligible able right rights permission
      permissions access available usable possible accepted ok okay fine feature features part valid free_to wonder wondering checking
      confirm check everyone anyone please against towards now today tonight tomorrow evening morning afternoon still already stuff across along through via safe friendly proof suitable`,
    ),
  ],
  required: list('required mandatory compulsory obligatory needed necessary must'),
  deeds: [
    ...forms(
      `read play print ship deliver send drop borrow watch listen eat drink wear drive ride travel swim enter attend join reach
      connect book rent hire reserve visit park sit run throw recycle pay wash store carry move scan call leave stay sleep camp
      fish smoke photograph cycle cook exist plant fly burn vote climb sail`,
    ),
    ...list('left worn sent stored parked driven worn played eaten drunk watched'),
  ],
  reason: list('need needs got doing writing planning asking there'),
  acts: forms('add invite share install set'),
  past: list('got received saw noticed lost found had was were could couldn tried went did didn'),
  passive: list('be been being is are was were get gets'),
  changing: [
    ...forms(
      'close begin start finish delete remove cancel sell lose lend change replace return refund stop disable hide move transfer renew extend rename merge restore',
    ),
    ...list(
      'deleted removed cancelled sold lost changed replaced returned refunded stopped disabled hidden moved free paid price cost costs fee cheap expensive default instead',
    ),
  ],
  kinds: list(
    `plan plans tier tiers package packages subscription subscriptions edition editions version versions offer offers licence license seat
    role roles profile profiles level levels rank account accounts membership memberships member members customer customers client clients holder holders
    ticket tickets pass passes card cards fare fares line lines zone zones vehicle vehicles
    bin bins box boxes container containers bag bags browser browsers app apps device devices platform platforms system systems
    category categories type types kind kinds group groups class classes grade grades day days year years old olds age ages aged
    vaccine vaccines vaccination jab jabs shot shots dose team teams staff site sites office offices room rooms area areas floor floors child children kid kids adult adults person people animal animals pupil pupils student students employee employees colleague colleagues patient patients worker workers teacher teachers nurse someone guy guys man men woman women lady chap bloke mate son daughter kid mum mom dad mother father parent parents wife husband gran friend friends family boss manager client prospect user users guest guests visitor visitors passenger passengers caller callers subscriber subscribers`,
  ),
  measures: [
    {
      asked: 'how much|costs?|prices?|fees?|pay|charged?',
      labels: list('price prices pricing cost costs fee fees fare fares rate rates amount charge'),
    },
    { asked: 'how long', labels: list('duration length time period validity lasts delay') },
    {
      asked: 'how (?:many|much)|most|up to|max',
      labels: list('maximum max limit limits quota number amount'),
    },
    { asked: 'how old|(?:what|which) age', labels: list('age ages') },
    { asked: 'when|what date', labels: list('date deadline when from') },
  ],
  needing: list('need needs'),
  procuring: [
    ...forms('find get buy apply order request download register pick collect report ask'),
    'is',
    'are',
  ],
  reaching: list('to into in onto'),
  who: list('who whom whos'),
  which: list('which what wich'),
  kindOf: list('which what wich'),
  what: list('what whats'),
  matters: list(
    `time times hour hours date dates price prices cost costs amount condition conditions reason reasons address number name
    names colour color size brand speed length duration frequency temperature order word words`,
  ),
  where: list('where'),
  within: list('at in inside on'),
  otherwise: list('how when why whose'),
  whenever: list('when'),
  since: list('since until till'),
};
