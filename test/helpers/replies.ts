// Every reply that the golden questions get, on each page of its quotations, and what a reader sees of a message.
import { readdirSync } from 'node:fs';
import type { KnownBlock } from '@slack/types';
import { readQuestions } from '../../eval/questions.ts';
import { type Answer, answer } from '../../src/answer.ts';
import { type Library, loadLibrary, Readings } from '../../src/library.ts';
import { type Message, toMessage } from '../../src/render/message.ts';
import { unescapeText } from '../../src/render/mrkdwn.ts';
import { type Outline, toOutline } from '../../src/render/outline.ts';
import { excerptsOf, type Place } from '../../src/render/place.ts';
import { toWhy } from '../../src/render/why.ts';

export interface Asked {
  readonly question: string;
  readonly library: Library;
  readonly given: Answer;
}

const readings = new Readings();

/** One of so many questions of a file, evenly out of it: all of them would take minutes. */
const oneIn = 6;

/** Questions of a file, answered from a folder of content. */
async function ask(file: string, folder: string): Promise<Asked[]> {
  const { library } = await loadLibrary(folder, readings);
  const { golden } = await readQuestions(file);
  return golden
    .filter((_, i) => i % oneIn === 0)
    .map(({ q }) => ({ question: q, library, given: answer(q, library) }));
}

const folder = 'test/questions';

/** Of the guide that ships: questions of every set. */
export const guideQuestions = async (): Promise<Asked[]> => {
  const files = readdirSync(folder).filter((name) => /^guide\..*jsonl$/.test(name));
  return (await Promise.all(files.map((file) => ask(`${folder}/${file}`, 'content')))).flat();
};

/** Of other fields, whose labels are longer and whose cells hold words. */
export const tableQuestions = async (sets: readonly string[]): Promise<Asked[]> => {
  const folders = sets.flatMap((set) =>
    readdirSync(`test/tables/${set}`).map((name) => `test/tables/${set}/${name}`),
  );
  const asked: Asked[] = [];
  for (const one of folders) asked.push(...(await ask(`${one}/questions.jsonl`, one)));
  return asked;
};

export interface Shown {
  /** The reply, or the reasons for it. */
  readonly of: 'reply' | 'why';
  readonly question: string;
  readonly library: Library;
  readonly given: Answer;
  readonly outline: Outline;
  readonly place: Place;
  readonly message: Message & { readonly blocks: readonly KnownBlock[] };
}

/** Of replies that are the same to the byte, one. */
export function distinct(asked: readonly Asked[]): Asked[] {
  const shortest = [...asked].sort((a, b) => b.question.length - a.question.length);
  const known = new Map(
    shortest.map((one) => {
      const outline = toOutline(one.given);
      return [`${outline.key} ${toMessage(outline).text}`, one];
    }),
  );
  return [...known.values()];
}

/** A reply in public, and in private with all that it can be rated by, each page of its quotations, and its reasons. */
export function pagesOf({ given, ...asked }: Asked): Shown[] {
  const outline = toOutline(given);
  const pages = [undefined, ...excerptsOf(outline).map((_, i) => i + 1)];
  const replies = pages.flatMap((excerpt) =>
    places.map((where): Shown => {
      const place: Place = { ...where, ...(excerpt !== undefined && { excerpt }) };
      return { ...asked, of: 'reply', given, outline, place, message: toMessage(outline, place) };
    }),
  );
  if (outline.key === null) return replies;
  const why = toWhy(given, asked.library);
  const place: Place = { feedback: 'buttons' };
  return [...replies, { ...asked, of: 'why', given, outline: why, place, message: toMessage(why, place) }];
}

const places: readonly Place[] = [{ share: false }, { share: true, feedback: 'buttons' }];

/** Every string under `text` of these objects, with what kind of text it is. */
export function textsIn(part: unknown): { readonly type: string; readonly text: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, text } = part as { type?: unknown; text?: unknown };
  if (typeof text === 'string') return [{ type: String(type), text }];
  return Object.values(part).flatMap(textsIn);
}

/** The links of mrkdwn. */
export const linksIn = (mrkdwn: string): { readonly url: string; readonly label: string }[] =>
  [...mrkdwn.matchAll(/<((?:https?|mailto):[^|>]+)\|([^>]+)>/g)].map(([, url = '', label = '']) => ({
    url: unescapeText(url),
    label: unescapeText(label),
  }));

/** What a reader sees of mrkdwn, but for emphasis. */
export const plainOf = (mrkdwn: string): string =>
  unescapeText(
    mrkdwn
      .replace(/<!date\^00000000\^\{_\}\|(.)>/g, '$1')
      .replace(/<[^|>]+\|([^>]+)>/g, '$1')
      .replace(/^> /gm, '')
      .replace(/(^|[\s(«>\u00A0])[*_~`]+(?=\S)/gm, '$1')
      .replace(/(\S)[*_~`]+(?=$|[\s).,:;?!»])/gm, '$1'),
  );

/** Small letters and single spaces, so that two ways of saying the same can be compared. */
export const normal = (text: string): string =>
  text
    .replace(/[✅❌🔸*_~`]/gu, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

export const wordsOf = (text: string): string[] => normal(text).match(/[\p{L}\p{N}]+/gu) ?? [];
