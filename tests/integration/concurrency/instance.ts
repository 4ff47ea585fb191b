import { answerComment, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower } from '#lib/follows/decisions.ts';
import type { Outcome, RefusalCode } from '#lib/outcome.ts';
import { signUp } from '#lib/people/accounts.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { askForFeedback, promiseFeedback } from '#lib/posts/asks.ts';
import { publishPost, revisePost } from '#lib/posts/commands.ts';

// One instance of the site in a process of its own, with connections of its own: sent a command, it runs it so many
// times at once and tells what came of each.

type Run = (actor: PersonActor, input: never) => Promise<Outcome<unknown, RefusalCode>>;

const COMMANDS = {
  answerComment,
  askForFeedback,
  decideLater,
  deleteComment,
  giveFeedback,
  passFollower,
  promiseFeedback,
  publishPost,
  replyToComment,
  revisePost,
  signUp: (_: PersonActor, input: Parameters<typeof signUp>[0]) => signUp(input),
  startFollow,
  thankForComment,
} satisfies Record<string, Run>;

export type CommandName = keyof typeof COMMANDS;
export type Task = { command: CommandName; actor: PersonActor; input: unknown; times: number };

/** "done", or the code of the refusal, or what was thrown. */
async function said({ command, actor, input }: Task): Promise<string> {
  try {
    const outcome = await (COMMANDS[command] as Run)(actor, input as never);
    return outcome.ok ? 'done' : outcome.code;
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.message : String(error)}`;
  }
}

process.on('message', async (task: Task) => {
  const outcomes = await Promise.all(Array.from({ length: task.times }, () => said(task)));
  process.send?.(outcomes);
});
process.send?.('ready');
