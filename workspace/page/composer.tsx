// Where one writes: a text box that completes commands and names.
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWorkspace } from './context.ts';
import { Icon } from './icon.tsx';
import { GlobalShortcuts } from './shortcuts.tsx';
import { wordsOf } from './state.ts';
import { type Suggestion, suggest } from './suggestions.ts';

interface ComposerProps {
  readonly id: string;
  /** Where what is written goes, and from where shortcuts are taken. */
  readonly channel: string;
  readonly placeholder: string;
  /** What to put into the box; each new draft replaces what stands there. */
  readonly draft: string;
  readonly onSend: (text: string) => Promise<unknown>;
}

export function Composer({ id, channel, placeholder, draft, onSend }: ComposerProps): VNode {
  const { snapshot, t } = useWorkspace();
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const [problem, setProblem] = useState('');
  const found = text === dismissed ? [] : suggest(text.slice(0, caret), snapshot, t);

  const write = (next: string, at = next.length) => {
    setText(next);
    setCaret(at);
    setChosen(0);
    setProblem('');
  };
  useEffect(() => {
    if (draft === '') return;
    write(draft);
    box.current?.focus();
  }, [draft]);
  useEffect(() => grow(box.current), [text]);

  const take = ({ word, insert }: Suggestion) => {
    const start = caret - word.length;
    write(text.slice(0, start) + insert + text.slice(caret), start + insert.length);
    box.current?.focus();
  };
  const send = () => {
    if (text.trim() === '') return;
    write('');
    onSend(text).catch((error: unknown) => {
      // What was typed meanwhile is worth more than what could not be sent.
      setText((typed) => typed || text);
      setProblem(wordsOf(error, t));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = found[chosen];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (current !== undefined && step !== undefined) setChosen((chosen + step + found.length) % found.length);
    else if (current !== undefined && (event.key === 'Tab' || event.key === 'Enter')) take(current);
    else if (current !== undefined && event.key === 'Escape') setDismissed(text);
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send();
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {found.length > 0 && (
        <div id={listId} class="suggestions" role="listbox" aria-label={t.suggestions}>
          {found.map((suggestion, index) => (
            <div
              id={`${listId}-${index}`}
              class="suggestion"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                take(suggestion);
              }}
            >
              <strong>{suggestion.insert.trim()}</strong> <span class="quiet">{suggestion.help}</span>
            </div>
          ))}
        </div>
      )}
      <div class="composer-box">
        <GlobalShortcuts channel={channel} />
        <textarea
          id={id}
          ref={box}
          rows={1}
          aria-label={t.composer}
          aria-autocomplete="list"
          aria-controls={found.length > 0 ? listId : undefined}
          aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
          aria-describedby={`${id}-hint`}
          placeholder={placeholder}
          value={text}
          onInput={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={t.send} disabled={text.trim() === ''}>
          <Icon name="send" />
        </button>
      </div>
      <p id={`${id}-hint`} class={problem ? 'error' : 'hint'}>
        {problem || t.hint}
      </p>
    </form>
  );
}

/** Makes the box as high as its text. */
function grow(box: HTMLTextAreaElement | null): void {
  if (box === null) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
