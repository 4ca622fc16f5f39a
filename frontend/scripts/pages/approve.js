import { fill, find } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { list, t } from '../language.js';
import { answer, mark, openLetter } from '../letter.js';
import { meetings, people as shown, reasons as why } from '../words.js';

openLetter('/approval', ({ people, reasons, plan, joining = false, programme: { pair = people.length === 2 }, answer: before }) => {
  const kind = joining ? 'joining' : pair ? 'pair' : 'group';
  const theirs = people.filter((one) => one.theirs).map((one) => one.name);
  const names = list(theirs.length ? theirs : people.map((one) => one.name));
  fill('#title', t(`approve.title-${kind}`));
  fill('#consent', t(`approve.consent-${kind}`));
  fill('#main-button', t(`approve.send-${kind}`));
  fill('#lead', t(joining ? 'approve.lead-joining' : 'approve.lead', { names }));
  fill('#people', shown(people));
  find('#why').hidden = !reasons?.length;
  fill('#reasons', reasons?.length ? why(reasons) : null);
  fill('#plan', meetings(plan));

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
      done(t('approve.done-title'), t(joining ? 'approve.done-joining' : 'approve.done'));
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
