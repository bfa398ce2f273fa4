// What a schema says of a value → why the value is not as it should be, for each language to put into words.
import type { z } from 'zod';
import { type Expectation, expectations, type ValueFault } from './problem.ts';

/** The parameter of a schema that says what a value has to be. */
export const mustBe = (expectation: Expectation) => ({ error: expectation });

/** Types of JSON and YAML by the names that schemas have for them. */
const types: Readonly<Record<string, Expectation>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yesOrNo',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
};

/** The fault that an issue of a schema stands for. */
export function valueFault(issue: z.core.$ZodIssue): ValueFault {
  const told = expectations.find((expectation) => expectation === issue.message);
  if (told !== undefined) return { is: told };
  switch (issue.code) {
    case 'invalid_type':
      return { is: types[issue.expected] ?? 'text' };
    case 'invalid_value':
      return { is: 'notOneOf', values: issue.values.map(String) };
    case 'unrecognized_keys':
      return { is: 'unknownKeys', keys: issue.keys };
    case 'too_small':
      return issue.minimum === 1 ? { is: 'empty' } : { is: 'length', count: Number(issue.minimum) };
    case 'too_big':
      return { is: 'length', count: Number(issue.maximum) };
    default:
      return { is: 'other', detail: issue.message };
  }
}
