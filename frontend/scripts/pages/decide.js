import { fill, find, h } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { many, t } from '../language.js';
import { answer, mark, openLetter } from '../letter.js';
import { bullets } from '../words.js';

openLetter('/decision', ({ held, more, goals, answer: before }) => {
  fill('#lead', many('decide.lead', held));
  fill('#more', many('decide.more', more));
  fill('#goals', goals.length ? [h('h2', {}, t('decide.goals')), bullets(goals)] : null);
  mark(find(`[value="${before}"]`));
  wire(find('#decide'), {
    send: async (_, button) => {
      await answer('/decision', { answer: button.value });
      done(t('decide.done-title'), t(`decide.done-${button.value}`), t('decide.change'));
    },
  });
});
