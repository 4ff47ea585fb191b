import thesis from './thesis.json' with { type: 'json' };

/** A mean over the runs with its 95 % interval. */
export type Mean = { mean: number; low: number; high: number };

/** What is seen of each other in a world, and what comes of it. */
export type ThesisPolicy = {
  id: 'none' | 'selfish' | 'ours';
  /** Net pay-off per person and round once links have settled, by how somebody gives. */
  giver: Mean;
  matcher: Mean;
  taker: Mean;
  /** Net pay-off per person and round of everybody, after people have long done as those do who fare better. */
  welfare: Mean;
};

export type ThesisWorld = { id: 'anyone' | 'nobody-repays'; policies: ThesisPolicy[] };

export type Thesis = {
  playedOn: string;
  command: string;
  runs: number;
  rounds: number;
  people: number;
  /** The most that everybody can have, when all give all they can. */
  mostWelfare: number;
  worlds: ThesisWorld[];
};

/** Whether giving pays, as `npm run bench:simulation -- --publish` played it out and wrote it. */
export const THESIS = thesis as Thesis;
