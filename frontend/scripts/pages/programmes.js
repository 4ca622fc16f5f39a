import { fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { lastDay, t } from '../language.js';
import { coordinator, session, signOut } from '../session.js';
import { figures } from '../words.js';

open(({ programmes }) => {
  fill('#programmes', programmes.length
    ? programmes.map(({ id, name, model, stage, closes, confirmed, live, ended }) => h('li', { class: 'card' },
      h('h3', {}, h('a', { href: `/programme.html?p=${id}` }, name)),
      h('p', {}, h('span', { class: 'tag' }, t(`programme-stage.${stage}`)), ` ${t(`model.${model}`)}`),
      stage === 'open' ? h('p', { class: 'soft' }, t('date.closes', { day: lastDay(closes) })) : null,
      figures([[t('counts.confirmed'), confirmed], [t('counts.live'), live], [t('counts.ended'), ended]])))
    : h('li', {}, t('programmes.none')));
  fill('#signed-in', session()?.email ? t('programmes.signed-in', { email: session().email }) : null);
  find('#sign-out').addEventListener('click', async () => {
    await signOut();
    location.assign('/');
  });
}, async () => ({ programmes: await coordinator('GET', '') }));
