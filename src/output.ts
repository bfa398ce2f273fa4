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
