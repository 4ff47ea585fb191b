import fc from 'fast-check';

const scraps = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '> ',
  '- ',
  '1. ',
  '# ',
  '#### ',
  '\n',
  '\n\n',
  '    ',
  '|',
  '|-|\n',
  '---\n',
  '\\',
  '&',
  '&lt;',
  '&#x202E;',
  '&#0;',
  '&#13;',
  '&Tab;',
  '  \n',
  ':',
  ']: ',
  '[x]: ',
  '[^1]',
  '- [x] ',
  'javascript:',
  'JAVASCRIPT:alert(1)',
  'java\tscript:',
  'data:text/html,',
  'vbscript:',
  'https://a.example/',
  'http://b',
  'mailto:a@b.c',
  'www.a.example',
  'a@b.c',
  '//c.example',
  '/path',
  '#part',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<svg/onload=alert(1)>',
  '<!--',
  '-->',
  '<style>',
  'onclick=',
  ' id="x"',
  '"',
  "'",
  '{',
  '}',
  'give',
  'take ',
  'a sentence about a village. ',
  'é',
  'e\u0301',
  '漢字',
  '👍🏽',
  '\u202E',
  '\u2066',
  '\u200F',
  '\u0000',
  '\r',
  '\r\n',
  '\uD800',
  '\uDC00',
  '\t',
  '\u00A0',
];

/** Markdown as a fuzzer writes it: scraps of syntax, attacks and words in any order. */
export const wildMarkdown: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const words = fc
  .array(
    fc.constantFrom(
      'we',
      'learn',
      'from',
      'each',
      'other',
      'by',
      'giving',
      'the',
      'café',
      '🌱',
      '*time*',
      '**and**',
      '`code`',
      '[attention](https://a.example/x)',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));

const block = fc.oneof(
  words,
  words.map((line) => `## ${line}`),
  words.map((line) => `> ${line}\n> ${line}`),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  words.map((line) => `- ${line}\n\n  ${line}\n  1. ${line}`),
  words.map((line) => `\`\`\`\n${line}\n  ${line}\n\`\`\``),
  words.map((line) => `| a | ${line} |\n|---|---|\n| ${line} | b |`),
  words.map((line) => `${line}  \n${line}`),
  fc.constant('---'),
);

/** Markdown as a person writes it: paragraphs, headings, lists, quotes, code, tables. */
export const writing: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'));

/** Two offsets into `plain`, in order and not equal; `plain` must not be empty. */
export function rangeIn(plain: string): fc.Arbitrary<{ start: number; end: number }> {
  return fc
    .tuple(fc.nat(plain.length - 1), fc.nat(plain.length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}
