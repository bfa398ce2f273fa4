// @ts-check
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Kilns',
  url: 'https://kilns.example.org',
  baseUrl: '/',
  presets: [['classic', { docs: { sidebarPath: './sidebars.js' } }]],
};

export default config;
