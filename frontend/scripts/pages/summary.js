import { save } from '../api.js';
import { bars, columns, figure } from '../chart.js';
import { fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { press } from '../form.js';
import { many, moment, month, t, useZone } from '../language.js';
import { coordinator } from '../session.js';
import { figures as tiles, item as itemWords } from '../words.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}/summary`;
const growing = 'growth.';

find('#back').href = `/programme.html?p=${encodeURIComponent(id)}`;

open((summary) => {
  const { programme, at, threshold, meetings, figures, diaries, certificates } = summary;
  useZone(programme.zone);
  fill('#programme', `${programme.name} · ${t(`model.${programme.model}`)}`);
  fill('#lead', t('summary.lead', { at: moment(at) }));
  const told = figures.filter(({ key }) => !['helped', 'hindered'].includes(key));
  fill('#summary',
    h('p', { class: 'note' }, t('summary.threshold', { threshold })),
    h('h2', {}, t('summary.funnel')), steps(summary),
    h('h2', {}, t('summary.meetings')),
    tiles([[t('summary.held'), meetings.held], [t('summary.groups'), meetings.groups], [t('summary.per-group'), meetings.perGroup], [t('summary.days-between'), meetings.daysBetween],
      ...(diaries ? [[t('summary.diaries'), diaries]] : []), ...(certificates ? [[t('summary.certificates'), certificates]] : [])]),
    pictures([timeline(summary), outcomes(summary)]),
    h('h2', {}, t('summary.growth')), h('p', { class: 'soft' }, t('summary.growth-note')), pictures(told.filter(({ key }) => key.startsWith(growing)).map((one) => cells(one, summary.statements))),
    h('h2', {}, t('summary.answers')), pictures(told.filter(({ key }) => !key.startsWith(growing)).map((one) => cells(one))),
    h('h2', {}, t('summary.causes')), pictures([causes(summary.helped, 'helped'), causes(summary.hindered, 'hindered')]),
    insights(summary));

  press(find('#main-button'), async () => save(await coordinator('GET', `${address}.csv`, { as: 'blob' }), 'ementoring.csv'));
  find('#print').addEventListener('click', () => print());
}, () => coordinator('GET', address));

const pictures = (list) => h('div', { class: 'pictures' }, list);

function picture(rows, title, note, options) {
  return figure({ title, note, head: t('summary.what'), rows, picture: bars(rows, { title, ...options }) });
}

function steps({ funnel }) {
  return picture(funnel.map(({ step, count }) => ({ label: t(`funnel.${step}`), count })), t('summary.funnel-title'));
}

function outcomes({ outcomes: all }) {
  return all.length ? picture(all.map(({ outcome, count }) => ({ label: t(`outcome.${outcome}`), count })), t('summary.outcomes')) : null;
}

function timeline({ months }) {
  if (!months.length) return null;
  const rows = months.map(({ month: one, held }) => ({ label: month(one), count: held }));
  const title = t('summary.months');
  return figure({ title, head: t('summary.month'), rows, picture: columns(rows, { title }) });
}

/** One distribution. What is too small to be told is said to be so, never drawn as nothing. */
function cells({ key, cells: all, answers }, statements) {
  const item = key.startsWith(growing);
  const rows = all.map(({ cell, count }) => ({ label: cellWords(key, cell), count }));
  const said = answers === null ? t('summary.too-few') : many('summary.answered', answers);
  return picture(rows, item ? itemWords(key.slice(growing.length), statements) : t(`figure.${key}`), said, { of: answers ?? 0, palette: item });
}

function cellWords(key, cell) {
  if (key.startsWith(growing)) return t(`growth.${cell}`);
  if (key === 'goals') return t(`outcome-of-goal.${cell}`);
  return key === 'recommend' ? cell.replace('-', '–') : t(`level.${cell}`);
}

function causes(told, name) {
  const rows = (told?.cells ?? []).map(({ cell, count }) => ({ label: t(`${name}.${cell}`), count })).sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
  return rows.length ? picture(rows, t(`evaluate.${name}`), told.answers === null ? t('summary.too-few') : many('summary.answered', told.answers)) : null;
}

function insights({ insights: all }) {
  return all.length ? [h('h2', {}, t('summary.insights')), h('div', { class: 'cards pairs' }, all.map(({ text, name }) => h('figure', { class: 'card' },
    h('p', {}, text), name ? h('figcaption', { class: 'soft' }, name) : null)))] : null;
}

// On paper every table is open.
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
