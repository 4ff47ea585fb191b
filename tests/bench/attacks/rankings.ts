import { RESTART, type StandingGraph } from '#lib/scoring/index.ts';

/** Sums over who was acknowledged by how many different people. */
export function distinctAcknowledgers({ people, to }: StandingGraph): Float64Array {
  const counts = new Float64Array(people);
  for (const receiver of to) counts[receiver] = (counts[receiver] ?? 0) + 1;
  return counts;
}

/** PageRank as published (Brin and Page 1998): the walk starts again anywhere, and nothing is kept back. */
export function pageRank({ people, starts, to, shares }: StandingGraph, steps = 100): Float64Array {
  let rank = new Float64Array(people).fill(1 / people);
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(people);
    let moved = 0;
    for (let speaker = 0; speaker < people; speaker++) {
      const [first, end] = [starts[speaker] ?? 0, starts[speaker + 1] ?? 0];
      if (first === end) continue;
      let said = 0;
      for (let edge = first; edge < end; edge++) said += shares[edge] ?? 0;
      const mass = (1 - RESTART) * (rank[speaker] ?? 0);
      moved += mass;
      for (let edge = first; edge < end; edge++) {
        const receiver = to[edge] ?? 0;
        next[receiver] = (next[receiver] ?? 0) + (mass * (shares[edge] ?? 0)) / said;
      }
    }
    const everywhere = (1 - moved) / people;
    rank = next.map((mass) => mass + everywhere);
  }
  return rank;
}

/** The part of `others`, in percent, that lies below `value`; those at the same value count half. */
export function percentileAmong(others: ArrayLike<number>, value: number): number {
  let lower = 0;
  let same = 0;
  for (let index = 0; index < others.length; index++) {
    const other = others[index] ?? 0;
    if (other < value) lower++;
    else if (other === value) same++;
  }
  return (100 * (lower + same / 2)) / others.length;
}

/** The part of `others`, in percent, that lies below `value`: somebody level with the lowest has nobody below them. */
export function percentBelow(others: ArrayLike<number>, value: number): number {
  let lower = 0;
  for (let index = 0; index < others.length; index++) if ((others[index] ?? 0) < value) lower++;
  return (100 * lower) / others.length;
}
