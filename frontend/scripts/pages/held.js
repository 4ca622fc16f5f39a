import { fill, find, h } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { moment, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { picked, showPicker } from '../picker.js';
import { chosen, scale } from '../scale.js';
import { names } from '../words.js';

openLetter('/held', ({ number, at, others, answer: before, useful }, { now }) => {
  fill('#lead', t('held.lead', { number, at: moment(at), names: names(others) }));
  fill('#useful', scale({ name: 'useful', label: t('held.useful'), low: t('scale.not-useful'), high: t('scale.very-useful'), required: false, value: useful }));
  showPicker({ required: false, now });
  if (before) onlyUseful();

  // Three small forms, so that Enter in the new time can never mean "held".
  const say = (id, more) => wire(find(`#${id}`), {
    send: async (form) => {
      await answer('/held', { answer: id, ...more(form) });
      done(t('held.done-title'), t(`held.done-${before ? 'useful' : id}`));
    },
  });
  say('held', (form) => (chosen(form, 'useful') ? { useful: chosen(form, 'useful') } : {}));
  say('moved', () => (picked() ? { at: picked() } : {}));
  say('not-held', () => ({}));
});

/** One of them has told that the meeting was held: what is left is each one's own. */
function onlyUseful() {
  fill('#state', h('p', { class: 'note' }, t('held.told')));
  for (const other of ['#moved', '#not-held']) find(other).hidden = true;
  fill('#held h2', t('held.yours'));
  fill('#main-button', t('held.send-useful'));
}
