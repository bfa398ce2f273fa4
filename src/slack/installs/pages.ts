// The pages that whoever installs the app sees: what happened, in their language, and a link that leads on.
import type { ServerResponse } from 'node:http';
import { isLanguage } from '../../languages/index.ts';
import type { PageWords } from '../../languages/install-words.ts';
import type { LanguageCode } from '../../languages/language.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** The one of our languages that a browser wants most, by its `Accept-Language`; undefined where it wants none. */
export function preferredLanguage(header: string | undefined): LanguageCode | undefined {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const [, quality = '1'] = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';')) ?? [];
      return { code: tag.slice(0, 2).toLowerCase(), quality: Number(quality) || 0 };
    });
  const [best] = wanted
    .filter(({ code, quality }) => isLanguage(code) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return best !== undefined && isLanguage(best.code) ? best.code : undefined;
}

export interface Page {
  readonly words: PageWords;
  readonly language: LanguageCode;
  /** Where its link leads: https:, or a path of ours. */
  readonly href: string;
}

/** The address that a browser comes from holds a code of Slack's: no other site is told of it, and nothing is kept. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function sendPage(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, headers).end(toHtml(page));
}

function toHtml({ words: { title, text, link }, language, href }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; color: #161616; background: #fff; }
a { color: #000091; }
</style>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(href)}">${escapeHtml(link)}</a></p>
</main>
</html>
`;
}
