// Standard output, whose reader may stop early: `npm run ask … | head`.

/** Ends the program quietly when nobody reads what it prints any more. */
export function endWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
