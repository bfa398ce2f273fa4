// The question names nobody, and those whom the story before it names in passing are not one and the same.
import type { Objector } from './candidate.ts';

/**
 * "I found it in the company's mailbox. In our ministry, people log in to the tool. Which API?": whom a story names
 * only on its way is nobody to answer for while others are named, too.
 */
export const bystander: Objector = ({ accounts, named, scope, about, criteria, sentence }) => {
  const told = about.filter(({ label }) => label.role === 'criterion');
  const isInPassing = told.every(({ from }) => from < sentence.from && accounts[from] === 'setting');
  if (told.length === 0 || !isInPassing) return null;
  const other = named.namings.find(
    (naming) =>
      naming.label.role === 'criterion' &&
      !criteria.includes(naming.label) &&
      !scope.excepted.includes(naming) &&
      told.every(({ from, to }) => naming.to <= from || naming.from >= to),
  );
  return other ? { id: 'bystander', because: `names several in passing, “${other.label.text}” too` } : null;
};
