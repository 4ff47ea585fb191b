import { PLAY, playFrom, scoreOfPlay } from '#components/score/play.ts';
import { en } from '#lib/words/en.ts';
import { expect, test } from './journey.ts';

const { labels } = en.score.play;

const start = playFrom({});
const shown = (settings: Partial<typeof start>) =>
  String(Math.round(scoreOfPlay({ ...start, ...settings }).score));

test('sliders move the score by keyboard, and the page says what moved it', async ({ open }) => {
  const page = await open(null, '/about/score/try');
  const result = page.getByRole('status');
  await expect(result).toContainText(`${shown({})} / 100`);

  await page.getByLabel(labels.fit).press('End');
  await expect(result).toContainText(`${shown({ fit: 100 })} / 100`);
  await expect(result).toContainText('meets 100\u00a0% of what they look for');
  await page.getByLabel(labels.week).press('Home');

  await expect(result).toContainText(`${shown({ fit: 100, week: 0 })} / 100`);
});

test('without JavaScript the form works the score out, and everything else is there to read', async ({
  open,
}) => {
  const page = await open(null, '/about/score', { javaScriptEnabled: false });
  await page.getByText('The weights of these chances').click();
  await expect(page.getByRole('table', { name: /What raises each chance/ })).toBeVisible();

  await page.getByRole('link', { name: 'To the sliders' }).click();
  await page.getByLabel(labels.asks).fill('5');
  await page.getByRole('button', { name: 'Work it out' }).click();

  await expect(page).toHaveURL(/asks=5/);
  await expect(page.getByRole('status')).toContainText(`${shown({ asks: 5 })} / 100`);
  await expect(page.getByLabel(labels.asks)).toHaveValue('5');

  await page.getByRole('link', { name: 'How the score works' }).first().click();
  await page.getByRole('link', { name: 'All figures, question by question' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How well the score foretells' })).toBeVisible();
  await page.getByRole('link', { name: 'What was said, and what happened' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Does a chance mean what it says?' }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /said against what happened/ }).first()).toBeVisible();
});

test('the contents lead to how to object', async ({ open }) => {
  const page = await open(null, '/about/score');

  await page.getByRole('link', { name: 'How to object' }).click();

  await expect(page).toHaveURL(/#object$/);
  await expect(page.getByRole('heading', { name: 'How to object' })).toBeInViewport();
});

test('on a phone the score stays in sight while a slider is moved', async ({ open }) => {
  const page = await open(null, '/about/score/try', { viewport: { width: 320, height: 640 } });
  const slider = page.getByLabel(labels.others);
  await slider.scrollIntoViewIfNeeded();
  await slider.press('End');

  const score = page.locator('form p[aria-hidden]').filter({ hasText: 'Score' });
  await expect(score).toBeInViewport();
  await expect(score).toContainText(shown({ others: PLAY.others.max }));
});
