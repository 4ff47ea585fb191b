import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMENT_ANSWERS, COMMENT_KINDS } from '#lib/feedback/rules.ts';
import { DECISIONS } from '#lib/follows/rules.ts';
import { TOPIC_ROLES } from '#lib/people/rules.ts';
import { POST_KINDS } from '#lib/posts/rules.ts';
import { en } from '#lib/words/en.ts';

// What is written about the product is held to the product.

const read = (file: string) => readFileSync(file, 'utf8');
const DOCUMENTS = globSync('**/*.md', {
  exclude: (name) => /(^|\/)(node_modules|\.next|\.data|\.output|test-results)$/.test(name),
}).filter((file) => !/^(node_modules|\.next|\.data|prisma\/demo)\//.test(file));
const README = read('README.md');
const HOUSE = read('lib/README.md');
const { scripts, dependencies }: Record<string, Record<string, string>> = JSON.parse(read('package.json'));

/** The rows of the table under a heading, without its head, as cells. */
function tableUnder(text: string, heading: string): string[][] {
  const section = text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('commands', () => {
  /** Run by other commands, not by people. */
  const INTERNAL = ['db:generate'];
  const named = new Set(
    DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
        ([, run, short]) => run ?? short ?? '',
      ),
    ),
  );

  test('those that documents name exist', () => {
    expect([...named].filter((name) => !(name in (scripts ?? {})))).toEqual([]);
    expect(named).toContain('start');
    expect(named).toContain('test');
  });

  test('those that exist are in the README', () => {
    const missing = Object.keys(scripts ?? {}).filter((name) => {
      const isNamed = README.includes(`npm run ${name}`) || README.includes(`npm ${name}`);
      return !isNamed && !INTERNAL.includes(name);
    });
    expect(missing).toEqual([]);
  });
});

describe('words', () => {
  const glossary = new Map(
    tableUnder(README, 'The words').map(([word = '', meaning = '']) => [word, meaning]),
  );
  const italic = (word: string) =>
    [...(glossary.get(word) ?? '').matchAll(/(?<![*\w])[*_]([^*_]+)[*_](?![*\w])/g)].map(
      ([, each = '']) => each,
    );

  /** The product's words, in the order in which they build on each other. */
  const WORDS = [
    ...[
      'follow',
      'follow back',
      'decision',
      'interests',
      'post',
      'ask',
      'feedback',
      'passage',
      'answer',
      'exchange',
    ],
    ...['contribution', 'connection', 'score', 'coverage', 'attention', 'give next'],
  ];

  test('the README explains each', () => {
    expect([...glossary.keys()]).toEqual(WORDS);
    expect([...glossary.values()].filter((meaning) => meaning.length < 20)).toEqual([]);
  });

  test('the product uses each', () => {
    const sources = globSync(['app/**/*.tsx', 'components/**/*.tsx', 'lib/**/*.ts'], {
      exclude: (name) => name.includes('generated'),
    });
    const text = sources.map(read).join('\n').toLowerCase();
    expect(WORDS.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('what a decision, post, comment and answer can be is what the code says', () => {
    expect(italic('decision')).toEqual(
      DECISIONS.map((decision) => decision.replace('-', ' ')).toSorted(inReadmeOrder),
    );
    expect(italic('post')).toEqual([...POST_KINDS]);
    expect(italic('feedback')).toEqual([...COMMENT_KINDS]);
    expect(italic('answer')).toEqual(
      COMMENT_ANSWERS.map((answer) => en.posts.live.answers[answer].toLowerCase()),
    );
    expect(italic('interests').map((word) => `${word}s`)).toEqual([...TOPIC_ROLES]);
  });

  const order = ['undecided', 'followed back', 'later', 'passed'];
  function inReadmeOrder(a: string, b: string): number {
    return order.indexOf(a) - order.indexOf(b);
  }
});

describe('the tour of the house', () => {
  const section = HOUSE.split(/^## /m).find((each) => each.startsWith('A tour')) ?? '';
  const stops = [...section.matchAll(/^\d+\. \[`([^`]+)`\]\(([^)]+)\)(.*)$/gm)].map(
    ([, shown = '', target = '', rest = '']) => ({ shown, target: join('lib', target), rest }),
  );

  test('has at most seven stops, each a file that exists under the name that is shown', () => {
    expect(stops.length).toBeGreaterThanOrEqual(5);
    expect(stops.length).toBeLessThanOrEqual(7);
    expect(stops.filter(({ shown, target }) => shown !== target || !existsSync(target))).toEqual([]);
  });

  test('is at most 400 lines; of the schema only the models it names are read', () => {
    const lengths = stops.map(({ target, rest }) => {
      if (!target.endsWith('.prisma')) return read(target).split('\n').length - 1;
      const models = [...rest.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name);
      expect(models.length).toBeGreaterThan(0);
      return models.map((name) => linesOfModel(read(target), name)).reduce((sum, each) => sum + each, 0);
    });
    expect(lengths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(400);
  });

  function linesOfModel(schema: string, name: string): number {
    const [model] = new RegExp(`^model ${name} \\{[\\s\\S]*?^\\}`, 'm').exec(schema) ?? [];
    expect(model, `the model ${name}`).toBeDefined();
    return model?.split('\n').length ?? 0;
  }

  test('functions it names are there', () => {
    for (const { target, rest } of stops) {
      for (const [, name = ''] of rest.matchAll(/`([a-z]\w+)`/g)) expect(read(target)).toContain(name);
    }
    expect(stops.length).toBeGreaterThan(0);
  });
});

describe('what the house says of itself', () => {
  test('rooms and ground are the folders and files that there are', () => {
    const names = (rows: string[][]) =>
      rows.flatMap(([cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const tables = HOUSE.split(/\n\n(?=\|)/)
      .slice(1)
      .map((each) => each.split(/\n\n/)[0] ?? '');
    const rowsOf = (table = '') =>
      table
        .split('\n')
        .slice(2)
        .map((row) => row.split('|').slice(1));
    const named = [...names(rowsOf(tables[0])), ...names(rowsOf(tables[1])), 'imports', 'jobs'];

    const there = globSync('lib/*').map((path) => path.slice(4));
    expect(there.filter((name) => name !== 'README.md').toSorted()).toEqual(named.toSorted());
  });

  test('every package we depend on has a line that says why, and no other has one', () => {
    const rows = tableUnder(HOUSE, 'What we depend on');
    const named = rows.flatMap(([cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );

    expect(named.toSorted()).toEqual(Object.keys(dependencies ?? {}).toSorted());
    expect(rows.filter(([, why = '']) => why.length < 5)).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file).replaceAll(/```[\s\S]*?```/g, '');
  const targets = [
    ...[...text.matchAll(/\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)].map(([, target = '']) => target),
  ];

  test('its links and pictures are there', () => {
    const missing = targets.filter((target) => {
      if (/^(https?:|mailto:)/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const at = path === '' ? file : join(dirname(file), path);
      return !existsSync(at) || (anchor !== undefined && !anchorsOf(read(at)).includes(anchor));
    });
    expect(missing).toEqual([]);
  });

  test('speaks of no machine and no folder outside', () => {
    expect(text).not.toMatch(/(^|[\s`(])(\/(home|root|work|tmp)\/|\.\.\/shared)/);
  });
});

/** The names under which headings can be linked to. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
