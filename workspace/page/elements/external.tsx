// external_select and multi_external_select: one types, and the app says what fits.
import type { ExternalSelect, MultiExternalSelect, PlainTextOption } from '@slack/types';
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Offer, useSurface, useWorkspace } from '../context.ts';
import { wordsOf } from '../state.ts';
import { plain } from '../text/text-object.tsx';
import type { ElementProps } from './index.tsx';

/** Milliseconds without a key before the app is asked. */
const PAUSE = 200;
/** Characters after which Slack asks, where the app does not say. */
const MIN_QUERY = 3;

/** What the app said of what was typed; null while it is not asked. */
interface Answer {
  readonly typed: string;
  readonly options: readonly PlainTextOption[];
}

export function External({
  block,
  element,
  give,
  named,
}: ElementProps<ExternalSelect | MultiExternalSelect>): VNode {
  const { t } = useWorkspace();
  const { suggest } = useSurface();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const several = element.type === 'multi_external_select';
  const initial = several ? (element.initial_options ?? []) : [element.initial_option ?? []].flat();
  const [chosen, setChosen] = useState<readonly PlainTextOption[]>(initial);
  const [typed, setTyped] = useState(several ? '' : labelOf(initial));
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const least = element.min_query_length ?? MIN_QUERY;
  const options = asking && answer !== null ? answer.options : [];

  useEffect(() => {
    if (!asking || typed.length < least) return setAnswer(null);
    let stale = false;
    const ask = async () => {
      try {
        const offer = await suggest(block, element, typed);
        if (stale) return;
        setAnswer({ typed, options: optionsOf(offer) });
        setAt(0);
        setProblem('');
      } catch (error) {
        if (!stale) setProblem(wordsOf(error, t));
      }
    };
    const timer = setTimeout(ask, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asking, typed]);

  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [options.length]);

  const keep = (next: readonly PlainTextOption[]) => {
    setChosen(next);
    void give(next.map(({ value = '' }) => value));
  };
  const take = (option: PlainTextOption) => {
    setAsking(false);
    setTyped(several ? '' : plain(option.text));
    const others = chosen.filter(({ value }) => value !== option.value);
    keep(
      several
        ? [...others, option].slice(-(element.max_selected_items ?? Number.POSITIVE_INFINITY))
        : [option],
    );
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[at];
    if (step !== undefined && options.length > 0) setAt((at + step + options.length) % options.length);
    else if (event.key === 'ArrowDown') setAsking(true);
    else if (event.key === 'Enter' && option !== undefined) take(option);
    else if (event.key === 'Escape' && asking) setAsking(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="external">
      {several && chosen.length > 0 && (
        <ul class="chosen">
          {chosen.map((option) => (
            <li key={option.value}>
              {plain(option.text)}
              <button
                type="button"
                aria-label={t.remove(plain(option.text))}
                onClick={() => {
                  keep(chosen.filter(({ value }) => value !== option.value));
                  box.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="external-box">
        <input
          {...named}
          ref={box}
          class="typed"
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-${at}` : undefined}
          placeholder={element.placeholder ? plain(element.placeholder) : t.search}
          value={typed}
          onFocus={() => least === 0 && setAsking(true)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAsking(true);
            if (!several && event.currentTarget.value === '') keep([]);
          }}
          onBlur={() => {
            setAsking(false);
            setTyped(several ? '' : labelOf(chosen));
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}-list`}
          ref={list}
          class="offered"
          role="listbox"
          aria-label={t.suggestions}
          hidden={options.length === 0}
        >
          {options.map((option, index) => (
            <div
              id={`${id}-${index}`}
              key={option.value}
              class="suggestion"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              {plain(option.text)}
              {option.description && <span class="quiet"> {plain(option.description)}</span>}
            </div>
          ))}
        </div>
      </div>
      <p class={problem ? 'external-state error' : 'external-state quiet'} role="status">
        {problem ||
          (asking && (typed.length < least ? t.typeMore(least) : answer && t.found(answer.options.length)))}
      </p>
    </div>
  );
}

/** What stands in the box of a select of one: what was chosen, whatever was typed since. */
function labelOf([chosen]: readonly PlainTextOption[]): string {
  return chosen === undefined ? '' : plain(chosen.text);
}

function optionsOf({ options = [], option_groups = [] }: Offer): readonly PlainTextOption[] {
  return [...options, ...option_groups.flatMap((group) => group.options)];
}
