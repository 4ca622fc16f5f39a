// Those for whom there is no group, each with the reason; and those whom the coordinator keeps apart.
import { h } from '../dom.js';
import { byName, has, many, t } from '../language.js';
import { act, seated } from './card.js';
import { details } from './person.js';

/** `whys`: why the computer found nothing, by id; one whom the coordinator took out has none. */
export const leftOvers = (ids, people, whys) => h('section', { class: 'card', id: 'left', 'aria-labelledby': 'left-title', 'data-group': '' },
  h('h2', { id: 'left-title' }, ids.length ? many('proposals.left-title', ids.length) : t('proposals.left-none')),
  h('p', { class: 'soft' }, t(ids.length ? 'proposals.left-text' : 'proposals.left-none-text')),
  h('ul', { class: 'people seats' }, byName(ids.map((id) => ({ id, name: people[id].name }))).map(({ id }) => seated(id, people, true,
    h('span', { class: 'why' }, t(has(`left.${whys[id]}`) ? `left.${whys[id]}` : 'left.by-hand')), details(people[id])))));

export const keptApart = (pairs, people) => h('details', { class: 'card', id: 'apart' },
  h('summary', {}, t('proposals.apart-title'), ' ', pairs.length ? h('span', { class: 'tag' }, many('proposals.apart-count', pairs.length)) : null),
  h('p', { class: 'soft' }, t('proposals.apart-text')),
  pairs.length ? h('ul', { class: 'entries' }, pairs.map((pair, place) => h('li', {},
    h('span', {}, pair.map((id) => people[id]?.name ?? '–').join(' – ')),
    act(t('proposals.apart-no'), pair.map((id) => people[id]?.name).join(' – '), { id: `together-${place}`, 'data-act': 'together', 'data-one': place })))) : null,
  h('div', { class: 'buttons' }, act(t('proposals.apart-add'), null, { id: 'apart-new', class: null, 'data-act': 'apart', 'data-one': '' })));
