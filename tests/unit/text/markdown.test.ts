import { expect, test } from 'vitest';
import { excerpt, readingMinutes, renderMarkdown } from '#lib/text/markdown.ts';
import { htmlOf } from './html.ts';

const html = (source: string) => htmlOf(renderMarkdown(source).root);

test('ordinary writing becomes the elements one expects', () => {
  expect(html('One *two* **three** ~~four~~ `five`\n\n> six\n\n---\n\n1. seven\n2. eight')).toBe(
    '<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>five</code></p>' +
      '<blockquote><p>six</p></blockquote><hr><ol><li>seven</li><li>eight</li></ol>',
  );
});

test('lists, tables and code carry no white space of the source', () => {
  expect(html('- a\n\n  b\n- c\n  - d\n\n```js\nx\n```\n\n|h|\n|:-:|\n|c|')).toBe(
    '<ul><li><p>a</p><p>b</p></li><li><p>c</p><ul><li>d</li></ul></li></ul>' +
      '<pre><code>x\n</code></pre><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>',
  );
});

test('the highest heading used becomes h2, whatever the author began with', () => {
  expect(html('# a\n\n## b\n\n# c')).toBe('<h2>a</h2><h3>b</h3><h2>c</h2>');
  expect(html('### a\n\n##### b\n\n###### c\n\n#### d')).toBe('<h2>a</h2><h4>b</h4><h4>c</h4><h3>d</h3>');
});

test('links say that they are from a person, and lead only to the web or to mail', () => {
  expect(html('[a](https://a.example/?q=1) www.b.example c@d.example')).toBe(
    '<p><a href="https://a.example/?q=1" rel="nofollow ugc noopener">a</a> ' +
      '<a href="http://www.b.example" rel="nofollow ugc noopener">www.b.example</a> ' +
      '<a href="mailto:c@d.example" rel="nofollow ugc noopener">c@d.example</a></p>',
  );
  expect(html('[a](/settings) [b](#x) [c](//evil.example) [d](ftp://e.example) [e](http://)')).toBe(
    '<p>a b c d e</p>',
  );
});

test('a picture is a link to it, also within a link', () => {
  expect(html('![a cat](https://a.example/c.png) ![](javascript:alert(1))')).toBe(
    '<p><a href="https://a.example/c.png" rel="nofollow ugc noopener">a cat</a> javascript:alert(1)</p>',
  );
  expect(html('[![build](https://a.example/b.svg)](https://a.example)')).toBe(
    '<p><a href="https://a.example" rel="nofollow ugc noopener">build</a></p>',
  );
});

test('HTML reads as it was typed; tasks show their boxes; footnotes stay as typed', () => {
  expect(html('<b>bold</b>\n\n<!-- hidden -->')).toBe(
    '<p>&lt;b&gt;bold&lt;/b&gt;</p><p>&lt;!-- hidden --&gt;</p>',
  );
  expect(html('- [x] done\n- [ ] open')).toBe('<ul><li>☑ done</li><li>☐ open</li></ul>');
  expect(html('a[^1]\n\n[^1]: b')).not.toMatch(/<(sup|section|a)/);
});

test('plain text has one line end between blocks and keeps line breaks', () => {
  expect(
    renderMarkdown('# Title\n\nOne  \ntwo *three*.\n\n- a\n- b\n\n---\n\n|c|d|\n|-|-|\n|e|f|').plain,
  ).toBe('Title\nOne\ntwo three.\na\nb\nc\nd\ne\nf');
  expect(renderMarkdown('').plain).toBe('');
});

test('characters that reverse the reading order are gone, those that Hebrew needs are not', () => {
  expect(renderMarkdown('a\u202Eb &#x202E;c&#8297; \u200Fד &#13;').plain).toBe('ab c \u200Fד\n');
});

test('reading takes whole minutes, at least one, in every script', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('word '.repeat(690))).toBe(3);
  expect(readingMinutes('学习来自给予。'.repeat(200))).toBeGreaterThan(1);
  expect(() => readingMinutes('a', 0)).toThrow(RangeError);
});

test('an excerpt ends between words and says that it was cut', () => {
  expect(excerpt('Give first,\nand  see.', 40)).toBe('Give first, and see.');
  expect(excerpt('Give first, and see what comes.', 13)).toBe('Give first…');
  expect(excerpt('👍🏽'.repeat(20), 10)).toBe('👍🏽👍🏽…');
  expect(() => excerpt('a', 1)).toThrow(RangeError);
});
