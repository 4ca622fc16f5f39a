// Pictures of figures: plain SVG, and under each the same figures as a table. What stands beside a bar is text of the page, which wraps on a narrow screen.
import { h, s } from './dom.js';
import { number, t } from './language.js';

export const shown = (count) => (count === null || count === undefined ? t('summary.hidden-cell') : number(count));

/** One row under the other, together one picture. rows: [ { label, value, parts } ], where parts are drawn on a strip `height` high, and told says it all. */
export const strips = (title, told, height, rows) => h('div', { class: 'strips', role: 'img', 'aria-label': `${title}: ${told.join('; ')}` }, rows.map(({ label, value, parts, untold }) => [
  label || value ? h('p', {}, h('span', {}, label), value ? h('span', { class: untold ? 'untold' : 'value' }, value) : null) : null,
  s('svg', { class: 'chart', height, 'aria-hidden': 'true' }, parts)]));

/** rows: [ { label, count: number | null } ]; null is a figure too small to be shown. `of` is what a full bar means. */
export function bars(rows, { title, of }) {
  const most = Math.max(1, of ?? 0, ...rows.map((one) => one.count ?? 0));
  return strips(title, rows.map((one) => `${one.label} ${shown(one.count)}`), 12, rows.map(({ label, count }) => ({
    label, value: shown(count), untold: count === null, parts: [
      s('rect', { class: count === null ? 'unseen-part' : 'track', width: '100%', height: 12, rx: 6 }),
      count ? s('rect', { class: 'bar', width: `${(100 * count) / most}%`, height: 12, rx: 6 }) : null],
  })));
}

/** points: [ { label, count } ] in the order of time. */
export function columns(points, { title }) {
  const most = Math.max(1, ...points.map((one) => one.count));
  const wide = 100 / Math.max(points.length, 4);
  const every = Math.ceil(points.length / 4);
  const last = (index) => index === points.length - 1 && points.length >= 4; // its words end with the picture
  return s('svg', { class: 'chart', role: 'img', 'aria-label': `${title}: ${points.map((one) => `${one.label} ${one.count}`).join(', ')}`, height: 210 },
    points.map(({ label, count }, index) => {
      const tall = (140 * count) / most;
      const middle = `${(index + 0.5) * wide}%`;
      return s('g', {},
        s('rect', { class: 'bar', x: `${index * wide + wide * 0.15}%`, y: 170 - tall, width: `${wide * 0.7}%`, height: tall, rx: 3 }),
        s('text', { class: 'value', x: middle, y: 162 - tall, 'text-anchor': 'middle' }, number(count)),
        index % every === 0 ? s('text', last(index) ? { x: '100%', y: 192, 'text-anchor': 'end' } : { x: middle, y: 192, 'text-anchor': 'middle' }, label) : null);
    }),
    s('line', { class: 'axis', x1: 0, x2: '100%', y1: 170, y2: 170 }));
}

/**
 * The picture, what it says, and its table. heads: words of the columns; rows: [ [ label, figure … ] ], where null is a figure that is not shown:
 * then `hidden` says why.
 */
export function figure({ title, note, legend, picture, heads, rows, hidden = null }) {
  return h('figure', {},
    h('figcaption', {}, h('h3', {}, title), note ? h('p', { class: 'soft small' }, note) : null),
    legend ? h('ul', { class: 'legend', 'aria-hidden': 'true' }, legend.map(([kind, words]) => h('li', {}, h('span', { class: `swatch ${kind}` }), words))) : null,
    picture,
    hidden && rows.some((one) => one.includes(null)) ? h('p', { class: 'soft small' }, hidden) : null,
    h('details', {}, h('summary', {}, t('summary.as-table')), figures(title, heads, rows)));
}

/** The figures of a picture; several to a row are folded where the screen is narrow. */
export const figures = (title, heads, rows) => h('div', { class: 'table' }, h('table', { class: heads.length > 2 ? 'folds' : null },
  h('caption', { class: 'unseen' }, title),
  h('thead', {}, h('tr', {}, heads.map((one, index) => h('th', { scope: 'col', class: index ? 'number' : null }, one)))),
  h('tbody', {}, rows.map(([label, ...counts]) => h('tr', {},
    h('th', { scope: 'row' }, label), counts.map((one, index) => h('td', { class: 'number', 'data-label': heads[index + 1] }, shown(one))))))));
