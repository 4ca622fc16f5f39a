import { confirmFirst } from '../confirm-dialog.js';
import { get, Problem } from '../api.js';
import { all, fill, find, h } from '../dom.js';
import { question } from '../fields.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { many, moment, t } from '../language.js';
import { answer, mark, openLetter, token } from '../letter.js';
import { aboutMeeting } from '../meeting.js';
import { picked, showPicker, zoneNote } from '../picker.js';
import { bullets, names, people } from '../words.js';

openLetter('/time', ({ number, around, minutes, others, goals, meeting, poll, seen, ...about }, { now }) => {
  fill('#title', t(meeting ? 'time.title-change' : poll ? 'time.title-poll' : 'time.title', { number }));
  fill('#lead', meeting
    ? t('time.lead-change', { at: moment(meeting.at), names: names(others) })
    : t(poll ? 'time.lead-poll' : 'time.lead', { names: names(others), minutes }));
  fill('#others', people(others));
  fill('#about', aboutMeeting(about));
  fill('#goals', goals.length ? [h('h3', {}, t('time.goals')), bullets(goals)] : null);
  fill('#zone', zoneNote());
  showPicker({ at: meeting?.at, around, now });
  find('#place').value = meeting?.place ?? '';
  if (poll && !meeting) showPoll(poll);

  wire(find('#time-form'), {
    send: async () => {
      const at = picked();
      if (!at) throw new Problem('form-refused', { fields: { at: 'date-invalid' } });
      await answer('/time', { at, place: find('#place').value.trim(), seen });
      done(t('time.done-title', { at: moment(at) }), t('time.done'));
    },
    // Another member was quicker: this one is told, and may still mean it.
    recover: async ({ code }) => {
      if (code !== 'changed-meanwhile') return null;
      const latest = await get('/time', token());
      ({ seen } = latest);
      return latest.meeting ? t('time.meanwhile', { at: moment(latest.meeting.at) }) : t('time.meanwhile-none');
    },
  });
  if (meeting) fill('#state'); // the lead tells it better
  find('#cancel').hidden = !meeting;
  confirmFirst('cancel', async () => {
    await answer('/time/cancel', {});
    done(t('time.cancelled-title'), t('time.cancelled'));
  });
});

/** While a poll is open the page is about it; who has agreed on a time already may still write it down, folded away. */
function showPoll({ slots, none, answered }) {
  const direct = find('#time-form');
  const send = find('#main-button');
  const fold = h('details', {}, h('summary', {}, t('poll.direct')));
  direct.before(fold);
  fold.append(direct);
  send.id = 'direct-send';
  send.classList.remove('main');

  const form = h('form', { id: 'poll' },
    question({
      name: 'slots', legend: t('poll.slots'), hint: t('poll.hint'), type: 'checkbox', many: true, chosen: slots.filter((one) => one.mine).map((one) => one.at),
      options: slots.map(({ at, others }) => [at, moment(at), others ? many('poll.others', others) : null]),
    }),
    h('div', { class: 'buttons' },
      h('button', { type: 'submit', class: 'main', id: 'main-button' }, t(answered ? 'poll.change' : 'poll.send')),
      h('button', { type: 'submit', name: 'none', value: 'true' }, t('poll.none'))));
  find('main > .card').before(form); // the question first, then whom it is about
  if (none) mark(find('[name=none]', form));
  wire(form, {
    send: async (_, { name }) => {
      const chosen = all('[name=slots]:checked', form).map((one) => one.value);
      if (name !== 'none' && !chosen.length) throw new Problem('form-refused', { fields: { slots: 'choose-or-none' } });
      await answer('/time/poll', name === 'none' ? { slots: [], none: true } : { slots: chosen });
      done(t('poll.done-title'), t(name === 'none' ? 'poll.done-none' : 'poll.done'));
    },
  });
}
