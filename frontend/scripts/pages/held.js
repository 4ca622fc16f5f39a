import { fill, find } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { moment, t } from '../language.js';
import { answer, mark, openLetter } from '../letter.js';
import { picked, showPicker } from '../picker.js';
import { chosen, scale } from '../scale.js';
import { names } from '../words.js';

openLetter('/held', ({ number, at, others, answer: before }) => {
  fill('#lead', t('held.lead', { number, at: moment(at), names: names(others) }));
  fill('#useful', scale({ name: 'useful', label: t('held.useful'), low: t('scale.not-useful'), high: t('scale.very-useful'), required: false }));
  showPicker({ required: false });
  mark(find(`[name=answer][value="${before}"]`));

  // Three small forms, so that Enter in the new time can never mean "held".
  const say = (id, more) => wire(find(`#${id}`), {
    send: async (form) => {
      await answer('/held', { answer: id, ...more(form) });
      done(t('held.done-title'), t(`held.done-${id}`));
    },
  });
  say('held', (form) => (chosen(form, 'useful') ? { useful: chosen(form, 'useful') } : {}));
  say('moved', () => (picked() ? { at: picked() } : {}));
  say('not-held', () => ({}));
});
