// A number is asked for.
import { ofKind } from './of-kind.ts';

export const quantity = ofKind('quantity', ['quantity']);
