// Marks on words that GitHub does not have: `==marked==`, `H~2~O`, `10^6^`, `++ctrl+c++`, critic marks, `^[notes]`.
import type { Dialect } from './dialect.ts';

/** None stands in another of its kind: each is looked for up to the next that opens. */
const critic: readonly (readonly [RegExp, string])[] = [
  [/\{\+\+((?:(?!\{\+\+)[\s\S])*?)\+\+\}/g, '$1'],
  [/\{--(?:(?!\{--)[\s\S])*?--\}/g, ''],
  [/\{~~(?:(?!\{~~|~>)[\s\S])*~>((?:(?!\{~~)[\s\S])*?)~~\}/g, '$1'],
  [/\{==((?:(?!\{==)[\s\S])*?)==\}/g, '$1'],
  [/\{>>(?:(?!\{>>)[\s\S])*?<<\}/g, ''],
];
const marked = /(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/g;
const keys = /(?<![\w+])\+\+([a-z0-9"-]+(?:\+[\w"-]+)*)\+\+(?![\w+])/g;
const inserted = /(?<![\w+])\+\+(?=[^\s+])([^+\n]*[^\s+])\+\+(?![\w+])/g;
const lowered = /(?<=[\p{L}\d)])~([\p{L}\d+-]{1,12})~(?!~)/gu;
const raised = /(?<=[\p{L}\d)])\^([\p{L}\d+-]{1,12})\^/gu;
const note = /\^\[([^[\]\n]+)\]/g;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** 10^6^ must not be read as 106. */
const raise = (_: string, text: string) =>
  /^[\d+-]+$/.test(text)
    ? text.replace(/./g, (sign) =>
        sign === '+' ? '⁺' : sign === '-' ? '⁻' : (superscripts[Number(sign)] ?? sign),
      )
    : text;

const names: Readonly<Record<string, string>> = {
  cmd: '⌘',
  ctrl: 'Ctrl',
  esc: 'Esc',
  del: 'Del',
  ins: 'Ins',
};
const keyName = (key: string) =>
  names[key] ?? (/^"(.*)"$/.exec(key)?.[1] || key.charAt(0).toUpperCase() + key.slice(1));

export const inlineMarks: Dialect = {
  name: 'inline-marks',
  isIn: (text) => /==|\+\+|\{--|\{~~|\{>>|[^\s~]~[^\s~]|\^[^\s^]+\^|\^\[/.test(text),
  rewrite: (text) => {
    const mended = critic.reduce((out, [mark, instead]) => out.replace(mark, instead), text);
    return mended
      .replace(marked, '$1')
      .replace(keys, (_, pressed: string) => pressed.split('+').map(keyName).join('+'))
      .replace(inserted, '$1')
      .replace(lowered, '$1')
      .replace(raised, raise)
      .replace(note, ' ($1)');
  },
};
