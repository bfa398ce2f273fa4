// How English speaks of tables of any field: what their cells say, what turns a label, and how one asks of them.
import type { TableWords } from '../language.ts';
import { list } from '../rule.ts';
import { forms } from './classes/verbs.ts';

export const tables: TableWords = {
  yes: [
    ...list(
      'yes y true ok supported included incl allowed permitted available possible accepted covered eligible full enabled check tick checkmark',
    ),
    'full support',
    'fully supported',
    'check mark',
  ],
  no: [
    ...list(
      'no n false unsupported excluded excl forbidden prohibited unavailable impossible refused none disabled cross never',
    ),
    'not supported',
    'not included',
    'not allowed',
    'not permitted',
    'not available',
    'not possible',
    'not accepted',
    'not covered',
    'not eligible',
    'no support',
    'cross mark',
    'not yet',
  ],
  condition: list(
    `except excepted excluding unless only if when while with without on upon after before from until till since up max
    maximum min minimum limited partly partial partially beta alpha experimental preview deprecated depending depends
    subject provided request approval paid extra fee add addon supplement own but for not some outside during under over
    above below within sometimes soon`,
  ),
  turning: {
    without: list('not non no without except excluding'),
    with: list('with'),
    less: list('under below less younger'),
    more: list('over above more older'),
  },
  denying: list('not no'),
  light: [
    ...forms(
      'have get take use do go make come put see open access include contain offer provide support allow permit let qualify cover apply work enjoy receive benefit carry bring count want try',
    ),
    ...list(
      `has had got used done included supported allowed permitted provided offered covered entitled eligible able right rights permission
      permissions access available usable possible accepted ok okay fine feature features part valid free_to wonder wondering checking
      confirm check everyone anyone please`,
    ),
  ],
  required: list('required mandatory compulsory obligatory needed necessary'),
  placing: forms('put throw go dispose bin drop toss place work run recycle store'),
  who: list('who whom whos'),
  which: list('which what wich'),
  what: list('what whats'),
  where: list('where'),
  otherwise: list('how when why whose'),
};
