// views.*: modals and the Home tab.
import { z } from 'zod';
import { refuseView } from '../limits/check.ts';
import { viewToApi } from '../payloads.ts';
import { withCurrent } from '../picking.ts';
import type { View } from '../store.ts';
import { ApiError, accept, type Backstage, type Method, read, type Trigger, withBlockIds } from './method.ts';

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
      const trigger = exchange(trigger_id, backstage);
      return { view: viewToApi(pushModal(view, trigger, [], backstage)) };
    },
  },
  'views.push': {
    scope,
    run(args, backstage) {
      const { trigger_id, view } = read(triggered, args);
      accept(refuseView(view, 'modal'));
      const trigger = exchange(trigger_id, backstage);
      const below = backstage.store.modals(trigger.user);
      return { view: viewToApi(pushModal(view, trigger, below, backstage)) };
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
      return { view: viewToApi(replaceModal(before, view, backstage)) };
    },
  },
  'views.publish': {
    scope,
    run(args, backstage) {
      const { user_id, hash, view } = read(published, args);
      if (backstage.manifest?.homeTab === false) throw new ApiError('not_enabled');
      accept(refuseView(view, 'home'));
      if (backstage.store.user(user_id) === undefined) throw new ApiError('user_not_found');
      const before = backstage.store.homes.get(user_id);
      if (hash !== undefined && before !== undefined && hash !== before.hash)
        throw new ApiError('hash_conflict');
      const home = toView(view, { user: user_id }, backstage, before?.id);
      backstage.store.setHome(home);
      return { view: viewToApi(home) };
    },
  },
};

const response = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
]);

/** What a submission's acknowledgement does to the modal: closes it, unless it says otherwise or the modal is gone. */
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
  const gone = !open.some(({ id }) => id === view.id);
  if (gone && 'view' in wanted) throw new ApiError('not_found');
  switch (wanted.response_action) {
    case 'errors':
      return {};
    case 'clear':
      store.setModals(view.user, []);
      return {};
    case 'update':
      accept(refuseView(wanted.view, 'modal'));
      return { view: viewToApi(replaceModal(view, wanted.view, backstage)) };
    case 'push':
      accept(refuseView(wanted.view, 'modal'));
      return { view: viewToApi(pushModal(wanted.view, view, open, backstage)) };
  }
}

/** Who looks at a view, and at what besides. */
interface Screen {
  readonly user: string;
  readonly conversation?: string | undefined;
}

/** Puts a modal on top of those that a person has open. */
function pushModal(view: unknown, opener: Screen, below: readonly View[], backstage: Backstage): View {
  if (below.length >= STACK) throw new ApiError('push_limit_reached');
  const pushed = toView(view, opener, backstage);
  const links = { previous_view_id: below.at(-1)?.id ?? null, root_view_id: below[0]?.id ?? pushed.id };
  backstage.store.setModals(opener.user, [...below, { ...pushed, ...links }]);
  return { ...pushed, ...links };
}

/** Puts a new view in the place of an open modal. */
function replaceModal(before: View, view: unknown, backstage: Backstage): View {
  const { previous_view_id, root_view_id } = before;
  const after = { ...toView(view, before, backstage, before.id), previous_view_id, root_view_id };
  const open = backstage.store.modals(before.user);
  backstage.store.setModals(
    before.user,
    open.map((modal) => (modal.id === before.id ? after : modal)),
  );
  return after;
}

function toView(view: unknown, { user, conversation }: Screen, backstage: Backstage, id?: string): View {
  const { store, identity } = backstage;
  const sent = view as Partial<View> & Pick<View, 'blocks' | 'type'>;
  const channel = conversation === undefined ? undefined : store.channel(conversation);
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
    ...(conversation !== undefined && { conversation }),
    team_id: identity.team,
    app_id: identity.app,
    bot_id: identity.bot,
    blocks: withCurrent(withBlockIds(sent.blocks, backstage), channel),
    state: { values: {} },
  };
}

function exchange(id: string, { triggers }: Backstage): Trigger {
  const trigger = triggers.get(id);
  if (trigger === undefined) throw new ApiError('expired_trigger_id');
  triggers.delete(id);
  return trigger;
}
