// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { THESIS, type Thesis, type ThesisPolicy } from '#components/score/thesis.ts';
import { ThesisPicture } from '#components/score/thesis-picture.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { THESIS_SAMPLE } from './sample.ts';

/** The sample with what comes of one policy in the first world changed. */
function inOneWorld(id: ThesisPolicy['id'], changed: Partial<ThesisPolicy>): Thesis {
  const [anyone, other] = THESIS_SAMPLE.worlds;
  if (!anyone || !other) throw new Error('The sample has two worlds.');
  const policies = anyone.policies.map((policy) => (policy.id === id ? { ...policy, ...changed } : policy));
  return { ...THESIS_SAMPLE, worlds: [{ ...anyone, policies }, other] };
}

/** What stands under the picture. */
function captionOf(thesis: Thesis): string {
  const { container, unmount } = render(<ThesisPicture thesis={thesis} />);
  const said = container.querySelector('figcaption')?.textContent ?? '';
  unmount();
  return said;
}

test('two worlds stand side by side, each way of giving with its figure', async () => {
  const { container } = render(<ThesisPicture thesis={THESIS_SAMPLE} />);

  const worlds = screen.getAllByRole('table');
  expect(worlds.map((world) => world.querySelector('caption')?.textContent)).toEqual([
    expect.stringContaining('Anyone can help anyone'),
    expect.stringContaining('Nobody can pay back'),
  ]);
  for (const world of worlds)
    expect(within(world).getAllByRole('row', { name: /hardly gives/ })).toHaveLength(3);
  const [first] = within(worlds[0] as HTMLElement).getAllByRole('row', { name: /gives to all/ });
  expect(first?.textContent).toBe('gives to all2.0, 1.95 to 2.05');
  expect(await faultsIn(container)).toEqual([]);
});

test('the caption says that giving pays on a condition, and where a selfish score does as well', () => {
  const said = captionOf(THESIS_SAMPLE);

  expect(said).toContain('Giving pays on a condition.');
  expect(said).toContain('those who hardly give are left with 2.5 times what givers are');
  expect(said).toContain('a selfish score does as well, or better');
  expect(said).toContain('Where nobody can pay back, it fails');
  expect(said).toContain('0.2 is left to each, of 6 if all gave');
});

test('the caption says nothing that the figures do not bear out', () => {
  const paysAnyway = captionOf(inOneWorld('none', { giver: { mean: 5, low: 4.9, high: 5.1 } }));
  const selfishFails = captionOf(inOneWorld('selfish', { giver: { mean: 0.5, low: 0.4, high: 0.6 } }));
  const ourselves = captionOf(inOneWorld('selfish', { welfare: { mean: 3, low: 2.9, high: 3.1 } }));

  expect(paysAnyway).not.toContain('Giving pays on a condition.');
  expect(selfishFails).not.toContain('selfish score');
  expect(ourselves).not.toContain('as well, or better');
});

test('what was played out last has two worlds and a caption that holds', () => {
  render(<ThesisPicture thesis={THESIS} />);

  expect(THESIS.worlds.map(({ policies }) => policies.map(({ id }) => id))).toEqual([
    ['none', 'selfish', 'ours'],
    ['none', 'selfish', 'ours'],
  ]);
  expect(screen.getByText(/Giving pays on a condition/)).toBeTruthy();
  expect(screen.getByText(new RegExp(`${THESIS.runs} runs of ${THESIS.rounds} rounds`))).toBeTruthy();
});
