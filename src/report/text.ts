// A report → the lines of a terminal.
import type { Told } from './told.ts';

export function toLines({ title, parts }: Told): string[] {
  return [
    title,
    ...parts.flatMap(({ heading, lines, snippet }) => [
      '',
      heading,
      ...lines.map((line) => `   ${line}`),
      // What is pasted stands at the edge: a terminal gives back what it shows.
      ...(snippet ? [`   ${snippet.lead}`, '', ...snippet.text.split('\n')] : []),
    ]),
  ];
}
