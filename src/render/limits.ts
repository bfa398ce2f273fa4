// What fits into a Slack message, in one place; lengths are UTF-16 units after escaping.

export const limits = {
  /** Slack's: blocks of a message. */
  blocks: 50,
  /** Slack publishes no figure for the text of all blocks together, and refuses messages from some 11,000 on. */
  total: 10_000,
  /** Slack's advice for the message's own text, which screen readers read and which stands in for the blocks. */
  text: 4_000,
  /** Slack's: text of a section. */
  section: 3_000,
  /** Slack's: elements of a context block. */
  contextElements: 10,
  /** Slack's: the words on a button, and the value that comes back. */
  buttonText: 75,
  buttonValue: 2_000,
  /** Slack takes longer words on a button, and shows about so many of them. */
  buttonShown: 30,
  /** Ours: more to choose from is no help. Slack takes 25 buttons in a block. */
  choices: 10,
  /** Slack's: rows of a table with its header, cells of a row, text of all cells, tables of a message. */
  tableRows: 100,
  tableCells: 20,
  tableText: 10_000,
  tables: 1,
  /** Slack's: a link's target. */
  url: 3_000,
  /** Ours: titles, headings, labels, cells and footers are labels, not texts. */
  label: 300,
} as const;

/** What only several long answers in one reply must be cut to. */
const whole = { headline: limits.total, choices: limits.choices } as const;

/** How much of each part a message shows; each step is tried when the one before does not fit. */
export const steps = [
  { ...whole, lines: 20, evidence: 5, rows: 99, quotes: 5, links: 20 },
  { ...whole, lines: 20, evidence: 3, rows: 99, quotes: 3, links: 10 },
  { ...whole, lines: 12, evidence: 3, rows: 50, quotes: 2, links: 5 },
  { ...whole, lines: 8, evidence: 2, rows: 20, quotes: 1, links: 5 },
  { ...whole, lines: 5, evidence: 1, rows: 10, quotes: 1, links: 2 },
  { ...whole, lines: 2, evidence: 1, rows: 5, quotes: 0, links: 0 },
  { ...whole, lines: 0, evidence: 0, rows: 0, quotes: 0, links: 0 },
  // Of several questions, each with a long answer: what is left of each is its verdict.
  { headline: limits.label, lines: 0, evidence: 0, rows: 0, quotes: 0, choices: 3, links: 0 },
] as const;
