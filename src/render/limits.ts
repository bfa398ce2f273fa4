// What fits into a Slack message, in one place; lengths are UTF-16 units after escaping, if nothing else is said.

export const limits = {
  /** Slack's: blocks of a message. */
  blocks: 50,
  /** Slack publishes no figure for the text of all blocks together, and refuses messages from some 11,000 on. */
  total: 10_000,
  /** Slack's, in bytes: the message's own text where a message is private or updated; screen readers read it. */
  text: 4_000,
  /** Slack's: text of a section. */
  section: 3_000,
  /** Slack's: elements of a context block, and the text of one. */
  contextElements: 10,
  contextText: 2_000,
  /** Slack's: the words on a button, its value, the value of an option, an identifier of a block. */
  buttonText: 75,
  buttonValue: 2_000,
  optionValue: 75,
  blockId: 255,
  /** Slack takes longer words on a button, and shows about so many of them. */
  buttonShown: 30,
  /** Slack takes 25 in a row; more than a few are not looked at. */
  actionElements: 12,
  /** Ours: more to choose from is no help. */
  choices: 10,
  /** Slack's: a link's target. */
  url: 3_000,
  /** Ours: titles, headings, labels, cells and footers are labels, not texts. */
  label: 300,
  /** Ours: what is taken in at a glance; a longer headline has its further sentences below. */
  firstLine: 160,
  /** Ours: what is quoted beside a verdict, and where a quotation is the answer: so much is seen at a glance on a phone. */
  telling: 160,
  excerpt: 160,
  excerptLines: 5,
} as const;

/** What only several long answers in one reply must be cut to. */
const whole = { headline: limits.total, choices: limits.choices } as const;

/** How much of each part a message shows; each step is tried when the one before does not fit. */
export const steps = [
  { ...whole, lines: 20, evidence: 120, links: 20 },
  { ...whole, lines: 12, evidence: 60, links: 10 },
  { ...whole, lines: 8, evidence: 30, links: 5 },
  { ...whole, lines: 5, evidence: 12, links: 2 },
  { ...whole, lines: 2, evidence: 5, links: 0 },
  { ...whole, lines: 0, evidence: 0, links: 0 },
  // Of several questions, each with a long answer: what is left of each is its verdict.
  { headline: limits.label, lines: 0, evidence: 0, choices: 3, links: 0 },
] as const;
