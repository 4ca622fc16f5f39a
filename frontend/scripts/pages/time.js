import { confirmFirst } from '../confirm-dialog.js';
import { Problem } from '../api.js';
import { fill, find, h } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { moment, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { picked, showPicker, zoneNote } from '../picker.js';
import { bullets, names, people } from '../words.js';

openLetter('/time', ({ number, around, minutes, others, goals, meeting }, { now }) => {
  fill('#title', t(meeting ? 'time.title-change' : 'time.title', { number }));
  fill('#lead', meeting
    ? t('time.lead-change', { at: moment(meeting.at), names: names(others) })
    : t('time.lead', { names: names(others), minutes }));
  fill('#others', people(others));
  fill('#goals', goals.length ? [h('h3', {}, t('time.goals')), bullets(goals)] : null);
  fill('#zone', zoneNote());
  showPicker({ at: meeting?.at, around, now });
  find('#place').value = meeting?.place ?? '';

  wire(find('#time-form'), {
    send: async () => {
      const at = picked();
      if (!at) throw new Problem('form-refused', { fields: { at: 'date-invalid' } });
      await answer('/time', { at, place: find('#place').value.trim() });
      done(t('time.done-title', { at: moment(at) }), t('time.done'));
    },
  });
  if (meeting) fill('#state'); // the lead tells it better
  find('#cancel').hidden = !meeting;
  confirmFirst('cancel', async () => {
    await answer('/time/cancel', {});
    done(t('time.cancelled-title'), t('time.cancelled'));
  });
});
