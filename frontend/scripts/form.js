// A form that loses nothing: it ties labels, hints and errors together, keeps a draft, and is sent once at a time.
import { draft } from './draft.js';
import { all, find, h } from './dom.js';
import { announce, sentence } from './frame.js';
import { has, t } from './language.js';

/**
 * Wires a form. `send(values, button)` does the sending and may throw a Problem, whose `fields` end up beside the fields.
 * `recover(problem)` may put things right for the next try and return a sentence to say instead.
 */
export function wire(form, { send, recover, keep = true }) {
  form.noValidate = true;
  for (const field of all('.field', form)) tie(field);
  const kept = keep ? draft(form) : null;
  let sending = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    const button = event.submitter ?? find('button[type=submit], button:not([type])', form);
    if (!check(form)) return;
    sending = true;
    busy(form, button, true);
    try {
      await send(form, button);
      kept?.forget();
    } catch (problem) {
      const kind = await recover?.(problem);
      if (problem.code === 'form-refused' && !kind) complain(form, problem.fields);
      else complain(form, {}, kind ?? sentence(problem));
    } finally {
      sending = false;
      busy(form, button, false);
    }
  });
}

/** One press, one act: a button outside any form. */
export function press(button, act) {
  let acting = false;
  button.addEventListener('click', async () => {
    if (acting) return;
    acting = true;
    const around = button.closest('section, .card, main, dialog'); // the act may draw the page anew
    clear(button.closest('main'));
    busy(null, button, true);
    try {
      await act(button);
    } catch (problem) {
      complain(around.isConnected ? around : find('main'), {}, sentence(problem));
    } finally {
      acting = false;
      busy(null, button, false);
    }
  });
}

function busy(form, button, on) {
  form?.setAttribute('aria-busy', on);
  if (!button) return;
  button.setAttribute('aria-disabled', on);
  if (on) announce(t('form.sending'));
}

/** True where nothing is wrong with a part of the form that the reader can be told at once; the server says the rest. */
export function check(form, part = form) {
  clear(form);
  const found = complaints(form, part);
  const well = Object.keys(found).length === 0;
  if (!well) complain(form, found);
  return well;
}

function complaints(form, part) {
  const found = {};
  for (const control of form.elements) {
    if (!control.name || found[control.name] || !part.contains(control) || control.closest('[hidden]')) continue;
    const { valueMissing, typeMismatch, rangeOverflow, rangeUnderflow, badInput } = control.validity ?? {};
    if (valueMissing) found[control.name] = control.name === 'consent' ? 'consent-required' : 'required';
    else if (typeMismatch) found[control.name] = 'email-invalid';
    else if (control.type === 'date' && (rangeOverflow || rangeUnderflow)) found[control.name] = rangeUnderflow ? 'in-the-past' : 'too-far';
    else if (rangeOverflow || rangeUnderflow) found[control.name] = 'out-of-range';
    else if (badInput) found[control.name] = 'wrong-kind';
  }
  for (const group of all('fieldset[data-least], fieldset[data-most]', part)) {
    const ticked = all(':checked', group).length;
    if (ticked < Number(group.dataset.least ?? 0)) found[group.id] = 'required';
    if (ticked > Number(group.dataset.most ?? Infinity)) found[group.id] = 'too-many';
  }
  return found;
}

function tie(field) {
  const hint = find('.hint', field);
  if (!hint) return;
  const target = field.matches('fieldset') ? field : find('input, select, textarea', field);
  hint.id ||= `${target.id || target.name}-hint`;
  target.setAttribute('aria-describedby', hint.id);
}

/** The field an error is about: by its name, or as the part of a larger one (`goals[1]` is asked in goal-1, `agree.remind` in agree). */
function place(form, name) {
  for (let part = name.replace(/\[(\d+)\]/g, '-$1').replaceAll('.', '-'); part; part = part.replace(/-?[^-]*$/, '')) {
    const exact = CSS.escape(part);
    const found = find(`[data-field~="${exact}"]`, form) ?? find(`[name="${exact}"], [name^="${exact}-"]`, form)?.closest('.field');
    if (found) return found;
  }
  return null;
}

export function clear(root) {
  for (const old of all('#error-summary, .error', root)) old.remove();
  for (const control of all('[aria-invalid]', root)) control.removeAttribute('aria-invalid');
  for (const described of all('[aria-describedby*="-error"]', root)) {
    described.setAttribute('aria-describedby', described.getAttribute('aria-describedby').replace(/\S+-error/g, '').trim());
  }
}

/** Says beside each field what is wrong, and above the form lists them as links; the list takes the focus. `refused` tells of the first of them. */
export function complain(form, fields, general) {
  const placed = Object.entries(fields).map(([name, code]) => ({ name, code, field: place(form, name) }));
  placed.sort((a, b) => (a.field && b.field ? (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : 0));
  const lines = placed.map(({ name, code, field }) => {
    const words = t(has(`field.${code}`) ? `field.${code}` : 'field.other');
    if (!field) return h('li', {}, words);
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    const controls = all('input, select, textarea', field);
    const first = controls.find((one) => !one.checked && one.name === name) ?? controls[0];
    const target = field.matches('fieldset') ? field : first;
    const id = `${first.id}-error`;
    if (!document.getElementById(id)) {
      (controls[0].closest('.choices, .steps') ?? controls[0].closest('.choice') ?? controls[0]).before(h('p', { class: 'error', id }, words));
    }
    target.setAttribute('aria-describedby', `${target.getAttribute('aria-describedby') ?? ''} ${id}`.trim());
    if (target === first || field.getAttribute('role') === 'radiogroup') target.setAttribute('aria-invalid', 'true');
    const label = (find('legend, label', field)?.firstChild?.textContent ?? '').trim();
    return h('li', {}, h('a', { href: `#${first.id}` }, label ? `${label}${label.endsWith('?') ? '' : ':'} ${words}` : words));
  });
  const summary = h('div', { id: 'error-summary', tabindex: '-1', role: 'alert' },
    h('h2', {}, t(lines.length ? 'form.mend' : 'form.not-sent')),
    lines.length ? h('ul', {}, lines) : h('p', {}, general));
  const first = placed.find((one) => one.field)?.field;
  if (first) form.dispatchEvent(new CustomEvent('refused', { detail: first }));
  form.prepend(summary);
  summary.focus();
}
