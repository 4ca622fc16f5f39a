// A date and a time on the programme's clock, read back in words so that the weekday can be checked.
import { fill, find, h } from './dom.js';
import { day, moment, t, usedZone } from './language.js';
import { toInstant, toLocal } from './zoned.js';

const aDay = 86_400_000;
const mostDays = 183; // as the server: further ahead is a slip of the year

/** `now` is the program's clock, whatever the browser's says; what is typed is judged by the server. */
export function showPicker({ at = null, around = null, required = true, now = null } = {}) {
  const [min, max] = now ? [0, mostDays].map((days) => toLocal(new Date(Date.parse(now) + days * aDay).toISOString(), usedZone()).date) : [null, null];
  const local = at ? toLocal(at, usedZone()) : { date: around ? workingDay(around) : '', time: '' };
  fill('#picker',
    h('div', { class: 'field' }, h('label', { for: 'date' }, t('time.date')), h('input', { type: 'date', id: 'date', name: 'date', required, min, max, value: local.date })),
    h('div', { class: 'field', 'data-field': 'at' }, h('label', { for: 'time' }, t('time.time')), h('input', { type: 'time', id: 'time', name: 'time', step: 300, required, value: local.time })));
  const echo = () => { find('#echo').textContent = picked() ? moment(picked()) : find('#date').value ? day(find('#date').value) : ''; };
  for (const input of [find('#date'), find('#time')]) input.addEventListener('input', echo);
  echo();
}

/** A suggestion on a Saturday or Sunday means the Monday after, as in the letters. */
function workingDay(date) {
  const late = { 6: 2, 0: 1 }[new Date(date).getUTCDay()] ?? 0;
  return new Date(Date.parse(date) + late * aDay).toISOString().slice(0, 10);
}

export const picked = () => toInstant(find('#date').value, find('#time').value, usedZone());
export const zoneNote = () => t('time.zone', { zone: usedZone().split('/').pop().replaceAll('_', ' ') });
