module.exports = {
  title: 'Congés',
  themeConfig: { sidebar: ['/', '/demander/'] },
};
