import type { Page } from '@playwright/test';

/** What somebody types who wants a script to run. Each calls `alert`, which a test hears as a dialog. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(2)</script>',
  "'-alert(3)-'",
  '<img src=x onerror=alert(4)>',
  '"><img src=x onerror="alert(5)">',
  '<svg onload=alert(6)>',
  '<svg><script>alert(7)</script></svg>',
  '<iframe src="javascript:alert(8)"></iframe>',
  '<a href="javascript:alert(9)">go</a>',
  '[go](javascript:alert(10))',
  '[go](JaVaScRiPt:alert(11))',
  '[go](java\tscript:alert(12))',
  '[go](data:text/html,<script>alert(13)</script>)',
  '![go](javascript:alert(14))',
  '![x](x "onerror=alert(15)")',
  '<javascript:alert(16)>',
  '[x]: javascript:alert(17)\n\n[x]',
  '<details open ontoggle=alert(18)>',
  '<input autofocus onfocus=alert(19)>',
  '<style>@import "javascript:alert(20)"</style>',
  '<math><mtext></p><img src onerror=alert(21)>',
  '</textarea><script>alert(22)</script>',
  '</title><script>alert(23)</script>',
  '<!--><img src=x onerror=alert(24)>-->',
  '{{constructor.constructor("alert(25)")()}}',
  '#{alert(26)}',
  '<form action=javascript:alert(27)><button>go',
  '<base href="https://example.org/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(28)">',
  '&lt;script&gt;alert(29)&lt;/script&gt;',
  '\u202Ecod.exe\u2066 \u0000<b onclick=alert(30)>',
];

/** The strings joined into as few texts as fit into a field of `max` characters; longer ones are left out. */
export function hostileTexts(max: number, separator = ' '): string[] {
  const texts: string[] = [];
  for (const text of HOSTILE.filter(({ length }) => length <= max)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + separator.length + text.length <= max)
      texts[texts.length - 1] = last + separator + text;
    else texts.push(text);
  }
  return texts;
}

/** What on this page could run something that is not ours, or leads to such; nothing should. */
export function whatCouldRun(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      const say = () => found.push(element.outerHTML.slice(0, 200));
      if (['iframe', 'object', 'embed', 'base', 'applet', 'math', 'frame'].includes(name)) say();
      if (name === 'meta' && element.hasAttribute('http-equiv')) say();
      if (element instanceof HTMLScriptElement) {
        const isOurs = element.src.startsWith(`${location.origin}/_next/`);
        if (!isOurs && !element.nonce) say();
      } else if (name === 'script') say();
      if (name === 'style' && !(element as HTMLElement).nonce) say();
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) say();
        const leads = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc', 'data'].includes(
          attribute,
        );
        const scheme = value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
        if (leads && /^(javascript|vbscript|data:text)/.test(scheme)) {
          // what React writes itself on forms that are sent by its script
          if (!scheme.startsWith("javascript:thrownewerror('areactform")) say();
        }
      }
    }
    return found;
  });
}
