import { randomUUID } from 'node:crypto';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { GiveFeedbackInput } from '#lib/feedback/input.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newAskingPost, newMember } from './members.ts';

// What a screen reader is told, in which order and by which names, on the screens where most is said in one place.

const DESK = { viewport: { width: 1280, height: 800 } };

/** Bo follows Ana, asks for feedback on a topic she offers, and has left two comments on what she wrote. */
async function anaAndBo(): Promise<{ ana: Member; bo: Member; postId: string }> {
  const ana = await newMember('Ana', { offers: ['rye'], shares: ['ovens'] });
  const bo = await newMember('Bo', { seeks: ['rye'], shares: ['ovens'] });
  const { personId } = ana;
  await arranged(startFollow(bo, { personId, reasonKind: 'their-writing', reasonText: '' }));
  const { postId } = await newAskingPost(ana, 'Can a beginner follow this?', {});
  await newAskingPost(bo, 'Is it too long?', { title: 'Three loaves', topics: 'rye' });
  for (const [body, quote] of [
    ['Say at which heat.', 'lets go when warmed'],
    ['Say which glue.', 'Hide glue'],
  ]) {
    const form = { postId, revision: '1', kind: 'suggestion', body, quote, submitKey: randomUUID() };
    await arranged(giveFeedback(bo, GiveFeedbackInput.parse(form)));
  }
  return { ana, bo, postId };
}

test('a line of the dashboard is read as who, how it stands, both directions, whose turn, and the score', async ({
  open,
}) => {
  const { ana, bo } = await anaAndBo();

  const page = await open(ana, '/dashboard', DESK);

  await expect(
    page.getByRole('region', { name: 'Connections' }).getByRole('list').last(),
  ).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading "${bo.name} @${bo.handle}" [level=3]:
          - link "${bo.name}":
            - /url: /connections/${bo.handle}
          - text: "@${bo.handle}"
        - paragraph: New , follows you
        - text: /You gave 0 , You received \\d/
        - 'img "Twelve months: you gave in 0, received in 1"'
        - paragraph: Your turn .
        - paragraph:
          - text: They gave
          - time: just now
        - group:
          - paragraph: /Score \\d+ of 100/
          - text: ", how it comes about with ${bo.name}"
  `);
});

test('a card of the inbox is read as who, why to look, what speaks for it, and the three decisions', async ({
  open,
}) => {
  const { ana, bo } = await anaAndBo();

  const page = await open(ana, '/inbox', DESK);

  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article "${bo.name}":
      - checkbox "Select ${bo.name}"
      - heading "${bo.name}" [level=2]:
        - link "${bo.name}":
          - /url: /people/${bo.handle}
      - text: "@${bo.handle} follows you since"
      - time: just now
      - paragraph: Waits for something you could give
      - term: You could give
      - definition:
        - paragraph:
          - text: Feedback on
          - link "Three loaves"
          - text: ", about rye, which you offer"
        - list:
          - listitem: they want to learn rye
      - term: You share
      - definition:
        - list:
          - listitem: ovens
      - term: Attention
      - definition:
        - paragraph
      - term: They gave
      - definition:
        - paragraph:
          - text: "You: 2 times, last"
          - time: just now
          - text: "Others: no comment marked as helpful yet"
      - term: They wrote
      - definition:
        - paragraph:
          - link "Three loaves"
          - time: just now
      - group: "Follow back : ${bo.name}"
      - group: "Later : ${bo.name}"
      - button "Pass on ${bo.name}"
  `);
});

test('a post leads from each marked passage to its note and back, in the order of the text', async ({
  open,
}) => {
  const { ana, bo, postId } = await anaAndBo();

  const page = await open(ana, `/posts/${postId}`, DESK);

  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "A matter of glue" [level=1]
      - region "Request for feedback":
        - paragraph: You ask for feedback
        - paragraph: Can a beginner follow this?
        - paragraph: One person has answered.
        - list:
          - listitem:
            - link "${bo.name}"
            - text: has given feedback
        - button "Withdraw the request"
      - paragraph:
        - mark: Hide glue
        - 'link "Comment 1: Suggestion by ${bo.name}"'
        - text: forgives. It
        - mark: lets go when warmed
        - 'link "Comment 2: Suggestion by ${bo.name}"'
        - text: .
      - region "Feedback · 2":
        - heading "Feedback · 2" [level=2]
        - list:
          - listitem:
            - article "Suggestion by ${bo.name}":
              - link "To passage 1"
              - link "${bo.name}"
              - text: Suggestion
              - time: just now
              - blockquote: Hide glue
              - paragraph: Say which glue.
              - group "What did ${bo.name}’s comment do?":
                - text: What did ${bo.name}’s comment do?
                - button "Changed the text"
                - button "Helped"
                - button "Thought about it"
                - button "Not for me"
              - group: Reply
              - group: Thank ${bo.name}
          - listitem:
            - article "Suggestion by ${bo.name}":
              - link "To passage 2"
              - blockquote: lets go when warmed
              - paragraph: Say at which heat.
  `);
});

test('the desk for answers is read as how far one is, the comment in its words, and the answers', async ({
  open,
}) => {
  const { ana, bo, postId } = await anaAndBo();

  const page = await open(ana, `/posts/${postId}/answer`, DESK);

  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Answer feedback" [level=1]
      - paragraph: 0 of 2 answered
      - article "Suggestion by ${bo.name}":
        - heading "Suggestion by ${bo.name}" [level=2]
        - paragraph:
          - link "@${bo.handle}"
          - time: just now
          - text: 1 of 2 waiting
        - figure:
          - blockquote:
            - mark: Hide glue
            - text: forgives. It lets go when warmed.
        - paragraph: Say which glue.
        - paragraph:
          - link "See it in the text"
      - textbox "A word of thanks optional"
      - group "What did ${bo.name}’s comment do?":
        - button "Changed the text"
        - button "Helped"
        - button "Thought about it"
        - button "Not for me"
      - link "Next"
      - paragraph: "Keys: 1 – 4 answer, j k move, z undo"
  `);
});

test('the palette is read as one field with choices in named groups, and says how many there are', async ({
  open,
}) => {
  const page = await open(await newMember('Ana'), '/today', DESK);
  const palette = page.getByRole('dialog', { name: 'Search and go' });

  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await expect(palette.getByRole('combobox')).toBeFocused();
  await expect(palette).toMatchAriaSnapshot(`
    - dialog "Search and go":
      - heading "Search and go" [level=2]
      - combobox "Search and go" [expanded]
      - listbox "Search and go":
        - group "Things to do":
          - option "Write a note" [selected]
          - option "Write an article"
          - option "Ask a question"
        - group "Places":
          - option "Today"
          - option "Dashboard"
          - option "Inbox"
          - option "Discover"
          - option "Notices"
      - status: /\\d+ choices\\./
  `);
});
