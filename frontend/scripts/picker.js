// A date and a time on the programme's clock, read back in words so that the weekday can be checked.
import { fill, find, h } from './dom.js';
import { moment, t, usedZone } from './language.js';
import { toInstant, toLocal } from './zoned.js';

export function showPicker({ at = null, around = null, required = true } = {}) {
  const local = at ? toLocal(at, usedZone()) : { date: around ?? '', time: '' };
  fill('#picker',
    h('div', { class: 'field' }, h('label', { for: 'date' }, t('time.date')), h('input', { type: 'date', id: 'date', name: 'date', required, value: local.date })),
    h('div', { class: 'field', 'data-field': 'at' }, h('label', { for: 'time' }, t('time.time')), h('input', { type: 'time', id: 'time', name: 'time', step: 300, required, value: local.time })));
  const echo = () => { find('#echo').textContent = picked() ? moment(picked()) : ''; };
  for (const input of [find('#date'), find('#time')]) input.addEventListener('input', echo);
  echo();
}

export const picked = () => toInstant(find('#date').value, find('#time').value, usedZone());
export const zoneNote = () => t('time.zone', { zone: usedZone().split('/').pop().replaceAll('_', ' ') });
