import { fill, find } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { list, many, t } from '../language.js';
import { answer, mark, openLetter } from '../letter.js';
import { people as shown, reasons as why } from '../words.js';

openLetter('/approval', ({ people, reasons, plan, answer: before }) => {
  const pair = people.length === 2 ? 'pair' : 'group';
  const theirs = people.filter((one) => one.theirs).map((one) => one.name);
  fill('#title', t(`approve.title-${pair}`));
  fill('#consent', t(`approve.consent-${pair}`));
  fill('#main-button', t(`approve.send-${pair}`));
  fill('#lead', t('approve.lead', { names: list(theirs.length ? theirs : people.map((one) => one.name)) }));
  fill('#people', shown(people));
  fill('#reasons', why(reasons));
  fill('#plan', many('approve.plan-text', plan.first, { cap: plan.cap, days: plan.cadenceDays, minutes: plan.minutes }));

  if (before) mark(find(before === 'approved' ? '#main-button' : '#decline-open'));

  const decline = find('#decline');
  find('#decline-open').addEventListener('click', ({ currentTarget }) => {
    decline.hidden = !decline.hidden;
    currentTarget.setAttribute('aria-expanded', String(!decline.hidden));
    if (!decline.hidden) find('#reason').focus();
  });
  wire(find('#approve'), {
    send: async () => {
      await answer('/approval', { approve: true });
      done(t('approve.done-title'), t('approve.done'));
    },
  });
  wire(decline, {
    send: async () => {
      const reason = find('#reason').value.trim();
      await answer('/approval', reason ? { approve: false, reason } : { approve: false });
      done(t('approve.declined-title'), t('approve.declined'));
    },
  });
});
