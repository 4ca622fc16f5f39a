import { fill, find } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { profileFacts } from '../profile.js';

openLetter('/confirm', ({ profile, state }) => {
  const confirmed = () => done(t('confirm.done-title'), t('confirm.done'));
  if (state === 'answered') return confirmed();
  fill('#typed', profileFacts(profile));
  wire(find('#confirm'), {
    send: async () => {
      await answer('/confirm', {});
      confirmed();
    },
  });
});
