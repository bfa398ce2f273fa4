// Icons by name → the mark that a reader sees: what tables and shortcodes say with a picture.

const yes = /(?:^|[-_ /])(?:check|checkmark|tick|yes|ok|done|success)(?:$|[-_ ])/i;
const no = /(?:^|[-_ /])(?:x|cross|close|no|times|xmark|cancel|remove|ban|error)(?:$|[-_ ])/i;

/** The mark of an icon ("check-circle" → ✓, "x" → ✗); '' for one that says neither yes nor no. */
export const iconMark = (name: string): string => (yes.test(name) ? '✓' : no.test(name) ? '✗' : '');
