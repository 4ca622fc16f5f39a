// What forms are built of: a control together with its label and hint. form.js ties them to each other and to their errors.
import { h } from './dom.js';
import { day, t } from './language.js';

const mark = (optional) => (optional ? h('span', { class: 'optional' }, ` ${t('form.optional-mark')}`) : null);
const told = (hint) => (hint ? h('p', { class: 'hint' }, hint) : null);

/** A day in the reader's words under its field: what the browser shows there is in the browser's own language. */
export function inWords(input) {
  const words = h('output', { class: 'in-words', for: input.id });
  const tell = () => { words.textContent = input.value ? day(input.value) : ''; };
  input.addEventListener('input', tell);
  tell();
  return [input, words];
}

/** A control under its label. `control` takes the place of the usual line to type in; what else is given goes to that line. */
export const field = ({ name, label, hint, optional = false, control, ...more }) => h('div', { class: 'field', 'data-field': name },
  h('label', { for: name }, h('span', {}, label), mark(optional)), told(hint),
  control ?? (more.type === 'date' ? inWords : (input) => input)(h('input', { id: name, name, type: 'text', required: !optional, ...more })));

export const box = ({ name, value = '', lines = null, required = true, max }) => h('textarea', { id: name, name, required, maxlength: max, rows: lines }, value);

/** options: [ [value, words] ] */
export const select = ({ name, options, value, required = true }) => h('select', { id: name, name, required },
  options.map(([one, words]) => h('option', { value: one, selected: one === value }, words)));

/** One choice as a card that can be pressed anywhere; `note` says in a sentence what it means (null: nothing to say of this one), `picture` shows it. */
export const choice = ({ type, name, value, label, note, picture, checked = false, required = false }) => h('label', { class: picture ? 'choice pictured' : 'choice' },
  picture ? h('img', { loading: 'lazy', src: picture, alt: '', width: 240, height: 140 }) : null,
  h('input', { type, name, id: `${name}-${value}`, value, checked, required }),
  h('span', {}, note === undefined ? label : h('strong', {}, label), note ? h('span', { class: 'soft' }, note) : null));

/** A question with choices: one of them (radio) or several (checkbox, with `least` and `most`). options: [ [value, label, note, picture] ] */
export const question = ({ name, legend, hint, type = 'radio', options, chosen = [], optional = false, least, most, many = false }) => h('fieldset',
  { class: 'field', id: name, 'data-field': name, role: type === 'radio' ? 'radiogroup' : null, 'data-least': least, 'data-most': most },
  h('legend', {}, h('span', {}, legend), mark(optional)), told(hint),
  h('div', { class: many ? 'choices many' : 'choices' }, options.map(([value, label, note, picture]) =>
    choice({ type, name, value, label, note, picture, checked: [chosen].flat().includes(value), required: type === 'radio' && !optional }))));

/** A single yes or no. */
export const flag = ({ name, label, note, checked = false }) => h('div', { class: 'field', 'data-field': name },
  h('label', { class: 'choice' }, h('input', { type: 'checkbox', id: name, name, value: 'yes', checked }),
    h('span', {}, label, note ? h('span', { class: 'soft' }, note) : null)));

export const section = (legend, ...content) => h('fieldset', { class: 'section' }, h('legend', {}, legend), content);
