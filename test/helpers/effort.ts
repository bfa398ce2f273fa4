// How much work something is, on a machine that may be busy with other things.

/** What some work gives, and its milliseconds of processor time; waiting for a turn is no part of them. */
export function effort<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}
