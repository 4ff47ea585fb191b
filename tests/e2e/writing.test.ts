import { byKeyboard, byMouse } from './hands.ts';
import { expect, test } from './journey.ts';
import { newMember } from './members.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

const WAYS = [
  { name: 'by mouse', hands: byMouse, options: {} },
  { name: 'by keyboard alone', hands: byKeyboard, options: {} },
  { name: 'without JavaScript', hands: byMouse, options: { javaScriptEnabled: false } },
  { name: 'on a phone', hands: byMouse, options: PHONE },
];

for (const { name, hands, options } of WAYS) {
  test(`an article in another language is written, looked at and published, ${name}`, async ({ open }) => {
    const ana = await newMember('Ana');
    const page = await open(ana, '/write?kind=article', options);
    const { press, type, choose } = hands(page);

    await type(page.getByLabel('Title'), 'Was Leim vergisst');
    await type(page.getByLabel('Text', { exact: true }), 'Knochenleim *verzeiht*.');
    await type(page.getByLabel('Topic 1'), 'Holz');
    await page.getByLabel('Written in').selectOption({ label: 'German' });
    await choose(page.getByLabel('Ask for feedback'));
    await type(page.getByLabel('What kind of feedback would help?'), 'Stimmt das?');
    await press(page.getByRole('button', { name: 'Preview' }));
    await expect(page.getByRole('region', { name: 'Preview' }).locator('em')).toHaveText('verzeiht');
    await press(page.getByRole('button', { name: 'Publish the article' }));

    await expect(page.getByRole('heading', { name: 'Was Leim vergisst' })).toHaveAttribute('lang', 'de');
    await expect(page.locator('[lang="de"] [data-prose]')).toHaveText('Knochenleim verzeiht.');
    await expect(page.getByText('Stimmt das?')).toBeVisible();
  });
}

test('what is written from right to left is read from right to left, and fits a narrow phone', async ({
  open,
}) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/write?kind=article', { viewport: { width: 320, height: 700 } });

  await page.getByLabel('Title').fill('عن الخبز والصبر');
  await page
    .getByLabel('Text', { exact: true })
    .fill(
      '# العجين\n\nالعجين يحتاج إلى الوقت.\n\n> صبرٌ جميل\n\n| أ | ب |\n|---|---|\n| واحد | اثنان |\n\n```\nlet x = "a line of code that is far longer than any phone is wide"\n```',
    );
  await page.getByLabel('Written in').selectOption({ label: 'Arabic' });
  await expect(page.getByText(/words · 1 minute to read/)).toBeVisible();
  await page.getByRole('button', { name: 'Publish the article' }).click();

  const prose = page.locator('[lang="ar"] [data-prose]');
  await expect(prose).toHaveCSS('direction', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
