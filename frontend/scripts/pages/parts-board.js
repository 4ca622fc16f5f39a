// What the coordinator's pages are made of.
import { attention, counts } from '../board.js';
import { button, catalogue } from '../catalogue.js';
import { confirmFirst } from '../confirm-dialog.js';
import { h } from '../dom.js';
import { open } from '../frame.js';
import { lines } from '../group-list.js';
import { t } from '../language.js';
import * as samples from '../samples.js';
import { table } from '../table.js';

const parts = {
  attention: () => [attention({ attention: samples.attention, stage: 'running' }, async () => {}), h('p', { class: 'note' }, t('board.calm'))],
  figures: () => counts({ counts: { asked: 24, confirmed: 23, waiting: 0, live: 9, ended: 1 } }),
  lines: () => lines(samples.groups, samples.plan),
  tags: () => h('p', {}, h('span', { class: 'tag' }, t('stage-short.meeting')), ' ', h('span', { class: 'tag warm' }, t('stage-short.finding'))),
  tables: () => table(['profile.name', 'profile.unit', 'board.stage'].map((key) => t(key)),
    samples.names.map((name, index) => [name, index % 2 ? 'Kotihoito' : null, t('stage-short.waiting')]), t('board.people')),
  dialogs: () => button(null, t('board.close'), { id: 'sample' }),
  empty: () => h('p', { class: 'soft' }, t('board.no-groups')),
};

open(async () => {
  await catalogue(parts);
  confirmFirst('sample', async () => {});
});
