// What Slack allows in a message, in one place; lengths are UTF-16 units after escaping.

export const limits = {
  /** Blocks of a message. */
  blocks: 50,
  /** Text of all blocks together. Slack publishes no figure and refuses messages from some 11,000 on. */
  total: 10_000,
  /** The message's own text, which screen readers read and which stands in when blocks are refused. */
  text: 4_000,
  /** Text of a section. */
  section: 3_000,
  /** Elements of a context block, and the text of each. */
  contextElements: 10,
  contextText: 2_000,
  /** Buttons of an actions block. */
  buttons: 25,
  buttonText: 75,
  buttonValue: 2_000,
  /** Rows of a table with its header, cells of a row, text of all cells, tables of a message. */
  tableRows: 100,
  tableCells: 20,
  tableText: 10_000,
  tables: 1,
  /** A link's target. */
  url: 3_000,
} as const;
