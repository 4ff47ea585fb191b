// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { htmlOf } from './html.ts';

const attacks = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x:x" onerror="alert(1)" />',
  '<svg onload=alert(1)>',
  '<svg><script xlink:href="data:,alert(1)"></script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://a.example" onclick="alert(1)">x</a>',
  '<style>@import "//evil.example"</style>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<input autofocus onfocus=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '</p></div><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A&#x61;vascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](javascript://a.example/%0aalert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](feed:javascript:alert(1))',
  '[x](view-source:javascript:alert(1))',
  '[x](blob:https://a.example/1)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](\\\\\\\\evil.example)',
  '[x](https:javascript:alert(1))',
  '[x](https://a.example "onmouseover=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  "[x](https://a.example/'onmouseover='alert(1))",
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](https://a.example/x.png"onerror="alert(1))',
  '![x" onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '<https://a.example/"onmouseover="alert(1)>',
  'www.a.example"onmouseover="alert(1)',
  '`<img src=x onerror=alert(1)>`',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '# <a name="x" id="location">x</a>',
  '[constructor]: https://a.example\n\n[__proto__] [constructor]',
  '|<img src=x onerror=alert(1)>|\n|-|\n|[x](javascript:alert(1))|',
  '\u202E<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{alert(1)} {{constructor.constructor("alert(1)")()}}',
];

const allowed = new Set(
  'p h2 h3 h4 ul ol li blockquote pre hr table thead tbody tr th td em strong del a code br'.split(' '),
);

// read by a browser's HTML parser, since attacks live in the difference between what was written and what is read
test.each(attacks)('%j shows text and runs nothing', (attack) => {
  const page = new DOMParser().parseFromString(htmlOf(renderMarkdown(attack).root), 'text/html');
  const elements = [...page.body.querySelectorAll('*')];

  expect(page.head.children).toHaveLength(0);
  expect(elements.map(({ localName }) => localName).filter((name) => !allowed.has(name))).toEqual([]);
  expect(
    elements.flatMap((element) => element.getAttributeNames()).filter((name) => !/^(href|rel)$/.test(name)),
  ).toEqual([]);
  const targets = [...page.querySelectorAll('a')].map(({ protocol }) => protocol);
  expect(targets.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
});
