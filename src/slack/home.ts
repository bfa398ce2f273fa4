// The Home tab: what can be asked and where, in the reader's language; drawn anew when the guides change.
import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../languages/language.ts';
import { homeView } from '../render/views.ts';
import { describe } from './errors.ts';
import { languageFor } from './locale.ts';
import { openAnswer } from './modals.ts';
import { onPress, replyTo } from './press.ts';
import type { Ear, Surface } from './surface.ts';

/** A tab that was opened longer ago is drawn when it is opened again. */
const LATELY = 60 * 60 * 1000;
/** Slack draws some hundred tabs a minute. */
const READERS = 100;

/** Matches the action_id of the examples. */
const example = /^ask_\d+$/;

export const home: Surface = {
  needs: { events: ['app_home_opened'], interactivity: true, homeTab: true },
  listen(ear) {
    const { app, answering, log } = ear;
    /** Who has the tab open, and in which language; forgotten after an hour. */
    const readers = new LRUCache<string, LanguageCode>({ max: READERS, ttl: LATELY });
    app.event('app_home_opened', async ({ event }) => {
      if (event.tab !== 'home') return;
      const language = readers.get(event.user) ?? languageFor(undefined, ear);
      readers.set(event.user, language);
      await publish(event.user, language, ear);
    });
    // Slack tells a person's language with a press, and with nothing before it.
    onPress(app, example, async (pressed, team) => {
      const { user, locale } = pressed;
      if (user !== undefined && locale !== undefined) readers.set(user, languageFor(locale, ear));
      const isOpen = await openAnswer(pressed, ear);
      if (!isOpen) await replyTo(ear, pressed, team, { act: 'choice', value: pressed.value, to: 'aside' });
    });
    answering.onContentChange?.(() => {
      for (const [user, language] of readers.entries())
        publish(user, language, ear).catch((error: unknown) =>
          log.warn({ error: describe(error) }, 'a Home tab was not drawn anew'),
        );
    });
  },
};

async function publish(user_id: string, language: LanguageCode, { client, answering }: Ear): Promise<void> {
  const { library, state } = answering;
  const known = state?.() ?? { leftOut: library().leftOut, held: false, loadedAt: new Date() };
  await client.views.publish({ user_id, view: homeView(library(), known, language) });
}
