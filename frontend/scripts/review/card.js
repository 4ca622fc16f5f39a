// One proposed group as a card: who, why, what had to be given up, and what one may do about it.
import { h } from '../dom.js';
import { list, many, t } from '../language.js';
import { compromised, reasons } from '../words.js';
import { fit } from './measure.js';
import { brief, details } from './person.js';

const shownAtOnce = 5;

/** A button of something that is done at once; what it is about is told to those who do not see where it stands. */
export const act = (label, about, attributes) => h('button', { type: 'button', class: 'quiet', ...attributes }, label, about ? h('span', { class: 'unseen' }, ` – ${about}`) : null);

/** A person who can be dragged, and moved by a button as well. */
export const seated = (id, people, may, ...more) => h('li', { 'data-person': id, draggable: may ? 'true' : null },
  h('div', {}, brief(people[id]), more),
  may ? act(t('proposals.move'), people[id].name, { id: `move-${id}`, 'data-act': 'move', 'data-one': id }) : null);

function why(its) {
  const speaking = its.filter((one) => !compromised(one));
  const rest = speaking.slice(shownAtOnce);
  return [reasons(speaking.slice(0, shownAtOnce)),
    rest.length ? h('details', {}, h('summary', {}, many('proposals.more-reasons', rest.length)), reasons(rest)) : null];
}

const told = (kind, its) => (its.length ? h('div', { class: `told ${kind}` }, h('h4', {}, t(`proposals.${kind}`)), reasons(its)) : null);

/** `group` is the draft's, `known` what was told of just these people (null while it is being asked). */
export function card({ group, known, number, people, best, changed }) {
  const names = list(group.people.map((id) => people[id].name));
  const title = `card-${group.key}`;
  return h('section', { class: `card group${group.locked ? ' locked' : ''}`, 'aria-labelledby': title, 'data-group': group.key },
    h('div', { class: 'heading' },
      h('h3', { id: title }, t('proposals.number', { number }), h('span', { class: 'unseen' }, `: ${names}`), changed ? [' ', h('span', { class: 'tag warm' }, t('proposals.changed-tag'))] : null),
      act(t(group.locked ? 'proposals.locked' : 'proposals.lock'), names, { id: `lock-${group.key}`, 'data-act': 'lock', 'data-one': group.key, 'aria-pressed': String(group.locked) })),
    h('ul', { class: 'people seats' }, group.people.map((id) => seated(id, people, !group.locked))),
    known
      ? [fit(known.score, best), told('broken', known.broken ?? []), told('compromised', known.reasons.filter(compromised)), h('h4', {}, t('proposals.why')), why(known.reasons)]
      : h('p', { class: 'soft' }, t('proposals.trying')),
    h('details', { id: `more-${group.key}` }, h('summary', {}, t('proposals.facts')),
      h('ul', { class: 'people' }, group.people.map((id) => h('li', {}, h('strong', {}, people[id].name), details(people[id]))))),
    h('div', { class: 'buttons' },
      act(t('proposals.apart'), names, { id: `apart-${group.key}`, 'data-act': 'apart', 'data-one': group.key }),
      group.locked ? null : act(t('proposals.dissolve'), names, { id: `dissolve-${group.key}`, 'data-act': 'dissolve', 'data-one': group.key })));
}
