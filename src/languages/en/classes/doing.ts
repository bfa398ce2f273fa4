// What people do, run and own beside logging in, as English says it.
import { list } from '../../rule.ts';
import { forms } from './verbs.ts';

export const doing = {
  /** Says where somebody has a job. */
  working: list('works working worked employed'),
  /** Has something told, or asks for it. */
  tell: list('tell inform ask remind notify warn'),
  /** What somebody does with an API, where that one is named behind "by". */
  agency: list(
    'accepted recognised recognized required recommended adopted made built designed owned run managed funded created developed offered approved endorsed provided operated hosted maintained',
  ),
  /** What people do of their own mind, which no table tells. */
  attitude: list(
    'want wants need needs accept accepts support supports prefer prefers know knows trust trusts love recognise recognize recognises adopt adopts require requires understand',
  ),
  /** What those who build a service do: sets the scene for the question which one to take. */
  build: [
    ...forms(
      'build develop make create launch prepare write run manage design start plan want wish replace migrate',
    ),
    ...list(
      `building developing contracting contractor developer developers vendor client clients customer boss team based need
      needs must should have has to agency consultant freelance working work works deployment rebuild rebuilding host hosts hosting serve serves welcome`,
    ),
  ],
  deed: [
    ...forms(
      'apply file submit book register consult pay fill request access declare manage work download follow renew complain check get log sign authenticate use open see upload enter claim order complete run connect identify need want do make take buy order receive vote build create share',
    ),
    ...list('answering applying filing submitted booking trying registering'),
  ],
};
