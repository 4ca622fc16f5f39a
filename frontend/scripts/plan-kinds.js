// The kinds of figures a plan has: how each is drawn, filled in and read.
import { all, find, h } from './dom.js';
import { field, flag, question, select } from './fields.js';
import { has, t } from './language.js';

const label = (name) => ({ name, label: t(`plan.${name}`), hint: has(`plan.${name}-hint`) ? t(`plan.${name}-hint`) : null });
const number = (name, { min, max, value, ...more }) => h('input', { type: 'number', id: name, name, min, max, value, required: true, inputmode: 'numeric', ...more });
const value = (form, name) => find(`[name="${name}"]`, form);
const group = (name, ...content) => {
  const { label: legend, hint } = label(name);
  return h('fieldset', { class: 'field', id: name, 'data-field': name }, h('legend', {}, h('span', {}, legend)), hint ? h('p', { class: 'hint' }, hint) : null, content);
};
const rows = (count) => Array.from({ length: count }, (_, index) => index);

export const count = (min, max) => ({
  draw: (name) => field({ ...label(name), control: number(name, { min, max }) }),
  write: (form, name, its) => { value(form, name).value = its; },
  read: (form, name) => Number(value(form, name).value),
});

export const yes = {
  draw: (name) => flag({ name, label: t(`plan.${name}`), note: has(`plan.${name}-hint`) ? t(`plan.${name}-hint`) : null }),
  write: (form, name, its) => { value(form, name).checked = its; },
  read: (form, name) => value(form, name).checked,
};

/** One of some words. options() is asked for when drawing, when the words are there. */
export const one = (options) => ({
  draw: (name) => field({ ...label(name), control: select({ name, options: options() }) }),
  write: (form, name, its) => { value(form, name).value = its; },
  read: (form, name) => value(form, name).value,
});

export const some = (options, { least, most } = {}) => ({
  draw: (name) => question({ name, legend: t(`plan.${name}`), hint: label(name).hint, type: 'checkbox', options: options(), least, most, many: true }),
  write: (form, name, its) => { for (const box of all(`[name="${name}"]`, form)) box.checked = its.includes(box.value); },
  read: (form, name) => all(`[name="${name}"]:checked`, form).map((box) => box.value),
});

/** The same, in an order: a row for each place. */
export const ordered = (options, places) => ({
  draw: (name) => group(name, h('div', { class: 'grid' }, rows(places).map((index) => h('div', {},
    h('label', { for: `${name}-${index}` }, t(`plan.${name}-place`, { number: index + 1 })),
    select({ name: `${name}-${index}`, required: false, options: [['', '–'], ...options()] }))))),
  write: (form, name, its) => { for (const index of rows(places)) value(form, `${name}-${index}`).value = its[index] ?? ''; },
  read: (form, name) => rows(places).map((index) => value(form, `${name}-${index}`).value).filter(Boolean),
});

export const lines = (most, maxlength) => ({
  draw: (name) => group(name, rows(most).map((index) => h('input', { type: 'text', id: `${name}-${index}`, name: `${name}-${index}`, maxlength, 'aria-label': `${t(`plan.${name}`)} ${index + 1}` }))),
  write: (form, name, its) => { for (const index of rows(most)) value(form, `${name}-${index}`).value = its[index] ?? ''; },
  read: (form, name) => rows(most).map((index) => value(form, `${name}-${index}`).value.trim()).filter(Boolean),
});

/** "07-01" as people here write it, "1.7.", and back. What is not a day is sent as it was typed and refused there. */
const toDay = (monthDay) => monthDay?.split('-').reverse().map((part) => `${Number(part)}.`).join('') ?? '';
const fromDay = (typed) => {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(typed) ?? [];
  return day ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
};

export const spans = (most) => ({
  draw: (name) => group(name, rows(most).map((index) => h('div', { class: 'span' }, ['from', 'to'].map((end) => h('div', {},
    h('label', { for: `${name}-${index}-${end}` }, t(`plan.${end}`)),
    h('input', { type: 'text', id: `${name}-${index}-${end}`, name: `${name}-${index}-${end}`, maxlength: 6, size: 6 })))))),
  write: (form, name, its) => { for (const index of rows(most)) for (const end of ['from', 'to']) value(form, `${name}-${index}-${end}`).value = toDay(its[index]?.[end]); },
  read: (form, name) => rows(most).map((index) => Object.fromEntries(['from', 'to'].map((end) => [end, fromDay(value(form, `${name}-${index}-${end}`).value.trim())])))
    .filter(({ from, to }) => from || to),
});

const days = (typed) => (typed.match(/\d+/g) ?? []).map(Number);

/** How long something is asked: reminders, then the coordinator is told, then it closes. */
export const ladder = {
  draw: (name) => group(name, h('div', { class: 'grid three' },
    h('div', {}, h('label', { for: `${name}-remind` }, t('ladder.remind')), h('input', { type: 'text', id: `${name}-remind`, name: `${name}-remind`, inputmode: 'text', maxlength: 40 })),
    ['tell', 'close'].map((step) => h('div', {}, h('label', { for: `${name}-${step}` }, t(`ladder.${step}`)), number(`${name}-${step}`, { min: 1, max: 366 }))))),
  write: (form, name, its) => {
    value(form, `${name}-remind`).value = its.remind.join(', ');
    for (const step of ['tell', 'close']) value(form, `${name}-${step}`).value = its[step];
  },
  read: (form, name) => ({ remind: days(value(form, `${name}-remind`).value), tell: Number(value(form, `${name}-tell`).value), close: Number(value(form, `${name}-close`).value) }),
};

/** Who sits at the table: a role with no seat is not there. */
export const seats = (roles, most) => ({
  draw: (name) => group(name, h('table', { class: 'seats' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('seats.role')), ['min', 'max'].map((end) => h('th', { scope: 'col', id: `seats-${end}` }, t(`seats.${end}`))))),
    h('tbody', {}, roles.map((role) => h('tr', {}, h('th', { scope: 'row', id: `seats-${role}` }, t(`role.${role}`)), ['min', 'max'].map((end) => h('td', {},
      number(`${name}-${role}-${end}`, { min: 0, max: most, 'aria-labelledby': `seats-${role} seats-${end}` })))))))),
  write: (form, name, its) => {
    for (const role of roles) for (const end of ['min', 'max']) value(form, `${name}-${role}-${end}`).value = its.find((one) => one.role === role)?.[end] ?? 0;
  },
  read: (form, name) => roles.map((role) => ({ role, ...Object.fromEntries(['min', 'max'].map((end) => [end, Number(value(form, `${name}-${role}-${end}`).value)])) })).filter(({ max }) => max > 0),
});
