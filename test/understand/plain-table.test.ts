// What a table of any field is asked, and what is only told beside it: each kind with the verdict that is due.
import { answer } from '../../src/answer.ts';
import { libraryOf } from '../helpers/library.ts';

const library = libraryOf({
  'guides/boathouse.md': `---
title: The boathouse
---

## Who may take which boat

| Boat | Guests | Members | Coxes |
|---|---|---|---|
| Canoe | yes | yes | yes |
| Racing eight | no | no | yes |
| Motor boat over 4 kW | no | yes | yes |

The boatman keeps the keys.

## What is open

| Room | Mon | Tue | Sat |
|---|---|---|---|
| Workshop | yes | no | no |
| Sauna | no | no | yes |

The Wi-Fi reaches the sauna.

## Which boats share a berth

| Boat | Gig | Dinghy | Barge |
|---|---|---|---|
| Gig | yes | yes | no |
| Dinghy | yes | yes | no |
| Barge | no | no | yes |

## Keeping the boats

| Boat | Sheltered | Insured |
|---|---|---|
| Punt | required | not required |
| Skiff | not required | required |
`,
});

/** The verdict; the labels of a list; or null where neither is given. */
function verdictOf(question: string): string | null {
  const given = answer(question, library, { defaultLanguage: 'en' });
  if (given.kind !== 'eligibility') return null;
  return given.verdict ?? given.apis.map(({ text }) => text).join(', ');
}

test.each([
  // A story before, and a reason behind.
  ['I am a guest, can I take the canoe?', 'yes'],
  ['Can members take the racing eight? We are on the water at six', 'no'],
  ['The guests are here for the canoe. Is that allowed?', 'yes'],
  // Where, when, and a day by its beginning.
  ['When is the sauna open?', 'Sat'],
  ['Is the workshop open on Tuesdays?', 'no'],
  // Numbers are no shorthand.
  ['Can guests take a motor boat over 4 kW?', 'no'],
  // The same labels on both sides.
  ['Can a gig share a berth with a dinghy?', 'yes'],
  ['Can the barge share a berth with the dinghy?', 'no'],
  // A must where cells say so.
  ['Does the punt have to be sheltered?', 'yes'],
])('%s %s', (question, verdict) => {
  expect(verdictOf(question)).toBe(verdict);
});

test.each([
  // Told, and nothing asked.
  'I got the canoe with two guests on Sunday, it was lovely. Thanks!',
  'Our guest lost the paddle of the canoe, what do I do?',
  // Asks for something else than the table says.
  'What time does the sauna close?',
  'Who repairs the canoe for guests?',
  'Since when may guests take the canoe?',
  'Which colour is the canoe?',
  'Where in the canoe do guests sit?',
  // Another place, another subject.
  'At the club of Marnay, can guests take a canoe?',
  'The shop across the street, does it lend canoes to guests?',
  'Does the canoe dealer come to the members?',
  // A second question that names nothing.
  'I wore my jacket as a guest in the canoe. Can you order a new one?',
])('no verdict: %s', (question) => {
  expect(verdictOf(question)).toBeNull();
});
