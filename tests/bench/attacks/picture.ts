import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { RingCurve } from './ring.ts';

const WIDTH = 800;
const HEIGHT = 440;
const MARGIN = { top: 48, right: 280, bottom: 56, left: 64 };
const COLOURS = ['#1b6e53', '#b4540a', '#5b4b8a'];

/** How far up bought receipts bring a ring: one colour a way of ranking, the larger ring dashed. An SVG on its own. */
export function ringPicture(curves: readonly RingCurve[], title: string): string {
  const most = Math.max(...curves.flatMap(({ points }) => points.map(({ bought }) => bought)));
  const x = scaleLinear([0, most], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, 100], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const rankings = [...new Set(curves.map(({ ranking }) => ranking))];
  const sizes = [...new Set(curves.map(({ members }) => members))];
  const path = line<{ bought: number; percentile: number }>(
    ({ bought }) => x(bought),
    ({ percentile }) => y(percentile),
  );
  const drawn = curves.map(({ ranking, members, points }) => {
    const colour = COLOURS[rankings.indexOf(ranking) % COLOURS.length];
    const dash = sizes.indexOf(members) > 0 ? ' stroke-dasharray="6 4"' : '';
    return `<path d="${path(points)}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`;
  });
  const legend = curves.map(({ ranking, members }, place) => {
    const at = MARGIN.top + 10 + place * 22;
    const colour = COLOURS[rankings.indexOf(ranking) % COLOURS.length];
    const dash = sizes.indexOf(members) > 0 ? ' stroke-dasharray="6 4"' : '';
    const from = WIDTH - MARGIN.right + 20;
    return `<path d="M${from} ${at}h28" stroke="${colour}" stroke-width="2"${dash}/><text x="${from + 36}" y="${at + 4}">${ranking}, ${members} accounts</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#222">`,
    `<title>${title}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="24" font-size="15">${title}</text>`,
    ...y
      .ticks(5)
      .map(
        (tick) =>
          `<path d="M${MARGIN.left} ${y(tick)}H${WIDTH - MARGIN.right}" stroke="#ddd"/><text x="${MARGIN.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
      ),
    ...x
      .ticks(5)
      .map(
        (tick) =>
          `<text x="${x(tick)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${tick}</text>`,
      ),
    `<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 14}" text-anchor="middle">receipts bought of honest people</text>`,
    `<text transform="translate(18 ${(MARGIN.top + HEIGHT - MARGIN.bottom) / 2}) rotate(-90)" text-anchor="middle">percentile among honest givers</text>`,
    ...drawn,
    ...legend,
    '</svg>\n',
  ].join('\n');
}
