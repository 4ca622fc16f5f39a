// The design system at a glance. Nothing here is a copy: each part is made by the function, or has the class, that the pages use.
import { attention, counts } from '../board.js';
import { figure } from '../chart.js';
import { confirmFirst } from '../confirm-dialog.js';
import { contrast } from '../contrast.js';
import { all, fill, find, h } from '../dom.js';
import { box, field, flag, question, section, select } from '../fields.js';
import { complain, press, wire } from '../form.js';
import { open, panel, trouble } from '../frame.js';
import { lines } from '../group-list.js';
import { languages, many, moment, number, t } from '../language.js';
import { path } from '../path.js';
import { showPicker, zoneNote } from '../picker.js';
import * as samples from '../samples.js';
import { scale } from '../scale.js';
import { pictures } from '../summary-pictures.js';
import { table } from '../table.js';
import { people } from '../words.js';

const button = (kind, words, more = {}) => h('button', { type: 'button', class: kind, ...more }, words);
const topics = (...keys) => keys.map((key) => [key, t(`topic.${key}`)]);
const options = (prefix, keys, note) => keys.map((key) => [key, t(`${prefix}.${key}`), note ? t(`${prefix}.${key}-what`) : undefined]);
const slots = ['2027-05-12T06:00:00Z', '2027-05-13T10:00:00Z', '2027-05-18T06:00:00Z'];

/** In their order on the page; each is given as it would stand on a page of its own. */
const parts = {
  type: () => ['like-h1', 'like-h2', 'like-h3', 'lead', 'body', 'soft small'].map((kind) => h('p', { class: kind }, t('home.title'))),
  colours: () => h('ul', { class: 'colours' }, samples.colours.map(swatch)),
  buttons: () => h('div', { class: 'buttons' },
    button('main', t('sign-up.send')), button(null, t('form.back')), button('danger', t('mine.leave')), button('quiet', t('mine.correct')),
    button('main', t('form.sending'), { 'aria-disabled': 'true' }), button(null, t('form.sending'), { 'aria-disabled': 'true' }),
    h('a', { class: 'button', href: '/' }, t('frame.home'))),
  fields: () => h('form', { id: 'sample-form' }, section(t('profile.you'),
    field({ name: 'plain', label: t('profile.name') }), field({ name: 'filled', label: t('profile.unit'), hint: t('profile.unit-hint'), value: 'Kotihoito' }),
    field({ name: 'wrong', label: t('profile.email'), hint: t('profile.email-hint'), type: 'email', value: 'tuulikki@' }),
    field({ name: 'optional', label: t('profile.supervisorName'), optional: true }),
    field({ name: 'fixed', label: t('board.share'), readonly: true, value: location.origin }),
    field({ name: 'day', label: t('time.date'), type: 'date', value: '2027-05-12' }),
    field({ name: 'tongue', label: t('profile.language'), control: select({ name: 'tongue', options: Object.entries(languages) }) }),
    field({ name: 'words', label: t('evaluate.insight'), hint: t('evaluate.insight-hint'), optional: true, control: box({ name: 'words', required: false }) }),
    question({ name: 'must', legend: t('profile.wishes'), hint: t('profile.wishes-hint'), type: 'checkbox', least: 1, many: true, options: topics('digital', 'guiding') })),
  h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'main' }, t('sign-up.send')))),
  choices: () => [
    question({ name: 'one', legend: t('profile.format'), options: options('format', ['online', 'in-person', 'either']), chosen: 'online', optional: true }),
    question({ name: 'role', legend: t('profile.role'), options: options('role', ['mentor', 'actor'], true), optional: true }),
    question({
      name: 'some', legend: t('profile.strengths'), hint: t('profile.strengths-hint'), type: 'checkbox', many: true, chosen: ['digital'], optional: true,
      options: topics('digital', 'guiding', 'wellbeing', 'teamwork'),
    }),
    question({ name: 'model', legend: t('new.model'), many: true, chosen: 'pair', optional: true,
      options: ['pair', 'group', 'verme'].map((key) => [key, t(`model.${key}`), t(`model.${key}-what`), `/images/models/${key}.svg`]) }),
    flag({ name: 'yes', label: t('profile.smallUnit'), note: t('profile.smallUnit-why'), checked: true }),
  ],
  scale: () => [
    scale({ name: 'five', label: t('evaluate.usefulness'), low: t('scale.disagree'), high: t('scale.agree'), value: 4 }),
    scale({ name: 'ten', label: t('evaluate.recommend'), from: 0, to: 10, low: t('scale.not-likely'), high: t('scale.very-likely') })],
  times: () => [
    question({ name: 'slots', legend: t('poll.slots'), hint: t('poll.hint'), type: 'checkbox', many: true, chosen: [slots[0]], optional: true,
      options: slots.map((at, index) => [at, moment(at), index ? many('poll.others', index) : null]) }),
    h('div', { id: 'picker', class: 'pickers' }), h('p', { id: 'echo', class: 'soft' }), h('p', { class: 'hint' }, zoneNote())],
  cards: () => h('div', { class: 'cards' },
    h('section', { class: 'card' }, h('h3', {}, t('mine.others')),
      people([{ name: samples.names[0], unit: 'Kotihoito', email: 'tuulikki@example.org' }])),
    h('section', { class: 'card next' }, h('h3', {}, t('mine.next')), h('p', {}, t('stage.finding')), button('main', t('time.send')))),
  notes: () => [h('p', { class: 'note' }, t('letter.answered')), h('p', { class: 'note warm' }, t('sign-up.waiting'))],
  tags: () => h('p', {},
    h('span', { class: 'tag' }, t('stage-short.meeting')), ' ', h('span', { class: 'tag warm' }, t('stage-short.finding')), ' ', h('span', { class: 'tag warm' }, t('new.changed'))),
  tables: () => table(['profile.name', 'profile.unit', 'board.stage'].map((key) => t(key)),
    samples.names.map((name, index) => [name, index % 2 ? 'Kotihoito' : null, t('stage-short.waiting')]), t('board.people')),
  path: () => h('ol', { class: 'path' }, path({ stage: 'meeting', plan: samples.plan })),
  lines: () => lines(samples.groups, samples.plan),
  figures: () => counts({ counts: { asked: 24, confirmed: 23, waiting: 0, live: 9, ended: 1 } }),
  charts: () => h('div', { class: 'pictures' }, Object.values(pictures(samples.summary)).map(figure)),
  quotes: () => h('div', { class: 'quotes' }, h('blockquote', {}, h('p', {}, t('parts.quote')))),
  attention: () => [attention({ attention: samples.attention, stage: 'running' }, async () => {}), h('p', { class: 'note' }, t('board.calm'))],
  dialogs: () => button(null, t('board.close'), { id: 'sample' }),
  done: () => panel(t('sign-up.done-title'), t('sign-up.done', { email: 'tuulikki@example.org' })),
  empty: () => h('p', { class: 'soft' }, t('board.no-groups')),
  error: () => trouble({ code: 'offline' }),
  loading: () => h('div', { class: 'loading' }),
};

