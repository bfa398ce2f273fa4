// What a language says of tables of any field: their cells, their labels, and how one asks of them.

/** How a language speaks of tables of any field; all words are folded. */
export interface TableWords {
  /** What a cell says by itself. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Behind a yes or a no in a cell, set a condition: "except on Mondays". */
  readonly condition: readonly string[];
  /** Before a noun, turn whom or what it means: "without account", "under 12". */
  readonly turning: Readonly<Record<'without' | 'with' | 'less' | 'more', readonly string[]>>;
  /** Those of `without` that deny a verb as often: "are not members", "cannot, not even". */
  readonly denying: readonly string[];
  /** Say no more than that a row and a column go together: "have", "be entitled". */
  readonly light: readonly string[];
  /** What people ordinarily do with what tables are about, where a row and a column are both said: "borrow [books]". */
  readonly deeds: readonly string[];
  /** Stand before a participle where something is done to somebody: "can it [be] deleted?" */
  readonly passive: readonly string[];
  /** Turn what a table is about into something else, and cannot go without saying: "cancel", "price". */
  readonly changing: readonly string[];
  /** Say of what kind a label is, beside it: "the Pro [plan]", "[carte] étudiant". */
  readonly kinds: readonly string[];
  /** Say that a label is of what one must have: "required". */
  readonly required: readonly string[];
  /** Ways to ask how much of something, as patterns of a question's folded words, and the labels that head the answer. */
  readonly measures: readonly { readonly asked: string; readonly labels: readonly string[] }[];
  /** Ask what one must have for something: "which plan do I need?" is which plan has it. */
  readonly needing: readonly string[];
  /** Ask for a way to come by something, with "where": "where can I buy …?" */
  readonly procuring: readonly string[];
  /** Words after one of `procuring` with which it means to reach: "get to". */
  readonly reaching: readonly string[];
  /** Deeds that are a label's own matter, and go without saying only where labels of both sides are said in full. */
  readonly acts: readonly string[];
  /** Words with which people begin to say why they ask: "need it for a slide". */
  readonly reason: readonly string[];
  /** Words that tell what happened, where nothing is asked: "got". */
  readonly past: readonly string[];
  /** Words before a place: "in Lyon, …". */
  readonly within: readonly string[];
  /** Ask for people, for one of several, for things, for a place, and for what no cell says: how, why. */
  readonly who: readonly string[];
  readonly which: readonly string[];
  readonly what: readonly string[];
  readonly where: readonly string[];
  readonly otherwise: readonly string[];
  /** Those of `which` before which the kind of the answer stands: "which [tickets]". */
  readonly kindOf: readonly string[];
  /** What these ask for where they ask for no label: a time, a price. */
  readonly matters: readonly string[];
  /** Those of `otherwise` that join clauses where they do not begin the question: "when". */
  readonly whenever: readonly string[];
  /** Words that lead to such a one: "since when". */
  readonly since: readonly string[];
}
