// The modal in which a person reads and changes what is kept of their question, before any of it is.
import type { ModalView } from '@slack/types';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { plain } from './objects.ts';
import { mostTyped } from './rating.ts';

/** The callback_id of the modal, and the names of what it asks. */
export const report = { view: 'report', question: 'question', value: 'value' } as const;

export interface Reported {
  readonly language: LanguageCode;
  /** As its author sent it; '' where that is not known any more, or where somebody else reports it. */
  readonly question: string;
  /** Days for which it is kept. */
  readonly days: number;
  /** What the submission needs. */
  readonly metadata: string;
}

export function reportModal({ language, question, days, metadata }: Reported): ModalView {
  const { report: words } = languages[language].views;
  return {
    type: 'modal',
    callback_id: report.view,
    private_metadata: metadata,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [
      {
        type: 'input',
        block_id: report.question,
        label: plain(words.question),
        hint: plain(words.hint),
        element: {
          type: 'plain_text_input',
          action_id: report.value,
          multiline: true,
          max_length: mostTyped,
          ...(question !== '' && { initial_value: question }),
        },
      },
      { type: 'context', elements: [plain(words.keeps(days))] },
    ],
  };
}
