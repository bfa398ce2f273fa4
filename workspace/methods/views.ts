// views.*: modals and the Home tab.
import { z } from 'zod';
import { refuseView } from '../limits/check.ts';
import type { View } from '../store.ts';
import { ApiError, accept, type Backstage, type Method, read, withBlockIds } from './method.ts';

/** Modals that may lie on top of each other. */
const STACK = 3;

const scope = () => null;
const triggered = z.object({ trigger_id: z.string(), view: z.record(z.string(), z.unknown()) });
const updated = z.object({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: z.record(z.string(), z.unknown()),
});
const published = z.object({
  user_id: z.string(),
  hash: z.string().optional(),
  view: z.record(z.string(), z.unknown()),
});

export const views: Readonly<Record<string, Method>> = {
  'views.open': {
    scope,
    run(args, backstage) {
      const { trigger_id, view } = read(triggered, args);
      accept(refuseView(view, 'modal'));
      const user = exchange(trigger_id, backstage);
      return { view: pushModal(view, user, [], backstage) };
    },
  },
  'views.push': {
    scope,
    run(args, backstage) {
      const { trigger_id, view } = read(triggered, args);
      accept(refuseView(view, 'modal'));
      const user = exchange(trigger_id, backstage);
      return { view: pushModal(view, user, backstage.store.modals(user), backstage) };
    },
  },
  'views.update': {
    scope,
    run(args, backstage) {
      const { view_id, external_id, hash, view } = read(updated, args);
      accept(refuseView(view, 'modal'));
      const before = backstage.store.modal((open) =>
        view_id === undefined ? open.external_id === external_id : open.id === view_id,
      );
      if (before === undefined) throw new ApiError('not_found');
      if (hash !== undefined && hash !== before.hash) throw new ApiError('hash_conflict');
      return { view: replaceModal(before, view, backstage) };
    },
  },
  'views.publish': {
    scope,
    run(args, backstage) {
      const { user_id, hash, view } = read(published, args);
      accept(refuseView(view, 'home'));
      if (backstage.store.user(user_id) === undefined) throw new ApiError('user_not_found');
      const before = backstage.store.homes.get(user_id);
      if (hash !== undefined && before !== undefined && hash !== before.hash)
        throw new ApiError('hash_conflict');
      const home = toView(view, user_id, backstage, before?.id);
      backstage.store.setHome(home);
      return { view: home };
    },
  },
};

const response = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
]);

/** What a submission's acknowledgement does to the modal: closes it, unless it says otherwise. */
export function settleModal(
  view: View,
  acknowledgement: object,
  backstage: Backstage,
): Record<string, unknown> {
  const { store } = backstage;
  const open = store.modals(view.user);
  if (Object.keys(acknowledgement).length === 0) {
    store.setModals(
      view.user,
      open.filter(({ id }) => id !== view.id),
    );
    return {};
  }
  const wanted = read(response, acknowledgement);
  switch (wanted.response_action) {
    case 'errors':
      return {};
    case 'clear':
      store.setModals(view.user, []);
      return {};
    case 'update':
      accept(refuseView(wanted.view, 'modal'));
      return { view: replaceModal(view, wanted.view, backstage) };
    case 'push':
      accept(refuseView(wanted.view, 'modal'));
      return { view: pushModal(wanted.view, view.user, open, backstage) };
  }
}

/** Puts a modal on top of those that a person has open. */
function pushModal(view: unknown, user: string, below: readonly View[], backstage: Backstage): View {
  if (below.length >= STACK) throw new ApiError('push_limit_reached');
  const pushed = toView(view, user, backstage);
  backstage.store.setModals(user, [...below, pushed]);
  return pushed;
}

/** Puts a new view in the place of an open modal. */
function replaceModal(before: View, view: unknown, backstage: Backstage): View {
  const after = toView(view, before.user, backstage, before.id);
  const open = backstage.store.modals(before.user);
  backstage.store.setModals(
    before.user,
    open.map((modal) => (modal.id === before.id ? after : modal)),
  );
  return after;
}

function toView(view: unknown, user: string, backstage: Backstage, id?: string): View {
  const { store, identity } = backstage;
  const sent = view as Partial<View> & Pick<View, 'blocks' | 'type'>;
  return {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...sent,
    id: id ?? store.id('V'),
    hash: store.timestamp(),
    user,
    team_id: identity.team,
    app_id: identity.app,
    bot_id: identity.bot,
    blocks: withBlockIds(sent.blocks, backstage),
    state: { values: {} },
  };
}

function exchange(trigger: string, { triggers }: Backstage): string {
  const user = triggers.get(trigger);
  if (user === undefined) throw new ApiError('expired_trigger_id');
  triggers.delete(trigger);
  return user;
}
