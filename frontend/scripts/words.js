// What the API tells in codes, told in sentences.
import { h } from './dom.js';
import { has, many, number, t } from './language.js';

/** What a reason's topic is called: a topic, a part of the day, a language or a role. */
function topicWords(code, topic) {
  const kind = { 'common-time': 'times', 'common-language': 'tongue', 'too-few': 'role', 'too-many': 'role' }[code] ?? 'topic';
  const words = t(`${kind}.${topic}`);
  return kind === 'tongue' ? words : words.toLowerCase();
}

/** Why these people were put together, or what speaks against it. Where it is said of whom or what, there may be words for just that. */
export function reason({ code, person, other, topic }) {
  const named = (person || topic) && has(`reason.${code}-named`);
  return t(`reason.${code}${named ? '-named' : ''}`, { person: person ?? '', other: other ?? '', topic: topic ? topicWords(code, topic) : '' });
}

/** Reasons that tell of something that had to be given up. */
const compromises = new Set(['no-wish-met', 'no-common-time', 'same-unit']);
export const compromised = ({ code }) => compromises.has(code);

/** What had to be given up stands last. A reason that has no words yet is left out rather than shown as a code. */
export const reasons = (list) => h('ul', { class: 'reasons' }, list.toSorted((a, b) => compromised(a) - compromised(b)).filter(({ code }) => has(`reason.${code}`) || has(`reason.${code}-named`)).map((one) => h('li', {}, reason(one))));

export const attentionWords = ({ kind, person, group }) =>
  [person ?? group, has(`attention.${kind}`) ? t(`attention.${kind}`) : t('attention.other', { kind: kind.replaceAll('-', ' ') })].filter(Boolean).join(': ');

export const people = (list, { address = true } = {}) => h('ul', { class: 'people' }, list.map((one) => h('li', {},
  h('strong', {}, one.name),
  one.unit || one.role ? h('span', { class: 'soft' }, [one.role ? t(`role.${one.role}`) : '', one.unit].filter(Boolean).join(' · ')) : null,
  address && one.email ? h('a', { href: `mailto:${one.email}` }, one.email.split(/(?=@)/).flatMap((part) => [part, h('wbr')])) : null)));

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
