// The line to the workspace's server: it mends itself, sooner at first and then more patiently.
import type { News } from '../protocol.ts';

/** Milliseconds before the first new try, doubled with each one that fails. */
const FIRST_TRY = 500;
const LATEST_TRY = 8000;

/**
 * Hears the event stream until the returned function is called. Each connection begins with everything there is, so
 * that nothing is missed of what happened in between. Whoever comes back to the page does not wait for the next try.
 */
export function listen(onNews: (news: News) => void, onConnection: (connected: boolean) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_TRY;

  const connect = () => {
    clearTimeout(timer);
    timer = undefined;
    const opened = new EventSource('/events');
    source = opened;
    opened.onmessage = ({ data }) => {
      wait = FIRST_TRY;
      onConnection(true);
      onNews(JSON.parse(data) as News);
    };
    opened.onerror = () => {
      opened.close();
      onConnection(false);
      timer = setTimeout(connect, wait);
      wait = Math.min(2 * wait, LATEST_TRY);
    };
  };
  const hurry = () => {
    if (timer !== undefined && document.visibilityState === 'visible') connect();
  };
  connect();
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  return () => {
    clearTimeout(timer);
    source?.close();
    removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
  };
}
