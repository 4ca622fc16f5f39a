import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { open } from '../frame.js';
import { t } from '../language.js';
import { token } from '../letter.js';

open(({ programme, unit, insights }) => {
  fill('#programme', programme.name ?? programme);
  fill('#lead', t('insights.lead', { unit }));
  fill('#insights', insights.length
    ? insights.map((text) => h('figure', { class: 'card' }, h('p', {}, text)))
    : h('p', { class: 'note' }, t('insights.none')));
}, () => get('/insights', token()));
