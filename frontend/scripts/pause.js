// A group's own pause: everything that was open waits until it is over.
import { Problem, post } from './api.js';
import { fill, find, h } from './dom.js';
import { field } from './fields.js';
import { press, wire } from './form.js';
import { done } from './frame.js';
import { day, t, usedZone } from './language.js';
import { token } from './letter.js';
import { toLocal } from './zoned.js';

const most = 56; // days, as the server

/** What can be told at once of two days; the server says the rest. */
function check(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const code = days < 1 ? 'ends-before' : days > most ? 'pause-long' : null;
  if (code) throw new Problem('form-refused', { fields: { to: code } });
}

export function showPause({ mayPause, pause }, now = new Date().toISOString()) {
  find('#pause').hidden = !mayPause;
  if (!mayPause) return;
  if (pause) { // what it means stands first on the page
    const end = h('button', { type: 'button', id: 'pause-end' }, t('pause.end'));
    fill('#pause', h('h2', {}, t('pause.title')), h('div', { class: 'buttons' }, end));
    press(end, async () => {
      await post('/mine/pause/end', {}, token());
      done(t('pause.ended-title'), t('pause.ended'));
    });
    return;
  }
  const inDays = (days) => toLocal(new Date(Date.parse(now) + days * 86_400_000).toISOString(), usedZone()).date;
  const date = (name) => field({ name, label: t(`pause.${name}`), type: 'date', min: inDays(0), max: inDays(365) });
  const form = h('form', { id: 'pause-form' }, h('div', { class: 'pickers' }, date('from'), date('to')),
    h('div', { class: 'buttons' }, h('button', { type: 'submit' }, t('pause.send'))));
  fill('#pause', h('h2', {}, t('pause.title')), h('details', {}, h('summary', {}, t('pause.open')), h('p', {}, t('pause.text')), form));
  wire(form, {
    keep: false,
    send: async () => {
      const [from, to] = ['from', 'to'].map((name) => find(`#${name}`, form).value);
      check(from, to);
      await post('/mine/pause', { from, to }, token());
      done(t('pause.done-title'), t('pause.done', { from: day(from), to: day(to) }));
    },
  });
}
