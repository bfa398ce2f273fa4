// Buttons: plain, with an icon, or for a workflow that only Slack could run.
import type {
  Button as SlackButton,
  IconButton as SlackIconButton,
  WorkflowButton as SlackWorkflowButton,
} from '@slack/types';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Gesture } from '../../actions.ts';
import { emoji } from '../text/emoji.ts';
import { plain } from '../text/text-object.tsx';
import type { ElementProps } from './index.tsx';

export function Button({ element, give }: ElementProps<SlackButton>): VNode {
  const className = `button button-${element.style ?? 'default'}`;
  if (element.url !== undefined && /^(?:https?|mailto):/i.test(element.url)) {
    return (
      <a
        class={className}
        href={element.url}
        target="_blank"
        rel="noreferrer"
        onClick={() => void give()}
        aria-label={element.accessibility_label}
      >
        {plain(element.text)}
      </a>
    );
  }
  return (
    <Pressable className={className} label={element.accessibility_label} give={give}>
      {plain(element.text)}
    </Pressable>
  );
}

export function IconButton({ element, give }: ElementProps<SlackIconButton>): VNode {
  const label = element.accessibility_label ?? plain(element.text);
  return (
    <Pressable className="button button-icon" label={label} give={give}>
      <span aria-hidden="true">{ICONS[element.icon] ?? emoji(element.icon)}</span>
    </Pressable>
  );
}

export function WorkflowButton({ element }: ElementProps<SlackWorkflowButton>): VNode {
  return (
    <button type="button" class="button" disabled>
      {plain(element.text)}
    </button>
  );
}

const ICONS: Readonly<Record<string, string>> = { trash: '🗑' };

interface PressableProps {
  readonly className: string;
  readonly label?: string | undefined;
  readonly gesture?: string;
  readonly pressed?: boolean;
  readonly give: (gesture?: Gesture) => Promise<void>;
  readonly children: ComponentChildren;
}

/** A button that waits until the app is done with it, so that nobody presses it twice. */
export function Pressable({ className, label, gesture, pressed, give, children }: PressableProps): VNode {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await give(gesture).finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      class={className}
      aria-label={label}
      aria-pressed={pressed}
      aria-busy={busy}
      onClick={() => void press()}
    >
      {children}
    </button>
  );
}
