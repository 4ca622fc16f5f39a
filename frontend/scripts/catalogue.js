// The component pages: the design system at a glance, on four pages so that each is as light as the others. Nothing on them is a copy: each part is made
// by the function, or has the class, that the pages use.
import { all, breathe, fill, find, h } from './dom.js';
import { press } from './form.js';
import { t } from './language.js';

const pages = { parts: 'everyday', 'parts-forms': 'forms', 'parts-board': 'board', 'parts-summary': 'summary' };

/** parts: { name: what makes it }, in their order on the page; each is given as it would stand on a page of its own. */
export async function catalogue(parts) {
  const here = location.pathname.slice(1).replace(/\.html$/, '');
  fill('#page', t(`parts.${pages[here]}`));
  fill('#pages', Object.entries(pages).map(([page, name]) => h('li', {}, h('a', { href: `/${page}.html`, 'aria-current': page === here ? 'page' : null }, t(`parts.${name}`)))));
  fill('#list', Object.keys(parts).map((name) => h('li', {}, h('a', { href: `#part-${name}` }, t(`parts.${name}`)))));
  for (const [name, make] of Object.entries(parts)) {
    await breathe();
    find('#parts').append(h('section', {}, h('h2', { id: `part-${name}`, tabindex: '-1' }, t(`parts.${name}`)), make()));
  }
  for (const one of all('#parts button[type=button]:not([aria-disabled], [id])')) press(one, async () => {});
}

export const button = (kind, words, more = {}) => h('button', { type: 'button', class: kind, ...more }, words);
