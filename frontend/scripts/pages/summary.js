import { save } from '../api.js';
import { figure, figures as tableOf } from '../chart.js';
import { fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { press } from '../form.js';
import { day, month, t, useZone } from '../language.js';
import { coordinator } from '../session.js';
import { pictures } from '../summary-pictures.js';
import { figures as tiles } from '../words.js';

const query = new URLSearchParams(location.search);
const id = query.get('p') ?? '';
const isPublic = query.has('public');
const address = `/${encodeURIComponent(id)}/summary`;
const version = isPublic ? '?public=true' : '';
const page = `/summary.html?p=${encodeURIComponent(id)}`;

find('#back').href = isPublic ? page : `/programme.html?p=${encodeURIComponent(id)}`;
find('#other-version').href = isPublic ? page : `${page}&public`;

open((summary, { organisation }) => {
  const { programme, at, meetings, months, diaries, certificates, funnel } = summary;
  useZone(programme.zone);
  fill('#back', t(isPublic ? 'summary.whole' : 'proposals.back'));
  fill('#other-version', isPublic ? null : t('summary.public'));
  fill('#programme', [organisation, t(`model.${programme.model}`)].filter(Boolean).join(' · '));
  fill('#name', programme.name);
  fill('#lead', [months.length ? t('summary.from-to', { from: month(months[0].month), to: month(months.at(-1).month) }) : '', t('summary.as-of', { day: day(at) })].filter(Boolean).join(' '));
  fill('#version', isPublic ? t('summary.public-text') : null);
  const came = (step) => funnel.find((one) => one.step === step)?.count ?? 0;
  const its = pictures(summary);
  const { agreed, changed, said, reached, recommended, path, ended, held, helped, hindered } = Object.fromEntries(Object.entries(its).map(([name, one]) => [name, one && figure(one)]));
  for (const one of [path, said]) one?.classList.add('tall'); // beside two others
  fill('#summary',
    tiles([[t('summary.started'), came('started')], [t('summary.finished'), came('finished')], [t('summary.held'), meetings.held], [t('summary.groups'), meetings.groups],
      [t('summary.per-group'), meetings.perGroup], [t('summary.days-between'), meetings.daysBetween],
      ...(diaries ? [[t('summary.diaries'), diaries]] : []), ...(certificates ? [[t('summary.certificates'), certificates]] : [])]),
    part('summary.growth', 'summary.growth-note', agreed, changed),
    part('summary.answers', null, said, reached, recommended),
    insights(summary),
    part('summary.funnel', null, path, held, ended),
    part('summary.causes', null, helped, hindered),
    h('section', { class: 'paper' }, h('h2', {}, t('summary.figures')), Object.values(its).filter(Boolean).map((one) => [h('h3', {}, one.title), tableOf(one.title, one.heads, one.rows)])));

  press(find('#csv'), async () => save(await coordinator('GET', `${address}.csv${version}`, { as: 'blob' }), 'ementoring.csv'));
  find('#main-button').addEventListener('click', () => print());
}, () => coordinator('GET', `${address}${version}`));

const part = (title, note, ...its) => (its.some(Boolean) ? h('section', {}, h('h2', {}, t(title)), note ? h('p', { class: 'soft' }, t(note)) : null, h('div', { class: 'pictures' }, its)) : null);

const insights = ({ insights: all }) => (all.length ? h('section', {}, h('h2', {}, t('summary.insights')), h('p', { class: 'soft' }, t('summary.insights-note')),
  h('div', { class: 'quotes' }, all.map(({ text }) => h('blockquote', {}, h('p', {}, text))))) : null);
