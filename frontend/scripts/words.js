// What the API tells in codes, told in sentences.
import { h } from './dom.js';
import { has, list, many, number, t } from './language.js';

const mostReasons = 6; // of a large group's the rest is folded away

/** Why these people were put together: of one wish that several can meet, one sentence. */
function reason(same) {
  const [{ code, person, topic }] = same;
  return code === 'wish-met'
    ? many('reason.wish-met', same.length, { person, other: list(same.map(({ other }) => other)), topic: t(`topic.${topic}`).toLowerCase() })
    : t(`reason.${code}`);
}

/** What is true of some two of a group and would deny what is true of two others. */
const denied = { 'no-wish-met': 'wish-met', 'same-unit': 'different-unit' };

/** A reason that has no words yet is left out rather than shown as a code. */
export function reasons(all) {
  const known = all.filter(({ code }) => (has(`reason.${code}`) || code === 'wish-met') && !all.some((other) => other.code === denied[code]));
  const told = [...Map.groupBy(known, ({ code, person, topic }) => [code, person, topic].join(' ')).values()].map(reason);
  return [told.slice(0, mostReasons), told.slice(mostReasons)].filter((part) => part.length).map((part, rest) => (rest
    ? h('details', {}, h('summary', {}, t('reason.all', { count: number(part.length) })), bullets(part))
    : bullets(part)));
}

export const attentionWords = ({ kind, person, group }) =>
  [person ?? group, has(`attention.${kind}`) ? t(`attention.${kind}`) : t('attention.other', { kind: kind.replaceAll('-', ' ') })].filter(Boolean).join(': ');

export const people = (list, { address = true } = {}) => h('ul', { class: 'people' }, list.map((one) => h('li', {},
  h('strong', {}, one.name),
  one.unit || one.role ? h('span', { class: 'soft' }, [one.role ? t(`role.${one.role}`) : '', one.unit].filter(Boolean).join(' · ')) : null,
  address && one.email ? h('a', { href: `mailto:${one.email}` }, one.email) : null)));

export const names = (list) => list.map((one) => one.name ?? one).join(', ');
export const bullets = (list) => h('ul', {}, list.map((one) => h('li', {}, one)));

/** A list of facts with a figure each. */
export const figures = (pairs) => h('dl', { class: 'figures' }, pairs.map(([label, value]) => h('div', {},
  h('dt', {}, label), h('dd', {}, value === null ? '–' : number(value)))));

/** A theme: one of the course's, or the members' own words, and the side of well-being it belongs to. */
export function theme(one) {
  if (!one) return '';
  const { key, text = '', side } = typeof one === 'string' ? { key: one } : one;
  const words = key ? t(has(`course.${key}`) ? `course.${key}` : key) : text;
  return side ? `${words} (${t(`side.${side}`).toLowerCase()})` : words;
}

/** An item of the self-assessment; own-1 is the organisation's first statement. */
export const item = (key, statements = []) => (key.startsWith('own-') ? statements[Number(key.slice(4)) - 1] ?? key : t(`item.${key}`));

/** How often the members meet, and how long: told in a sentence. A fixed run has no "to begin with". */
export const meetings = ({ first, cap, minutes, cadenceDays: days }) => (first === cap
  ? many('meetings.fixed', cap, { minutes, days })
  : many('meetings.begin', first, { minutes, days, cap: number(cap) }));
