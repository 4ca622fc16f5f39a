import { get, post } from '../api.js';
import { fill, find, h } from '../dom.js';
import { done, open } from '../frame.js';
import { wire } from '../form.js';
import { lastDay, t, spoken, useZone } from '../language.js';
import { oneAtATime } from '../one-at-a-time.js';
import { profileFields, readProfile } from '../profile.js';
import { meetings } from '../words.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/programmes/${encodeURIComponent(id)}`;

open((programme) => {
  const { plan, waitingList = false } = programme;
  useZone(programme.zone);
  fill('#programme', programme.name);
  if (!programme.open && !waitingList) return fill('main', h('h1', {}, t('sign-up.closed-title')), h('p', { class: 'lead', id: 'problem' }, t('sign-up.closed')));

  if (waitingList) {
    fill('#title', t('sign-up.waiting-title'));
    fill('#waiting', t('sign-up.waiting'));
    fill('#main-button', t('sign-up.waiting-send'));
  }
  fill('#terms', [waitingList ? '' : t('sign-up.closes', { day: lastDay(programme.closes) }), meetings(plan)].filter(Boolean).map((one) => h('li', {}, one)));
  fill('#profile', profileFields(plan, { topics: programme.topics, email: true }));
  if (find(`#language [value="${spoken()}"]`)) find('#language').value = spoken();

  let { ticket } = programme;
  const form = find('#sign-up');
  oneAtATime(form);
  wire(form, {
    send: async () => {
      const profile = readProfile(form, plan);
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
