// What every part of the page can reach: the workspace, the words of the interface, and the surface it is drawn on.
import type { PlainTextOption } from '@slack/types';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Element, Gesture, Values } from '../actions.ts';
import type { Block } from '../limits/check.ts';
import type { Snapshot } from '../protocol.ts';
import type { Strings } from './strings.ts';

export interface Workspace {
  readonly snapshot: Snapshot;
  readonly t: Strings;
}

/** Options as an app offers them. */
export interface Offer {
  readonly options?: readonly PlainTextOption[];
  readonly option_groups?: readonly { readonly options: readonly PlainTextOption[] }[];
}

/** What the elements of a message or view can do. */
export interface Surface {
  /** Tells the app that an element was used; resolves when the app is done. */
  readonly press: (block: Block, element: Element, gesture?: Gesture) => Promise<void>;
  /** Keeps what a person typed or chose until something is pressed or submitted. */
  readonly keep: (block: Block, element: Element, gesture: Gesture) => void;
  /** Asks the app for the options that fit what was typed. */
  readonly suggest: (block: Block, element: Element, typed: string) => Promise<Offer>;
  /** What is wrong with the inputs, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
}

const INERT: Surface = { press: async () => {}, keep: () => {}, suggest: async () => ({}), errors: {} };

export const WorkspaceContext = createContext<Workspace | null>(null);
export const SurfaceContext = createContext<Surface>(INERT);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('this part of the page stands outside of the workspace');
  return workspace;
}

export function useSurface(): Surface {
  return useContext(SurfaceContext);
}

/** `values` with one more; by block_id, then action_id. */
export function withValue(values: Values, block: Block, element: Element, gesture: Gesture): Values {
  const { block_id = '' } = block;
  const { action_id = '' } = element;
  return { ...values, [block_id]: { ...values[block_id], [action_id]: gesture } };
}
