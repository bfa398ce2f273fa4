// Attributes in braces, of kramdown, Python-Markdown and Pandoc: `{: .note }`, `{ .md-button target=_blank }`, `[]{#id}`.
import { type Dialect, gone } from './dialect.ts';

const value = `(?:"[^"\\n]*"|'[^'\\n]*'|[^\\s}"']+)`;
/** At least one of `.class`, `#id` and `key=value`; kramdown's colon lets a bare name stand for attributes defined elsewhere. */
const list = `\\{(?::[ \\t]*(?:[.#]?[\\w:-]+(?:=${value})?[ \\t]*)+|[ \\t]*(?:(?:[.#][\\w:-]+|[\\w-]+=${value})[ \\t]*)+)\\}`;
const ownLine = new RegExp(`^([ \\t>]*)${list}[ \\t]*$`, 'gm');
const behind = new RegExp(`(?<=[\\])*_\\uFDD1>])${list}`, 'g');
const lineEnd = new RegExp(`^(?![ \\t]*#{1,6} )(.*\\S[ \\t]+|[ \\t]*[-*+] )${list}[ \\t]*$`, 'gm');
/** The identifier of a heading stays where the parser reads it; kramdown writes it on the next line too. */
const underHeading = /^(#{1,6} .*?)[ \t]*#*\n[ \t]*\{:[^}\n]*?(#[^\s}]+)[^}\n]*\}[ \t]*$/gm;
const inHeading = /^(#{1,6} .*?)[ \t]*\{(?:\/\*)?:?[^}\n]*?(#[^\s}]+)[^}\n]*\}[ \t]*#*[ \t]*$/gm;
const headingClass = /^(#{1,6} .*?)[ \t]*\{:?[^}#\n]*(?:\.[\w-]|=)[^}#\n]*\}[ \t]*$/gm;
/** The parser would take any other braces at a heading's end for attributes too. */
const headingBraces = /^(#{1,6} .*)(\{[^}#\n]*\}[ \t]*)$/gm;
const contents = /^[ \t]*(?:[-*+]|\d+\.)[ \t]+.*\n[ \t]*\{:[ \t]*toc\b.*\}[ \t]*$/gim;
const blocks = /\{::comment[^}]*\}(?:(?!\{::comment)[\s\S])*?\{:\/(?:comment)?\}/g;
const extension = /\{:(?::|\/)[^}\n]*\}/g;
const definition = /^[ \t]*\{:[\w-]+:[^}\n]*\}[ \t]*$/gm;

export const attributes: Dialect = {
  name: 'attributes',
  isIn: (text) => /\{[ \t]*(?::|[.#][^\s}]|\/\*[ \t]*#|[\w-]+=)/.test(text),
  rewrite: (text) =>
    text
      .replace(blocks, (comment) => gone + comment.replace(/[^\n]/g, ''))
      .replace(contents, `${gone}\n${gone}`)
      .replace(definition, gone)
      .replace(extension, gone)
      .replace(underHeading, '$1 {$2}\n')
      .replace(inHeading, '$1 {$2}')
      .replace(headingClass, '$1')
      .replace(headingBraces, '$1\\$2')
      .replace(ownLine, `$1${gone}`)
      .replace(behind, '')
      .replace(lineEnd, '$1'),
};
