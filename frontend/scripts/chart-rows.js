// Pictures of several questions under each other: how the answers to each divide, and how they changed.
import { shown, strips } from './chart.js';
import { s } from './dom.js';
import { number, t } from './language.js';

const [inset, across] = [2, 96]; // per cent: a dot at either end is still within the picture
const least = 7; // per cent of the width in which a number has room

/**
 * Each row is one bar, divided by its answers. What is not shown is one part with a broken line round it, as wide as what is left.
 * rows: [ { label, counts: [number | null], answers: number | null } ]; cells: the words of the counts.
 */
export function divided(rows, { title, cells }) {
  const told = ({ label, counts, answers }) => `${label} ${answers === null ? t('summary.too-few') : counts.map((one, index) => `${cells[index]} ${shown(one)}`).join(', ')}`.trim();
  return strips(title, rows.map(told), 30, rows.map(({ label, counts, answers }) => {
    let from = 0;
    const part = (count, kind, words) => {
      const [x, width] = [from, (100 * count) / (answers ?? 1)];
      from += width;
      return count === 0 ? null : s('g', {},
        s('rect', { class: kind, x: `${x}%`, y: 2, width: `${width}%`, height: 26 }),
        width < least ? null : s('text', { class: kind, x: `${x + width / 2}%`, y: 20, 'text-anchor': 'middle' }, words));
    };
    const left = (answers ?? 1) - counts.reduce((sum, count) => sum + (count ?? 0), 0);
    return { label, parts: [counts.map((count, cell) => part(count ?? 0, `part-${cell}`, number(count ?? 0))), counts.includes(null) ? part(left, 'unseen-part', t('summary.hidden-cell')) : null] };
  }));
}

/** Each row is a line from the start to the end. rows: [ { label, first, last, of } ], where both figures are told or neither. */
export function changes(rows, { title }) {
  const value = ({ first, last }) => (first === null ? t('summary.hidden-cell') : `${number(first)} → ${number(last)}`);
  return strips(title, rows.map((one) => `${one.label} ${value(one)}`), 24, rows.map((one) => {
    const { label, first, last, of } = one;
    const untold = first === null;
    const place = (count) => `${inset + (across * count) / of}%`;
    return { label, value: value(one), untold, parts: [
      s('line', { class: untold ? 'unseen-part' : 'rail', x1: `${inset}%`, x2: `${inset + across}%`, y1: 12, y2: 12 }),
      untold ? null : [
        s('line', { class: 'change', x1: place(first), x2: place(last), y1: 12, y2: 12 }),
        s('circle', { class: 'before', cx: place(first), cy: 12, r: 8 }), s('circle', { class: 'after', cx: place(last), cy: 12, r: 8 })]] };
  }));
}
