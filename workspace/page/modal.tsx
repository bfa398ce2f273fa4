// The modal on top of those that the app has opened.
import type { PlainTextElement } from '@slack/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Values } from '../actions.ts';
import type { View } from '../store.ts';
import { Blocks } from './blocks/index.tsx';
import { useWorkspace } from './context.ts';
import { Dialog } from './dialog.tsx';
import { act } from './state.ts';
import { SurfaceOf } from './surface.tsx';
import { plain } from './text/text-object.tsx';

export function Modal(): VNode | null {
  const { snapshot } = useWorkspace();
  const view = snapshot.modals.at(-1);
  return view === undefined ? null : <OpenModal key={view.id} view={view} />;
}

function OpenModal({ view }: { view: View }): VNode {
  const { t } = useWorkspace();
  const [values, setValues] = useState<Values>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const words = view as {
    title?: PlainTextElement;
    submit?: PlainTextElement | null;
    close?: PlainTextElement | null;
  };
  const submit = async () => {
    const missing = missingInputs(view, values, t.required);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const result = (await act('submit', { values }).finally(() => setBusy(false))) as {
      errors: typeof errors;
    };
    setErrors(result.errors);
  };
  return (
    <Dialog
      title={words.title ? plain(words.title) : ''}
      submit={words.submit ? plain(words.submit) : null}
      close={words.close ? plain(words.close) : t.cancel}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={() => void act('close', {})}
    >
      <SurfaceOf place={{ view: view.id }} errors={errors} onValues={setValues}>
        <Blocks blocks={view.blocks} />
      </SurfaceOf>
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
