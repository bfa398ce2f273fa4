// What the app needs to answer: the guides as they are now, what was said before, and where it tells what it does.
import type { Answer, Recall } from '../answer.ts';
import type { Claims } from '../database/claims.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import type { Memory } from '../memory.ts';
import type { Metrics } from '../metrics.ts';
import type { ContentState } from '../render/views.ts';
import type { Reports } from '../report/reports.ts';

export interface Answering {
  /** What to answer from; asked anew for each question, so that a reload takes effect. */
  readonly library: () => Library;
  /** There is no guide for this workspace, and whoever asks is told so. */
  readonly unguided?: boolean | undefined;
  readonly memory: Memory<Recall>;
  readonly defaultLanguage: LanguageCode | undefined;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** What other processes took, where there are others. */
  readonly claims?: Claims | undefined;
  /** What is known of the content folder besides the library. */
  readonly state?: () => ContentState;
  /** Calls `changed` each time when the guides have changed, or are held back. */
  readonly onContentChange?: (changed: () => void) => void;
  /** Counts answers, and keeps what people say of them; without it, nothing of the kind is asked. */
  readonly ledger?: Ledger | undefined;
  /** What people ask and do not find, for those who write the guides. */
  readonly reports?: Reports;
  /** Hears of each answer before it is sent. */
  readonly onAnswer?: (answered: Answer) => void;
}
