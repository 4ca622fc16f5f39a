// A row of radio buttons from low to high, told in words at both ends.
import { h } from './dom.js';
import { t } from './language.js';

export function scale({ name, label, from = 1, to = 5, low, high, value = null, required = true }) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const long = steps.length > 5 ? ' eleven' : '';
  const ends = `${name}-ends`;
  return h('fieldset', { class: 'field scale', role: 'radiogroup', 'data-field': name, 'aria-describedby': ends, 'aria-required': required ? 'true' : null },
    h('legend', {}, label, required ? null : h('span', { class: 'optional' }, ` (${t('form.optional')})`)),
    h('div', { class: `steps${long}` }, steps.map((step) => h('label', {},
      h('input', { type: 'radio', name, id: `${name}-${step}`, value: step, required, checked: value === step }), String(step)))),
    h('p', { class: `ends${long}`, id: ends }, h('span', {}, `${from} = ${low}`), h('span', {}, `${to} = ${high}`)));
}

/** The items of the self-assessment and the organisation's own statements; the same words first and last, so that growth can be seen. */
export const selfAssessment = (items, statements = [], values = []) => [...items.map((item) => t(`item.${item}`)), ...statements].map((label, index) => scale({
  name: `assessment-${index}`, label, low: t('scale.disagree'), high: t('scale.agree'), value: values?.[index] ?? null,
}));

export function chosen(form, name) {
  const value = new FormData(form).get(name);
  return value === null ? null : Number(value);
}

export const assessed = (form, items, statements = []) => [...items, ...statements].map((_, index) => chosen(form, `assessment-${index}`));
