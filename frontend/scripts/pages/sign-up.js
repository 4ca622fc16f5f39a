import { get, post } from '../api.js';
import { fill, find, h } from '../dom.js';
import { done, open } from '../frame.js';
import { wire } from '../form.js';
import { lastDay, many, t, spoken, useZone } from '../language.js';
import { askProfile, readProfile } from '../profile.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/programmes/${encodeURIComponent(id)}`;

open((programme) => {
  useZone(programme.zone);
  fill('#programme', programme.name);
  if (!programme.open) return fill('main', h('h1', {}, t('sign-up.closed-title')), h('p', { class: 'lead', id: 'problem' }, t('sign-up.closed')));

  const { plan } = programme;
  fill('#terms', [
    t('sign-up.closes', { day: lastDay(programme.closes) }),
    many('sign-up.meetings', plan.first, { minutes: plan.minutes, days: plan.cadenceDays }),
  ].map((one) => h('li', {}, one)));
  askProfile(programme.topics);
  find('#language').value = spoken();
  askSupervisor(plan);

  let { ticket } = programme;
  const form = find('#sign-up');
  wire(form, {
    send: async () => {
      const profile = readProfile(form);
      await post(`${address}/sign-ups`, { ...profile, consent: find('#consent').checked, ticket, website: find('#website').value });
      done(t('sign-up.done-title'), t('sign-up.done', { email: profile.email }), t('sign-up.done-spam'));
    },
    // The form's ticket had grown old, or the form was sent sooner than a person types: a new ticket, and nothing is lost.
    recover: async ({ fields = {} }) => {
      const code = Object.values(fields).find((one) => ['ticket-old', 'too-fast'].includes(one));
      if (!code) return null;
      ticket = await get(address).then((fresh) => fresh.ticket, () => ticket);
      return t(`field.${code}`);
    },
  });
}, () => get(address));

/** Only some programmes ask a supervisor to approve; the others do not want to know who it is. */
function askSupervisor(plan) {
  find('#supervisor').hidden = !plan.supervisors;
}
