import type { Locator, Page } from '@playwright/test';

/** A way of working a page: the same journey by mouse or by keyboard. */
export type Hands = {
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** Picks a radio button or ticks a box that is not picked or ticked yet. */
  choose(target: Locator): Promise<void>;
};

export type Way = { name: string; hands: (page: Page) => Hands; javaScriptEnabled: boolean };

/** The three ways in which everything important must work. */
export const WAYS: readonly Way[] = [
  { name: 'by mouse', hands: byMouse, javaScriptEnabled: true },
  { name: 'by keyboard alone', hands: byKeyboard, javaScriptEnabled: true },
  { name: 'without JavaScript', hands: byMouse, javaScriptEnabled: false },
];

/** More stops than any page has: whoever tabs further is caught somewhere. */
const MOST_STOPS = 150;

export function byMouse(): Hands {
  return {
    press: (target) => target.click(),
    type: (target, text) => target.fill(text),
    choose: (target) => target.check(),
  };
}

/** Only keys: Tab to get somewhere, Enter to press, Space and arrows to choose, letters to type. */
export function byKeyboard(page: Page): Hands {
  const isReached = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  const walkTo = async (target: Locator, key: 'Tab' | 'ArrowDown', isThere: () => Promise<boolean>) => {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${MOST_STOPS} times ${key} did not lead to ${target}`);
  };
  const reach = (target: Locator) => walkTo(target, 'Tab', () => isReached(target));

  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async choose(target) {
      if (await target.isChecked()) return;
      if ((await target.getAttribute('type')) === 'radio') {
        // a group of radio buttons is one stop; inside it the arrows choose
        await walkTo(target, 'Tab', () =>
          target.evaluate(
            (radio) =>
              document.activeElement?.getAttribute('name') === radio.getAttribute('name') &&
              document.activeElement?.closest('form') === radio.closest('form'),
          ),
        );
        await walkTo(target, 'ArrowDown', () => isReached(target));
      } else {
        await reach(target);
        await page.keyboard.press('Space');
      }
    },
  };
}

/** Drags the mouse over `words` inside `text`, as somebody does who selects them. Stands in one text node. */
export async function selectByMouse(page: Page, text: Locator, words: string): Promise<void> {
  const line = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const boxes = [...range.getClientRects()];
      return { first: boxes[0]?.toJSON(), last: boxes.at(-1)?.toJSON() };
    }
    return null;
  }, words);
  if (!line) throw new Error(`“${words}” does not stand in one piece of the text.`);
  const { first, last } = line;
  await page.mouse.move(first.left + 1, first.top + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.right, last.top + last.height / 2, { steps: 4 });
  await page.mouse.up();
}
