import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { newHandle, newMember, newPost } from './members.ts';

const SIZES = [
  { size: 'desktop', viewport: { width: 1280, height: 800 } },
  { size: 'phone', viewport: { width: 390, height: 844 } },
];

const consonantOf = (digit: string) => 'bcdfghjklmnpqrtv'.charAt(Number.parseInt(digit, 16));

for (const { size, viewport } of SIZES) {
  for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
    test(`a post, a person and a topic are found by their words, ${way}, ${size}`, async ({ open }) => {
      // consonants, so that it has no ending to be stripped
      const word = `zither${newHandle('x').slice(-6).replaceAll(/./g, consonantOf)}`;
      const author = await newMember('Ana', { shares: [`${word} making`] });
      await newPost(author, {
        title: `A ${word} for a child`,
        body: `It took **three** weeks to build the ${word}.`,
      });
      await newPost(author, { title: `A secret ${word}`, visibility: 'connections' });
      const page = await open(await newMember('Bo'), '/search', { javaScriptEnabled, viewport });
      const hands = handsOf(page);
      const main = page.getByRole('main');

      await hands.type(page.getByRole('searchbox'), word.slice(0, -2));
      await hands.press(main.getByRole('button', { name: 'Search' }));

      await expect(main.getByRole('link', { name: `A ${word} for a child` })).toBeVisible();
      await expect(main.locator('mark').filter({ hasText: word }).first()).toBeVisible();
      await expect(main.getByText('A secret')).toHaveCount(0);
      await expect(main.getByRole('link', { name: `${word} making` })).toBeVisible();
      await hands.press(main.getByRole('link', { name: 'People', exact: true }));
      await expect(main.getByText('Nobody is called so.')).toBeVisible();

      await hands.type(page.getByRole('searchbox'), `@${author.handle}`);
      await hands.press(main.getByRole('button', { name: 'Search' }));
      await expect(page).toHaveURL(/in=people/);
      await hands.press(main.getByRole('link', { name: author.name }));
      await expect(page).toHaveURL(`/people/${author.handle}`);
    });
  }
}

test('nothing found is said with what to try', async ({ open }) => {
  const page = await open(await newMember('Cy'), '/search?q=xylographisch%20quokka');

  await expect(page.getByText('Nothing found for “xylographisch quokka”.')).toBeVisible();
  await expect(page.getByText('Try another form or fewer words.')).toBeVisible();
});
