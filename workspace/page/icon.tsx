// The page's few icons, drawn in the text's colour.
import type { VNode } from 'preact';

const PATHS = {
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6l1-7z',
  dots: 'M5 11a1 1 0 110 2 1 1 0 010-2zM12 11a1 1 0 110 2 1 1 0 010-2zM19 11a1 1 0 110 2 1 1 0 010-2z',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M4 12l16-8-6 16-3-6-7-2z',
  thread: 'M5 5h14v10H10l-5 4V5z',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 9.5a2.5 2.5 0 110 5 2.5 2.5 0 010-5z',
  hash: 'M9 4L7 20M17 4l-2 16M4 9h16M4 15h16',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  why: 'M9 9a3 3 0 114.2 2.7c-.9.5-1.2 1-1.2 2M12 17.5v.5M12 3a9 9 0 110 18 9 9 0 010-18z',
  warning: 'M12 4l9 16H3l9-16zM12 10v4M12 17v.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  book: 'M5 4h10a3 3 0 013 3v13H8a3 3 0 01-3-3V4zM5 17a3 3 0 013-3h10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
