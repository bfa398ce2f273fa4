// The log: one JSON object a line on standard output, with no secret in it.
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Slack's tokens of every kind, and the addresses by which anyone could reply in our name. */
const secrets = /xox[a-z][.-][\w.-]+|xapp-[\w-]+|https:\/\/hooks\.slack[\w.-]*\/[^\s"\\]+/g;

/** A log that drops what is below `level` and writes "[secret]" over whatever looks like one. */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ sync: true }),
): Log {
  const hooks = { streamWrite: (line: string) => line.replace(secrets, '[secret]') };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks }, destination);
}
