// Properties on random cases: how many, and always the same ones unless asked for others.
import fc from 'fast-check';

/** How many times as many cases as on an ordinary run: RUNS=5 npm run test:only. */
const times = Number(process.env.RUNS || 1);

/** SEED=1 npm run test:only has other cases. A failure names its seed and path, and comes again with that seed. */
const seed = Number(process.env.SEED || 20_261_127);

/**
 * Holds a property against random cases.
 * @param cases how many of them where RUNS is not set
 * @throws with the smallest case against it that was found
 */
export function holds<Cases>(property: fc.IProperty<Cases>, cases = 100): void {
  fc.assert(property, { numRuns: Math.ceil(cases * times), seed });
}

/** The same for what takes its time: files that are written, programs that are run. */
export async function holdsInTime<Cases>(property: fc.IAsyncProperty<Cases>, cases = 100): Promise<void> {
  await fc.assert(property, { numRuns: Math.ceil(cases * times), seed });
}
