// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DraftBar } from '#components/feedback/draft-list.tsx';
import { type GiveActions, GiveSection, type Giving } from '#components/feedback/give-section.tsx';
import { PromptsField } from '#components/feedback/prompts-field.tsx';
import { AskBanner } from '#components/posts/ask-banner.tsx';
import type { DraftView } from '#lib/feedback/queries.ts';
import type { PostView } from '#lib/posts/queries.ts';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from '../posts/faults.ts';
import { ana, answering, ask, idle, post } from '../posts/sample.ts';

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const draft: DraftView = {
  id: 'd1',
  kind: 'question',
  body: 'Why not?',
  revision: 1,
  place: { on: 'passage', quote: 'does not want kneading', start: 4, end: 26 },
  quoteStart: 4,
  prompt: '',
  submitKey: 'key-d1',
};

const prompts = ['Where did you stop reading?', 'What would you cut?'];

function show(
  giving: Partial<Giving> = {},
  actions: Partial<GiveActions> = {},
  change: Partial<PostView> = {},
) {
  const all = { give: idle, keepDraft: idle, sendDrafts: idle, deleteDraft: idle, ...actions };
  const shown = { ...post, revision: 2, ...change };
  return render(
    <>
      {shown.ask && (
        <AskBanner
          ask={shown.ask}
          author={ana}
          isMine={false}
          actions={{ promise: idle, takeBack: idle, decline: idle, withdraw: idle }}
        />
      )}
      <GiveSection
        post={shown}
        viewerId="bo"
        giving={{ drafts: [], ...giving }}
        submitKey="key-1"
        proseId="writing"
        offerId="offer"
        actions={all}
      />
      <DraftBar postId="p1" count={giving.drafts?.length ?? 0} action={all.sendDrafts} />
    </>,
  );
}

const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To Ana' });

describe('what waits to be sent', () => {
  const gone: DraftView = {
    ...draft,
    id: 'd2',
    body: 'Too long.',
    prompt: 'What would you cut?',
    place: { on: 'earlier', quote: 'words that are gone', revision: 1 },
  };
  const whole: DraftView = { ...draft, id: 'd3', body: 'Lovely.', revision: 2, place: { on: 'whole' } };

  test('has no faults, and says of each where its words stand now', async () => {
    const { container } = show({ drafts: [draft, gone, whole] }, {}, { ask: { ...ask, prompts } });

    expect(await faultsIn(container)).toEqual([]);
    const [moved, lost, all] = screen
      .getAllByRole('listitem')
      .filter((item) => within(item).queryByRole('button', { name: /^Throw away/ }));
    expect(moved?.textContent).toContain('these words are still in it');
    expect(lost?.textContent).toContain('not in it any more');
    expect(lost?.textContent).toContain('To “What would you cut?”');
    expect(all?.textContent).not.toContain('The text has changed');
  });

  test('is counted where it is sent', async () => {
    const { action, sent } = answering({ status: 'done', message: '3 comments sent.' });
    show({ drafts: [draft, gone, whole] }, { sendDrafts: action });

    const bar = within(screen.getByRole('region', { name: '3 comments wait' }));
    await userEvent.click(bar.getByRole('button', { name: 'Send all 3' }));

    expect(sent).toEqual([{ postId: 'p1' }]);
    expect(await screen.findByText('3 comments sent.')).toBeTruthy();
  });

  test('is brought back after it was thrown away', async () => {
    const undo = { postId: 'p1', body: 'Why not?', submitKey: 'key-d1' };
    const thrown = answering({ status: 'done', message: 'Thrown away.', undo });
    const kept = answering({ status: 'done', message: 'Kept.' });
    show({ drafts: [draft] }, { deleteDraft: thrown.action, keepDraft: kept.action });

    await userEvent.click(screen.getByRole('button', { name: 'Throw away: Why not?' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));

    expect(thrown.sent).toEqual([{ draftId: 'd1' }]);
    expect(kept.sent).toEqual([undo]);
  });

  test('can be gone on with: the form holds it, under its own key', async () => {
    const { action, sent } = answering({ status: 'done', message: 'Kept.' });
    show({ drafts: [draft], draftId: 'd1' }, { give: action });
    expect(words().value).toBe('Why not?');

    await userEvent.type(words(), ' Really?');
    await userEvent.click(screen.getByRole('button', { name: 'Keep for later' }));

    expect(sent).toEqual([
      {
        postId: 'p1',
        revision: '1',
        submitKey: 'key-d1',
        quoteStart: '4',
        quote: 'does not want kneading',
        kind: 'question',
        body: 'Why not? Really?',
        when: 'later',
      },
    ]);
  });
});

describe('the form', () => {
  test('says in a line what the chosen kind is for', () => {
    show();

    const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'Suggestion' });
    expect(chosen.checked).toBe(true);
    expect(document.getElementById(chosen.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Say what could be otherwise.',
    );
  });

  test('begins from a line of the ask with one press', async () => {
    const { action, sent } = answering({ status: 'done' });
    show({}, { give: action }, { ask: { ...ask, prompts } });

    await userEvent.click(screen.getByRole('link', { name: 'What would you cut?' }));
    expect(document.activeElement).toBe(words());
    await userEvent.keyboard('The middle.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    expect(sent).toMatchObject([{ prompt: 'What would you cut?', body: 'The middle.' }]);
  });

  test('begins from the line that was chosen without a script', () => {
    show({ prompt: prompts[0] }, {}, { ask: { ...ask, prompts } });

    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Speaks to' }).value).toBe(prompts[0]);
  });

  test('asks for no line where the author offers none', () => {
    show({}, {}, { ask });

    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

test('an author takes ready lines and changes them', async () => {
  const { container } = render(<PromptsField typed="" error={null} />);

  await userEvent.click(screen.getByRole('button', { name: 'Structure' }));

  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Questions to begin from/ });
  expect(field.value.split('\n')).toHaveLength(3);
  expect(document.activeElement).toBe(field);
  expect(await faultsIn(container)).toEqual([]);
});
