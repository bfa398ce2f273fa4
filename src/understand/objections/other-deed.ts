// It is asked of another deed than logging in, or somebody is asked to do one.
import { ofKind } from './of-kind.ts';

export const otherDeed = ofKind('other-deed', ['deed']);
