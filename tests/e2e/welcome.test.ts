import type { Page } from '@playwright/test';
import { signUp } from '#lib/people/accounts.ts';
import { type Hands, WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, newAskingPost, newHandle, newMember } from './members.ts';

const PASSWORD = 'three warm loaves cooling';
/** From the account being open to the first feedback being sent. */
const MOST_INTERACTIONS = 8;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Hands whose every press, choice and filled-in field is counted. */
function counted(hands: Hands): { hands: Hands; count: () => number } {
  let done = 0;
  const once =
    <Rest extends unknown[]>(act: (...rest: Rest) => Promise<void>) =>
    (...rest: Rest) => {
      done += 1;
      return act(...rest);
    };
  return {
    hands: { press: once(hands.press), type: once(hands.type), choose: once(hands.choose) },
    count: () => done,
  };
}

/** Somebody who wants to learn a topic nobody else has, and asks something about it. */
async function learnerOf(topic: string) {
  const learner = await newMember('Lea', { seeks: [topic] });
  const question = { kind: 'question', title: `Where does ${topic} begin?`, body: 'I have read two books.' };
  await newAskingPost(learner, 'One thing to try first.', { ...question, topics: topic });
  return learner;
}

const SIZES = [
  { size: 'desktop', viewport: { width: 1280, height: 800 } },
  { size: 'phone', viewport: { width: 390, height: 844 } },
];

for (const { size, viewport } of SIZES) {
  for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
    test(`from signing up to the first feedback in a few presses, ${way}, ${size}`, async ({ open }) => {
      const topic = `brass ${newHandle('x').slice(-6)}`;
      const learner = await learnerOf(topic);
      const handle = newHandle('ida');
      const email = `${handle}@example.org`;
      await arranged(signUp({ handle, email, name: 'Ida Lund', password: PASSWORD }));
      const page = await open(null, '/sign-in', { javaScriptEnabled, viewport });
      const main = page.getByRole('main');
      // after signing up the address stands there already (people.test.ts), so it does not count
      await handsOf(page).type(field(page, 'E-mail'), email);
      const { hands, count } = counted(handsOf(page));

      await hands.type(field(page, 'Password'), PASSWORD);
      await hands.press(main.getByRole('button', { name: 'Sign in' }));
      await expect(page).toHaveURL('/welcome');
      await hands.type(page.getByLabel('I can help with: another topic, line 1'), topic);
      await hands.press(page.getByRole('button', { name: 'Save and go on' }));

      await expect(page).toHaveURL('/welcome?step=people');
      await expect(main.getByText(`Wants to learn ${topic}, which you know.`)).toBeVisible();
      await expect(main.getByText(`About ${topic}, which you can help with.`)).toBeVisible();
      await hands.press(
        page.getByRole('button', { name: `Follow ${learner.name}: I can help with ${topic}` }),
      );
      await expect(main.getByText(`You follow ${learner.name}.`)).toBeVisible();

      await hands.press(page.getByRole('link', { name: `Read and help: Where does ${topic} begin?` }));
      await hands.type(field(page, `To ${learner.name}`), 'Begin with the mouthpiece alone.');
      await hands.press(page.getByRole('button', { name: 'Give feedback', exact: true }));
      await expect(main.getByText('Begin with the mouthpiece alone.').first()).toBeVisible();

      console.info(`From sign-up to the first feedback: ${count()} interactions (${way}, ${size}).`);
      expect(count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
      await page.goto('/welcome');
      await expect(main.getByText('You follow one person.')).toBeVisible();
      await expect(main.getByText('You gave your first feedback.')).toBeVisible();
      await handsOf(page).press(main.getByRole('button', { name: 'Go to Today' }));
      await expect(page).toHaveURL('/today');
    });
  }
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`the first steps can be left and taken up again, ${way}`, async ({ open }) => {
    const page = await open(await newMember('Nora'), '/welcome', { javaScriptEnabled });
    const hands = handsOf(page);

    await hands.press(page.getByRole('link', { name: 'Not now' }));
    await expect(page).toHaveURL('/today');
    await hands.press(page.getByRole('main').getByRole('link', { name: 'Go on', exact: true }));
    await expect(
      page.getByRole('heading', { name: 'What could you give, what do you look for?' }),
    ).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Do not offer this again' }));

    await expect(page).toHaveURL('/today');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByText('Your first steps wait')).toHaveCount(0);
    await page.goto('/discover');
    await expect(page.getByText('You have not named any topics yet.')).toBeVisible();
    await hands.press(page.getByRole('main').getByRole('link', { name: 'Pick your topics' }));
    await expect(
      page.getByRole('heading', { name: 'What could you give, what do you look for?' }),
    ).toBeVisible();
  });
}

test('whoever names no topic is not held up: what waits is shown, and why there are no people', async ({
  open,
}) => {
  const page = await open(await newMember('Noa'), '/welcome');

  await page.getByRole('button', { name: 'Save and go on' }).click();

  await expect(page).toHaveURL('/welcome?step=people');
  await expect(page.getByText('You have not named any topics yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Read and help/ })).toHaveCount(2);
});

test('the first page fits one screen of a phone and says what this is', async ({ open }) => {
  const page = await open(null, '/', { viewport: { width: 320, height: 700 } });

  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign up' })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
