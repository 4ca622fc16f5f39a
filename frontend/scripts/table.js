// A table whose rows become small cards on a narrow screen.
import { h } from './dom.js';

/** heads: words, or { words, shown } where something is drawn in their place. rows: [ [ content ] ]; the first of each is what the row is about. */
export function table(heads, rows, title, { kind = 'folds', marked = () => false } = {}) {
  const words = heads.map((one) => one.words ?? one);
  return h('div', { class: 'table' }, h('table', { class: kind },
    h('caption', { class: 'unseen' }, title),
    h('thead', {}, h('tr', {}, heads.map((one) => h('th', { scope: 'col' }, one.shown ? [h('span', { class: 'words' }, one.words), one.shown] : one)))),
    h('tbody', {}, rows.map(([first, ...rest], row) => h('tr', { class: marked(row) ? 'warm-row' : null },
      h('th', { scope: 'row' }, first),
      rest.map((content, index) => (content ? h('td', { 'data-label': words[index + 1] }, content) : h('td', {}))))))));
}
