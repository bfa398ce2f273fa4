// A button that opens a menu of actions; the arrows walk through it, and Escape gives the focus back.
import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWorkspace } from './context.ts';
import { Icon, type IconName } from './icon.tsx';
import { wordsOf } from './state.ts';

export interface MenuItem {
  readonly name: string;
  readonly help: string;
  /** Resolves when the app is done with it. */
  readonly choose: () => Promise<unknown>;
}

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
}

/** Keys that move in the menu, each to the item at the place that it gives. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export function Menu({ label, icon, items }: MenuProps): VNode {
  const { t } = useWorkspace();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  // In a layout effect, as one that waits for the next paint would leave a moment in which a key goes to nothing.
  useLayoutEffect(() => {
    if (!open) return;
    focusItem(list.current, 0);
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = async (item: MenuItem) => {
    // What the item opens will give the focus back to where it is now.
    close();
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      await item.choose();
    } catch (error) {
      setProblem(wordsOf(error, t));
    }
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    const at = itemsOf(list.current).indexOf(document.activeElement as HTMLElement);
    if (move !== undefined) focusItem(list.current, move(at, items.length));
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="menu-opener"
        ref={opener}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
      </button>
      {open && (
        <div
          id={id}
          class="menu-items"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          ref={list}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={item.name}
              class="menu-item"
              onClick={() => void choose(item)}
            >
              <strong>{item.name}</strong>
              {item.help && <span class="quiet">{item.help}</span>}
            </button>
          ))}
        </div>
      )}
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function focusItem(list: HTMLElement | null, at: number): void {
  itemsOf(list)[at]?.focus();
}
