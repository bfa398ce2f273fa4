// "You are wrong" → the key of the answer that is meant, made of what was remembered of it.
import { labelsOf } from '../matrix.ts';
import { askedOf } from './finding.ts';
import { keyOfChoice } from './keys.ts';
import type { Answer } from './kinds.ts';

/** Null where the answer doubts no other, or where nothing is left of the one that it doubts. */
export function keyOfDoubted(answer: Answer): string | null {
  if (answer.kind !== 'help' || answer.manner !== 'wrong' || answer.recall === null) return null;
  const { asked, negated, table: id, apis, criteria } = answer.recall;
  const sections = answer.passages.map(({ section }) => section);
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  if (table && asked !== null) {
    const named = {
      apis: labelsOf(table, 'api').filter(({ text }) => apis.includes(text)),
      criteria: labelsOf(table, 'criterion').filter(({ text }) => criteria.includes(text)),
    };
    return keyOfChoice({ asks: { ...askedOf(table, asked, named), negated } }, answer);
  }
  const [section] = sections;
  return section ? keyOfChoice({ asks: section }, answer) : null;
}
