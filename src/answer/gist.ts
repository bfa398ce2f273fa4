// The part of a long message that matters: the sentence that asks, which stands at its end.

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** Characters of a question that are told again whole: what a label holds. */
const longest = 300;

/** Marks of direction, control characters and halves of characters would change what stands beside them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be told again
const disturbing = /[\u0000-\u0008\u000B-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/**
 * A person's question as it is told again: whole where it is short, else its last sentences, as many as fit, else the
 * last words of the last one. At most 300 UTF-16 units.
 */
export function gist(question: string): string {
  const text = question.replace(disturbing, '').trim();
  if (text.length <= longest) return text;
  let from = text.length;
  for (const { index } of [...segmenter.segment(text)].reverse()) {
    if (text.length - index > longest) break;
    from = index;
  }
  if (from < text.length) return text.slice(from);
  const end = text.slice(1 - longest);
  return `…${end.slice(end.search(/\s/) + 1)}`.replace(disturbing, '');
}
