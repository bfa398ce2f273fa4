// The same question in two languages gets the same verdict, or none in either.

import { answer } from '../src/answer.ts';
import { loadLibrary } from '../src/library.ts';
import { toJson } from '../src/render/json.ts';

const { library } = await loadLibrary('content');

function decided(question: string) {
  const { kind, verdict, apis, criteria, cells } = toJson(answer(question, library));
  if (kind !== 'eligibility') return 'no verdict';
  return JSON.stringify({ verdict, apis, criteria, cells: cells.map(({ row, column }) => [row, column]) });
}

test.each([
  ['Quelle API pour les collectivités ?', 'Which API for local authorities?'],
  ['Quelle API pour les médecins ?', 'Which API for doctors?'],
  ['Qui peut utiliser AgentConnect ?', 'Who can use AgentConnect?'],
  ['Qui ne peut pas utiliser AgentConnect ?', 'Who cannot use AgentConnect?'],
  ['Les entreprises peuvent-elles utiliser MonComptePro ?', 'Can companies use MonComptePro?'],
  ['Les entreprises ne peuvent pas utiliser FranceConnect ?', 'Companies cannot use FranceConnect?'],
  ['FranceConnect convient-il aux citoyens ?', 'Does FranceConnect suit citizens?'],
  ['FranceConnect est-il réservé aux citoyens ?', 'Is FranceConnect reserved for citizens?'],
  ['Quelles API les entreprises ne peuvent-elles pas utiliser ?', 'Which APIs can companies not use?'],
  ['Une mairie peut-elle utiliser FranceConnect ?', 'Can a town hall use FranceConnect?'],
  ['FranceConnect ou MonComptePro pour les entreprises ?', 'FranceConnect or MonComptePro for companies?'],
  ['Quelle API pour les médecins et les entreprises ?', 'Which API for doctors and companies?'],
  ['Ce n’est pas pressé. Quelle API pour les médecins ?', 'There is no hurry. Which API for doctors?'],
  ['FranceConnect est dangereux pour les particuliers ?', 'Is FranceConnect dangerous for citizens?'],
  ['Les entreprises doivent-elles utiliser MonComptePro ?', 'Must companies use MonComptePro?'],
  ['Combien de médecins utilisent FranceConnect ?', 'How many doctors use FranceConnect?'],
  [
    'L’an prochain, les médecins pourront-ils utiliser FranceConnect ?',
    'Will doctors be able to use FranceConnect next year?',
  ],
  ['MonComptePro est gratuit pour les entreprises ?', 'Is MonComptePro free for companies?'],
  ['Pourquoi les médecins ne peuvent pas utiliser FranceConnect ?', 'Why can doctors not use FranceConnect?'],
  ['Comment les entreprises utilisent-elles MonComptePro ?', 'How do companies use MonComptePro?'],
  ['Les touristes peuvent-ils utiliser FranceConnect ?', 'Can tourists use FranceConnect?'],
  ['Les médecins étrangers peuvent-ils utiliser FranceConnect ?', 'Can foreign doctors use FranceConnect?'],
  ['Les entreprises se plaignent de MonComptePro.', 'Companies complain about MonComptePro.'],
  ['Merci pour la réponse sur FranceConnect', 'Thanks for the answer about FranceConnect'],
  ['Montre le tableau', 'Show me the table'],
  ['Quelles populations ?', 'Which populations?'],
  ['FranceConnect est-il mieux que MonComptePro ?', 'Is FranceConnect better than MonComptePro?'],
  [
    'Quand les médecins pourront-ils utiliser FranceConnect ?',
    'When will doctors be able to use FranceConnect?',
  ],
])('%s = %s', (fr, en) => {
  expect(decided(en)).toBe(decided(fr));
});
