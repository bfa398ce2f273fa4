import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Plans',
  themeConfig: { nav: [{ text: 'Guide', link: '/guide/' }] },
});