/** Its colours as this theme has them, and how far apart they are. */
function swatch([ink, ground, least]) {
  const box = h('li', {}, `${ink} / ${ground}`);
  box.style.color = `var(--${ink})`;
  box.style.background = `var(--${ground})`;
  document.body.append(box);
  const { color, backgroundColor } = getComputedStyle(box);
  const apart = contrast(color, backgroundColor);
  if (least < 4.5) { // drawn, never written with
    box.style.color = '';
    box.style.borderInlineStart = `1rem solid var(--${ink})`;
  }
  box.append(' ', h('strong', {}, `${number(Math.floor(apart * 10) / 10)} : 1`), apart < least ? h('em', {}, ` ${t('parts.too-near', { least: number(least) })}`) : '');
  return box;
}

open((_, host) => {
  fill('#list', Object.keys(parts).map((name) => h('li', {}, h('a', { href: `#part-${name}` }, t(`parts.${name}`)))));
  fill('#parts', Object.entries(parts).map(([name, make]) => h('section', {}, h('h2', { id: `part-${name}`, tabindex: '-1' }, t(`parts.${name}`)), make())));
  showPicker({ at: slots[0], now: host.now, required: false });
  confirmFirst('sample', async () => {});
  for (const one of all('main button[type=button]:not([aria-disabled], [id], [data-close])')) press(one, async () => {});
  wire(find('#sample-form'), { send: async () => {}, keep: false });
  complain(find('#sample-form'), { wrong: 'email-invalid', must: 'required' });
  document.activeElement.blur(); // the page is read from its beginning
  scrollTo(0, 0);
});
