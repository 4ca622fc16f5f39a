// Lists that grow: a button under them, and where one goes on reading.
import { h } from './dom.js';
import { press } from './form.js';
import { number, t } from './language.js';

/** A button that brings more lines of a list; none where all are there. */
export function moreOf(id, count, bring) {
  if (count <= 0) return null;
  const button = h('button', { type: 'button', id }, t('board.more', { count: number(count) }));
  press(button, bring);
  return h('div', { class: 'buttons' }, button);
}

/** After the button, to the first line that it has brought: who cannot see goes on reading there. */
export function goTo(line) {
  if (!line) return;
  line.tabIndex = -1;
  line.focus();
}
