import { fill, find } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { suited, t } from '../language.js';
import { answer, openLetter } from '../letter.js';

openLetter('/return', ({ programme: { pair } }) => {
  fill('#title', suited('return.title', pair));
  wire(find('#return'), {
    send: async (_, button) => {
      await answer('/return', { again: button.value === 'yes' });
      done(t('return.done-title'), t(`return.done-${button.value}`));
    },
  });
});
