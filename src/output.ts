// What the programs of a terminal share: an output whose reader may stop early (`npm run ask … | head`), and numbers.

/** Ends the program quietly when nobody reads what it prints any more. */
export function endWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** "1 guide", "2 guides". */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * Runs a program of the terminal to its exit code: its own, or 2 where it was used wrongly or cannot go on.
 * @param args null where they are none of its own, which was told already
 * @param inWords what is said of an error; null for one that is a fault of ours, which is thrown on
 */
export async function runProgram<Args>(
  args: Args | null,
  main: (args: Args) => Promise<number>,
  inWords: (error: unknown, args: Args) => string | null,
): Promise<void> {
  endWhenUnread();
  process.exitCode =
    args === null
      ? 2
      : await main(args).catch((error: unknown) => {
          const words = inWords(error, args);
          if (words === null) throw error;
          console.error(words);
          return 2;
        });
}
