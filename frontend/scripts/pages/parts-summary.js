// What the summary is made of.
import { catalogue } from '../catalogue.js';
import { figure } from '../chart.js';
import { h } from '../dom.js';
import { open } from '../frame.js';
import { t } from '../language.js';
import { summary } from '../samples.js';
import { pictures } from '../summary-pictures.js';

const parts = {
  charts: () => h('div', { class: 'pictures' }, Object.values(pictures(summary)).map(figure)),
  quotes: () => h('div', { class: 'quotes' }, h('blockquote', {}, h('p', {}, t('parts.quote')))),
};

open(() => catalogue(parts));
