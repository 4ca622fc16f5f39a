// What counts in a match, and how much: a slider each, told in words, and whether two people may be together without it.
import { all, find, h } from './dom.js';
import { field, select } from './fields.js';
import { t } from './language.js';

const what = ['wish', 'experience', 'unit', 'time', 'format'];
const directions = ['different', 'same', 'any'];
const most = 20;

const words = (points) => t(`weight.${points === 0 ? 'none' : points <= 3 ? 'little' : points <= 9 ? 'some' : 'much'}`);

const row = (name, one) => h('div', { class: 'weight' },
  h('label', { for: `${name}-${one}` }, t(`weight.${one}`)),
  h('input', { type: 'range', id: `${name}-${one}`, name: `${name}-${one}`, min: 0, max: most, step: 1 }),
  h('output', { for: `${name}-${one}`, 'aria-hidden': 'true' }),
  h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: `${name}-musts`, id: `${name}-musts-${one}`, value: one }),
    h('span', {}, t('weight.must'), h('span', { class: 'unseen' }, `: ${t(`weight.${one}`)}`))));

function tell(part) {
  for (const slider of all('input[type=range]', part)) {
    const said = words(Number(slider.value));
    slider.setAttribute('aria-valuetext', `${said} (${slider.value})`);
    find(`output[for="${slider.id}"]`, part).textContent = `${said} · ${slider.value}`;
  }
}

export const weights = {
  draw: (name) => h('fieldset', { class: 'field weights', id: name, 'data-field': name, oninput: (event) => tell(event.currentTarget) },
    h('legend', {}, t('plan.weights')), h('p', { class: 'hint' }, t('plan.weights-hint')),
    what.map((one) => row(name, one)),
    field({ name: `${name}-direction`, label: t('weight.direction'), control: select({ name: `${name}-direction`, options: directions.map((one) => [one, t(`direction.${one}`)]) }) })),
  write: (form, name, its) => {
    for (const one of what) find(`[name="${name}-${one}"]`, form).value = its[one];
    for (const box of all(`[name="${name}-musts"]`, form)) box.checked = its.musts.includes(box.value);
    find(`[name="${name}-direction"]`, form).value = its.direction;
    tell(find(`#${name}`, form));
  },
  read: (form, name) => ({
    ...Object.fromEntries(what.map((one) => [one, Number(find(`[name="${name}-${one}"]`, form).value)])),
    musts: all(`[name="${name}-musts"]:checked`, form).map((box) => box.value), direction: find(`[name="${name}-direction"]`, form).value,
  }),
};
