// A dialog over the page: it holds the focus until it closes, and Escape closes it.
import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';

/** What to begin with: the first input, else the button that submits. */
const FIRST = '.dialog-body :is(input, textarea, select, button), [type="submit"]';

interface DialogProps {
  readonly title: string;
  /** The words of the button that submits; null where there is nothing to submit. */
  readonly submit: string | null;
  readonly close: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Does another dialog lie on it? */
  readonly below?: boolean;
  readonly onSubmit?: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({
  title,
  submit,
  close,
  danger,
  busy,
  below = false,
  onSubmit,
  onClose,
  children,
}: DialogProps): VNode {
  const { t } = useWorkspace();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    opened?.querySelector<HTMLElement>(FIRST)?.focus();
    // A dialog that is only removed keeps the focus to itself; one that is closed gives it back.
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={below ? 'dialog dialog-below' : 'dialog'}
      aria-labelledby={id}
      aria-hidden={below}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="icon-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {close}
          </button>
          {submit !== null && (
            <button type="submit" class={`button button-${danger ? 'danger' : 'primary'}`} aria-busy={busy}>
              {submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
