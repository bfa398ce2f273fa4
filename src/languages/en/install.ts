// What is said to whoever installs the app, in English.
import type { InstallWords } from '../install-words.ts';

export const install: InstallWords = {
  noGuide:
    'There is no guide for this workspace yet: I cannot answer anything. Whoever runs authguide can add one.',
  installed: (name) => ({
    title: 'authguide is installed',
    text: `authguide now answers in ${name === '' ? 'your workspace' : name}. In Slack, send it a direct message, or type /authguide and your question.`,
    link: 'Open Slack',
  }),
  installedForAll: (name) => ({
    title: 'authguide is installed for the organization',
    text: `authguide is approved for ${name === '' ? 'your organization' : name}. Now choose the workspaces that it answers in.`,
    link: 'Choose workspaces',
  }),
  cancelled: {
    title: 'Nothing was installed',
    text: 'The installation was canceled. You can start it again at any time.',
    link: 'Start again',
  },
  expired: {
    title: 'The installation did not work',
    text: 'It took more than ten minutes, or ended in another browser than the one it began in. Nothing was installed.',
    link: 'Start again',
  },
  failed: (code) => ({
    title: 'The installation did not work',
    text: `Something went wrong on our side. Try again in a few minutes; if that does not help, give the code ${code} to whoever runs authguide.`,
    link: 'Try again',
  }),
};
