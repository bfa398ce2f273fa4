// Shortens a text to a limit, at the end of a sentence where there is one, else of a word, else of a character.

const ELLIPSIS = '…';
const segmenters = {
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('und', { granularity: 'grapheme' }),
};

/** The segments of `text`, from its start, that together measure no more than `max`. */
function head(text: string, max: number, size: (text: string) => number, by: Intl.Segmenter): string {
  let end = 0;
  let used = 0;
  for (const { segment, index } of by.segment(text)) {
    used += size(segment);
    if (used > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}

/**
 * Cuts `text` so that `size` of it is at most `max`, and ends what was cut inside a sentence with "…".
 * `size` must grow with the text and never be less than its length (escaping only lengthens).
 */
export function clip(text: string, max: number, size = (part: string): number => part.length): string {
  if (text.length <= max && size(text) <= max) return text;
  const start = text.slice(0, max + 1);
  const sentences = head(start, max, size, segmenters.sentence);
  if (sentences.length >= max / 2) return sentences;
  const room = max - size(ELLIPSIS);
  const words = head(start, room, size, segmenters.word);
  if (words !== '') return words + ELLIPSIS;
  return head(start, room, size, segmenters.grapheme) + ELLIPSIS;
}
