// Pictures of figures: bars of plain SVG whose text keeps its size on any screen, and under each the same figures as a table.
import { h, s } from './dom.js';
import { number, t } from './language.js';

const row = 52;
let counted = 0;

/** rows: [ { label, count: number | null } ]; null is a figure too small to be shown. `of` is what a full bar means. */
export function bars(rows, { title, of, palette = false }) {
  const most = Math.max(1, of ?? 0, ...rows.map((one) => one.count ?? 0));
  const id = `chart-${counted += 1}`;
  return s('svg', { class: 'chart', role: 'img', 'aria-labelledby': id, height: rows.length * row },
    s('title', { id }, `${title}: ${rows.map((one) => `${one.label} ${shown(one.count)}`).join(', ')}`),
    rows.map(({ label, count }, index) => s('g', {},
      s('text', { x: 0, y: index * row + 16 }, label),
      s('text', { x: '100%', y: index * row + 16, 'text-anchor': 'end', class: 'value' }, shown(count)),
      s('rect', { class: 'track', x: 0, y: index * row + 24, width: '100%', height: 14, rx: 7 }),
      count ? s('rect', { class: `bar b${palette ? index : 0}`, x: 0, y: index * row + 24, width: `${(100 * count) / most}%`, height: 14, rx: 7 }) : null)));
}

/** points: [ { label, count } ] in the order of time. */
export function columns(points, { title }) {
  const most = Math.max(1, ...points.map((one) => one.count));
  const wide = 100 / Math.max(points.length, 4);
  const every = Math.ceil(points.length / 4);
  const id = `chart-${counted += 1}`;
  return s('svg', { class: 'chart', role: 'img', 'aria-labelledby': id, height: 210 },
    s('title', { id }, `${title}: ${points.map((one) => `${one.label} ${one.count}`).join(', ')}`),
    points.map(({ label, count }, index) => {
      const tall = (140 * count) / most;
      const middle = `${(index + 0.5) * wide}%`;
      return s('g', {},
        s('rect', { class: 'bar', x: `${index * wide + wide * 0.15}%`, y: 170 - tall, width: `${wide * 0.7}%`, height: tall, rx: 3 }),
        s('text', { class: 'value', x: middle, y: 162 - tall, 'text-anchor': 'middle' }, number(count)),
        index % every === 0 ? s('text', { x: middle, y: 192, 'text-anchor': 'middle' }, label) : null);
    }),
    s('line', { class: 'axis', x1: 0, x2: '100%', y1: 170, y2: 170 }));
}

export const shown = (count) => (count === null ? t('summary.hidden-cell') : number(count));

/** The picture, what it says, and its table. */
export function figure({ title, note, picture, head, rows }) {
  return h('figure', {},
    h('figcaption', {}, h('h3', {}, title), note ? h('p', { class: 'soft small' }, note) : null),
    picture,
    h('details', {}, h('summary', {}, t('summary.as-table')),
      h('div', { class: 'table' }, h('table', {},
        h('caption', { class: 'unseen' }, title),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, head), h('th', { scope: 'col', class: 'number' }, t('summary.count')))),
        h('tbody', {}, rows.map((one) => h('tr', {}, h('th', { scope: 'row' }, one.label), h('td', { class: 'number' }, shown(one.count)))))))));
}
