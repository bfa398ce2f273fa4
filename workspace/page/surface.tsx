// The surface of a message or view: what its elements do, and the question before a risky one.
import type { ConfirmationDialog } from '@slack/types';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Element, Gesture, Values } from '../actions.ts';
import type { Block } from '../limits/check.ts';
import { type Offer, type Surface, SurfaceContext, useWorkspace, withValue } from './context.ts';
import { Dialog } from './dialog.tsx';
import { act, wordsOf } from './state.ts';
import { plain, Text } from './text/text-object.tsx';

interface SurfaceOfProps {
  /** The message's timestamp or the view's id. */
  readonly place: { readonly message: string } | { readonly view: string };
  readonly errors?: Readonly<Record<string, string>>;
  /** Hears of everything that was typed or chosen so far. */
  readonly onValues?: (values: Values) => void;
  readonly children: ComponentChildren;
}

/** A press that waits for the person to confirm it. */
interface Pending {
  readonly confirm: ConfirmationDialog;
  readonly settle: (confirmed: boolean) => void;
}

export function SurfaceOf({ place, errors = {}, onValues, children }: SurfaceOfProps): VNode {
  const { t } = useWorkspace();
  const [values, setValues] = useState<Values>({});
  const [pending, setPending] = useState<Pending | null>(null);
  const [problem, setProblem] = useState('');

  const confirmed = (element: Element) =>
    element.confirm === undefined
      ? Promise.resolve(true)
      : new Promise<boolean>((settle) =>
          setPending({ confirm: element.confirm as ConfirmationDialog, settle }),
        );

  const keep = (block: Block, element: Element, gesture: Gesture) => {
    const next = withValue(values, block, element, gesture);
    setValues(next);
    onValues?.(next);
  };

  const press = async (block: Block, element: Element, gesture: Gesture) => {
    if (!(await confirmed(element))) return;
    const { action_id = '' } = element;
    const { block_id = '' } = block;
    try {
      const { acked } = (await act('press', { action_id, block_id, gesture, values, ...place })) as {
        acked: boolean;
      };
      setProblem(acked ? '' : t.notAcked);
    } catch (error) {
      setProblem(wordsOf(error, t));
    }
  };

  const suggest = async (block: Block, element: Element, typed: string) => {
    const { action_id = '' } = element;
    const { block_id = '' } = block;
    return (await act('suggest', { action_id, block_id, typed, values, ...place })) as Offer;
  };

  const surface: Surface = { press, keep, suggest, errors };
  const answer = (yes: boolean) => {
    pending?.settle(yes);
    setPending(null);
  };
  return (
    <SurfaceContext.Provider value={surface}>
      {children}
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {pending && (
        <Dialog
          title={pending.confirm.title ? plain(pending.confirm.title) : ''}
          submit={pending.confirm.confirm ? plain(pending.confirm.confirm) : t.submit}
          close={pending.confirm.deny ? plain(pending.confirm.deny) : t.cancel}
          danger={pending.confirm.style === 'danger'}
          onSubmit={() => answer(true)}
          onClose={() => answer(false)}
        >
          <Text object={pending.confirm.text} />
        </Dialog>
      )}
    </SurfaceContext.Provider>
  );
}
