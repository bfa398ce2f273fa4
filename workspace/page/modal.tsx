// The modals that the app has opened, each over the one before.
import type { PlainTextElement } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Values } from '../actions.ts';
import type { View } from '../store.ts';
import { Blocks } from './blocks/index.tsx';
import { useWorkspace } from './context.ts';
import { Dialog } from './dialog.tsx';
import { act, wordsOf } from './state.ts';
import { SurfaceOf } from './surface.tsx';
import { plain } from './text/text-object.tsx';

/** Those below stay as they are, with what was typed into them, until they are on top again. */
export function Modals(): VNode {
  const { snapshot } = useWorkspace();
  const { modals } = snapshot;
  return (
    <>
      {modals.map((view) => (
        <OpenModal key={view.id} view={view} below={view !== modals.at(-1)} />
      ))}
    </>
  );
}

function OpenModal({ view, below }: { view: View; below: boolean }): VNode {
  const { t } = useWorkspace();
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const words = view as {
    title?: PlainTextElement;
    submit?: PlainTextElement | null;
    close?: PlainTextElement | null;
  };
  const submit = async () => {
    if (busy) return;
    const missing = missingInputs(view, values, t.required);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      const result = (await act('submit', { values })) as { acked: boolean; errors: typeof errors };
      setErrors(result.errors);
      setProblem(result.acked ? '' : t.notAcked);
    } catch (error) {
      setProblem(wordsOf(error, t));
    }
    setBusy(false);
  };
  const close = () => {
    act('close', {}).catch((error: unknown) => setProblem(wordsOf(error, t)));
  };
  return (
    <Dialog
      title={words.title ? plain(words.title) : ''}
      submit={words.submit ? plain(words.submit) : null}
      close={words.close ? plain(words.close) : t.cancel}
      busy={busy}
      below={below}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <SurfaceOf place={{ view: view.id }} errors={errors} onValues={setValues}>
        <Blocks blocks={view.blocks} />
      </SurfaceOf>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

/** Slack itself asks for inputs that are neither optional nor filled, by the app or by the person. */
function missingInputs(view: View, values: Values, message: string): Record<string, string> {
  const missing = view.blocks.filter((block) => {
    if (block.type !== 'input' || block.optional) return false;
    const element = block.element as { action_id?: string };
    const given = values[block.block_id ?? '']?.[element.action_id ?? ''];
    if (given !== undefined) return given.length === 0;
    return !Object.keys(element).some((key) => key.startsWith('initial_'));
  });
  return Object.fromEntries(missing.map(({ block_id = '' }) => [block_id, message]));
}
