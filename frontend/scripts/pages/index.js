import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { open } from '../frame.js';
import { lastDay, t, useZone } from '../language.js';

open(({ programmes }) => {
  fill('#programmes', programmes.length
    ? h('ul', { class: 'cards' }, programmes.map(({ id, name, model, closes, zone, waitingList }, index) => {
      useZone(zone);
      return h('li', { class: 'card' },
        h('h3', {}, name),
        h('p', {}, t(`model.${model}-what`)),
        h('p', { class: 'soft' }, waitingList ? t('home.waiting-list') : t('date.closes', { day: lastDay(closes) })),
        h('a', { class: `button${index ? '' : ' main'}`, id: index ? null : 'main-button', href: `/sign-up.html?p=${id}` },
          t(waitingList ? 'home.get-in-line' : 'home.sign-up'), h('span', { class: 'unseen' }, ` – ${name}`)));
    }))
    : h('p', { class: 'note' }, t('home.none')));
}, async () => ({ programmes: await get('/programmes') }));
