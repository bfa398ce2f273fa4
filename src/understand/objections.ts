// Why no verdict is due: each objection to reading a message as a question that a table's cells answer.

import { asksNothing } from './objections/asks-nothing.ts';
import { byThem } from './objections/by-them.ts';
import { bystander } from './objections/bystander.ts';
import type { Candidate, Objection, Objector } from './objections/candidate.ts';
import { comparesNothing } from './objections/compares-nothing.ts';
import { corrected } from './objections/corrected.ts';
import { customers } from './objections/customers.ts';
import { foreign } from './objections/foreign-api.ts';
import { incident, toldFault } from './objections/incident.ts';
import { isA } from './objections/is-a.ts';
import { kin } from './objections/kin.ts';
import { lacking } from './objections/lacking.ts';
import { leftOut } from './objections/left-out.ts';
import { moreThanNamed } from './objections/more-than-named.ts';
import { must } from './objections/must.ts';
import { namesNoApi } from './objections/names-no-api.ts';
import { offers } from './objections/offers.ts';
import { opinion } from './objections/opinion.ts';
import { otherDeed } from './objections/other-deed.ts';
import { otherKind } from './objections/other-kind.ts';
import { otherName } from './objections/other-name.ts';
import { otherPurpose } from './objections/other-purpose.ts';
import { otherQuestion } from './objections/other-question.ts';
import { otherTime, year } from './objections/other-time.ts';
import { otherVerb } from './objections/other-verb.ts';
import { ownAccount } from './objections/own-account.ts';
import { quantity } from './objections/quantity.ts';
import { related } from './objections/related.ts';
import { relatedPeople } from './objections/related-people.ts';
import { relays } from './objections/relays.ts';
import { seeksElse } from './objections/seeks-else.ts';
import { stranger } from './objections/stranger.ts';
import { thingOfApi } from './objections/thing-of-api.ts';
import { unaskedWho } from './objections/unasked-who.ts';
import { unread } from './objections/unread.ts';
import { usage } from './objections/usage.ts';
import { whichOfElse } from './objections/which-of-else.ts';
import { whichOnes } from './objections/which-ones.ts';
import { whoWithoutApi } from './objections/who-without-api.ts';

export type { Objection } from './objections/candidate.ts';

/** The order in which they are shown: what is not asked at all first. */
const objectors: readonly Objector[] = [
  asksNothing,
  quantity,
  otherQuestion,
  otherDeed,
  must,
  otherTime,
  year,
  incident,
  toldFault,
  opinion,
  offers,
  foreign,
  otherName,
  whichOnes,
  stranger,
  bystander,
  customers,
  relays,
  related,
  corrected,
  usage,
  relatedPeople,
  byThem,
  ownAccount,
  thingOfApi,
  otherVerb,
  isA,
  whichOfElse,
  kin,
  lacking,
  leftOut,
  unaskedWho,
  whoWithoutApi,
  namesNoApi,
  otherPurpose,
  comparesNothing,
  moreThanNamed,
  otherKind,
  seeksElse,
  unread,
];

/** What stands against a verdict; a verdict is due exactly where nothing does. */
export function objectionsTo(candidate: Candidate): Objection[] {
  return objectors.flatMap((objector) => objector(candidate) ?? []);
}
