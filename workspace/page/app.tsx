// The whole page: the list of conversations, the open one, and what stands beside it.
import type { VNode } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Snapshot } from '../protocol.ts';
import { listen } from './connection.ts';
import { ConnectionState, Disconnected } from './connection-state.tsx';
import { type Workspace, WorkspaceContext } from './context.ts';
import { Conversation } from './conversation.tsx';
import { Modals } from './modal.tsx';
import { Pane, type PaneContent } from './pane.tsx';
import { Sidebar } from './sidebar.tsx';
import { act, after } from './state.ts';
import { strings } from './strings.ts';

type Language = keyof typeof strings;

export function App(): VNode | null {
  const [snapshot, tell] = useReducer(after, null);
  const [connected, setConnected] = useState(true);
  const [language, setLanguage] = useLanguage();
  useEffect(() => listen(tell, setConnected), []);
  const t = strings[language];
  const session = snapshot?.session;
  useEffect(() => {
    // Slack tells an app the language of those who act, where it knows it.
    if (session !== undefined) act('speak', { locale: t.locale }).catch(() => {});
  }, [session, t]);
  if (snapshot === null) return connected ? null : <Disconnected t={t} />;
  const workspace: Workspace = { snapshot, t };
  return (
    <WorkspaceContext.Provider value={workspace}>
      <Desk
        {...workspace}
        connected={connected}
        onLanguage={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
      />
      <Modals />
    </WorkspaceContext.Provider>
  );
}

interface DeskProps extends Workspace {
  readonly connected: boolean;
  readonly onLanguage: () => void;
}

function Desk({ snapshot, t, connected, onLanguage }: DeskProps): VNode {
  const [channel, openChannel] = useChannel(snapshot);
  const [pane, setPane] = useState<PaneContent | null>(null);
  const [menu, setMenu] = useState(false);
  const open = (id: string) => {
    openChannel(id);
    setPane(null);
    setMenu(false);
  };
  return (
    <div class={`desk ${pane ? 'desk-with-pane' : ''} ${menu ? 'desk-with-menu' : ''}`}>
      <a class="skip" href="#composer">
        {t.skip}
      </a>
      <Sidebar
        channel={channel}
        onOpen={open}
        onLanguage={onLanguage}
        onContent={() => setPane({ kind: 'content' })}
      />
      <Conversation key={channel.id} channel={channel} onPane={setPane} onMenu={() => setMenu(!menu)} />
      {pane && <Pane content={pane} channel={channel} onPane={setPane} onClose={() => setPane(null)} />}
      <ConnectionState connected={connected} />
      <Announcement snapshot={snapshot} t={t} />
    </div>
  );
}

/** Tells those who do not see the page that the content was read again. */
function Announcement({ snapshot, t }: Workspace): VNode {
  const { hash, loadedAt, held } = snapshot.content;
  const [first] = useState(loadedAt);
  return (
    <p class="visually-hidden" role="status">
      {held ? t.held : loadedAt !== first && t.reloaded(hash)}
    </p>
  );
}

/** The open conversation, named by the address's fragment so that it survives a reload. */
function useChannel({ channels }: Snapshot) {
  const [id, setId] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const follow = () => setId(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const channel = channels.find((candidate) => candidate.id === id) ?? channels[0];
  if (channel === undefined) throw new Error('the workspace has no channel');
  const open = (next: string) => {
    history.replaceState(null, '', `#${next}`);
    setId(next);
  };
  return [channel, open] as const;
}

/** The interface's language: what was chosen last, else the browser's. */
function useLanguage() {
  const [language, setLanguage] = useState<Language>(() => {
    const wanted = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
    return wanted in strings ? (wanted as Language) : 'en';
  });
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('language', language);
  }, [language]);
  return [language, setLanguage] as const;
}
