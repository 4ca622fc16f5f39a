// What the API tells in codes, told in sentences.
import { h } from './dom.js';
import { has, number, t } from './language.js';

/** Why these people were put together. A reason that has no words yet is left out rather than shown as a code. */
function reason({ code, person, other, topic }) {
  return t(`reason.${code}`, { person: person ?? '', other: other ?? '', topic: topic ? t(`topic.${topic}`).toLowerCase() : '' });
}

export const reasons = (list) => h('ul', { class: 'reasons' }, list.filter(({ code }) => has(`reason.${code}`)).map((one) => h('li', {}, reason(one))));

export const attentionWords = ({ kind, person, group }) =>
  [person ?? group, has(`attention.${kind}`) ? t(`attention.${kind}`) : t('attention.other', { kind: kind.replaceAll('-', ' ') })].filter(Boolean).join(': ');

export const people = (list, { address = true } = {}) => h('ul', { class: 'people' }, list.map((one) => h('li', {},
  h('strong', {}, one.name),
  one.unit ? h('span', { class: 'soft' }, one.unit) : null,
  address && one.email ? h('a', { href: `mailto:${one.email}` }, one.email) : null)));

export const names = (list) => list.map((one) => one.name ?? one).join(', ');
export const bullets = (list) => h('ul', {}, list.map((one) => h('li', {}, one)));

/** A list of facts with a figure each. */
export const figures = (pairs) => h('dl', { class: 'figures' }, pairs.map(([label, value]) => h('div', {},
  h('dt', {}, label), h('dd', {}, value === null ? '–' : number(value)))));
