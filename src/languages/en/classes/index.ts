// The words of English by what they can be in a question: the classes that its rules are made of.
import type { WordClasses } from '../../rule.ts';
import { asking } from './asking.ts';
import { doing } from './doing.ts';
import { people } from './people.ts';
import { small } from './small.ts';
import { things } from './things.ts';

export const classes = { ...small, ...asking, ...people, ...doing, ...things } satisfies WordClasses;
