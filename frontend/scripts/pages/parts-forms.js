// What forms are made of.
import { catalogue } from '../catalogue.js';
import { find, h } from '../dom.js';
import { box, field, flag, question, section, select } from '../fields.js';
import { complain, wire } from '../form.js';
import { open } from '../frame.js';
import { languages, many, moment, t } from '../language.js';
import { showPicker, zoneNote } from '../picker.js';
import { scale } from '../scale.js';

const topics = (...keys) => keys.map((key) => [key, t(`topic.${key}`)]);
const options = (prefix, keys, note) => keys.map((key) => [key, t(`${prefix}.${key}`), note ? t(`${prefix}.${key}-what`) : undefined]);
const slots = ['2027-05-12T06:00:00Z', '2027-05-13T10:00:00Z', '2027-05-18T06:00:00Z'];

const parts = {
  fields: () => h('form', { id: 'sample-form' }, section(t('profile.you'),
    field({ name: 'plain', label: t('profile.name') }), field({ name: 'filled', label: t('profile.unit'), hint: t('profile.unit-hint'), value: 'Kotihoito' }),
    field({ name: 'wrong', label: t('profile.email'), hint: t('profile.email-hint'), type: 'email', value: 'tuulikki@' }),
    field({ name: 'optional', label: t('profile.supervisorName'), optional: true }),
    field({ name: 'fixed', label: t('time.place'), readonly: true, value: location.origin }),
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
    question({ name: 'model', legend: t('parts.pictured'), many: true, chosen: 'pair', optional: true,
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
};

open(async (_, host) => {
  await catalogue(parts);
  showPicker({ at: slots[0], now: host.now, required: false });
  wire(find('#sample-form'), { send: async () => {}, keep: false });
  complain(find('#sample-form'), { wrong: 'email-invalid', must: 'required' });
  document.activeElement.blur(); // the page is read from its beginning
  scrollTo(0, 0);
});
