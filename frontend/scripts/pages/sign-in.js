import { post } from '../api.js';
import { find } from '../dom.js';
import { done, open } from '../frame.js';
import { wire } from '../form.js';
import { spoken, t } from '../language.js';
import { token } from '../letter.js';
import { afterwards, begin, waitForAnotherTab } from '../session.js';

// A mail scanner opens the link and may run this script, so only a press of the button uses it up.
open(() => {
  const redeeming = Boolean(token());
  const form = find(redeeming ? '#redeem' : '#ask');
  form.hidden = false;
  find('button', form).id = 'main-button';
  if (!redeeming) waitForAnotherTab();
  find('#again').hidden = redeeming || !new URLSearchParams(location.search).has('again');
  wire(form, {
    send: redeeming
      ? async () => {
        begin(await post('/session', {}, token()));
        location.replace(afterwards());
      }
      : async () => {
        const email = find('#email').value.trim();
        await post('/sign-in', { email, language: spoken() });
        done(t('sign-in.done-title'), t('sign-in.done', { email }));
      },
  });
});
