// Items → one phrase: "a, b and c".

/** The items with commas between them, and the conjunction before the last. */
export const enumerate = (items: readonly string[], conjunction: string) =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
