import { save } from '../api.js';
import { figure, figures as tableOf } from '../chart.js';
import { all, breathe, fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { press } from '../form.js';
import { day, month, t, useZone } from '../language.js';
import { goTo, moreOf } from '../more.js';
import { coordinator } from '../session.js';
import { pictures } from '../summary-pictures.js';
import { figures as tiles } from '../words.js';

const query = new URLSearchParams(location.search);
const id = query.get('p') ?? '';
const isPublic = query.has('public');
const address = `/${encodeURIComponent(id)}/summary`;
const lot = 60; // insights drawn at first, and by each press of the button
const page = `/summary.html?p=${encodeURIComponent(id)}`;
const version = isPublic ? '?public=true' : '';
const fetchSummary = (show) => coordinator('GET', isPublic ? `${address}${version}` : `${address}?show=${show}`);

find('#back').href = isPublic ? page : `/programme.html?p=${encodeURIComponent(id)}`;
find('#other-version').href = isPublic ? page : `${page}&public`;

open(async (summary, { organisation }) => {
  const { programme, at, meetings, months, diaries, certificates, funnel } = summary;
  useZone(programme.zone);
  fill('#back', t(isPublic ? 'summary.whole' : 'frame.board'));
  fill('#other-version', isPublic ? null : t('summary.public'));
  fill('#programme', [organisation, t(`model.${programme.model}`)].filter(Boolean).join(' · '));
  fill('#name', programme.name);
  fill('#lead', [months.length ? t('summary.from-to', { from: month(months[0].month), to: month(months.at(-1).month) }) : '', t('summary.as-of', { day: day(at) })].filter(Boolean).join(' '));
  fill('#version', isPublic ? t('summary.public-text') : null);
  const came = (step) => funnel.find((one) => one.step === step)?.count ?? 0;
  const its = pictures(summary);
  const sections = [
    () => tiles([[t('summary.started'), came('started')], [t('summary.finished'), came('finished')], [t('summary.held'), meetings.held], [t('summary.groups'), meetings.groups],
      [t('summary.per-group'), meetings.perGroup], [t('summary.days-between'), meetings.daysBetween],
      ...(diaries ? [[t('summary.diaries'), diaries]] : []), ...(certificates ? [[t('summary.certificates'), certificates]] : [])]),
    () => part('summary.growth', 'summary.growth-note', its.agreed, its.changed),
    () => part('summary.answers', null, its.said, its.reached, its.recommended),
    () => insights(summary),
    () => part('summary.funnel', null, its.path, its.held, its.ended),
    () => part('summary.causes', null, its.helped, its.hindered),
    () => h('section', { class: 'paper' }, h('h2', {}, t('summary.figures')), Object.values(its).filter(Boolean).map((one) => [h('h3', {}, one.title), tableOf(one.title, one.heads, one.rows)])),
  ];
  for (const section of sections) {
    await breathe();
    find('#summary').append(section() ?? '');
  }

  press(find('#csv'), async () => save(await coordinator('GET', `${address}.csv${version}`, { as: 'blob' }), 'ementoring.csv'));
  find('#main-button').addEventListener('click', () => print());
}, () => fetchSummary(lot));

/** Of three pictures the first stands beside the two others. */
function part(title, note, ...given) {
  const its = given.filter(Boolean);
  return its.length ? h('section', {}, h('h2', {}, t(title)), note ? h('p', { class: 'soft' }, t(note)) : null, h('div', { class: `pictures${given.length === 3 ? ' first-tall' : ''}` }, its.map(figure))) : null;
}

const insights = (summary) => (summary.insights.length ? h('section', {}, h('h2', {}, t('summary.insights')), h('p', { class: 'soft' }, t('summary.insights-note')),
  h('div', { id: 'insights' }, quotes(summary))) : null);

/** As many as have been fetched, what came later below what was there, and a button that fetches more. */
const quotes = ({ insights: shown, moreInsights }) => [
  shown.map((_, n) => (n % lot ? null : h('div', { class: 'quotes' }, shown.slice(n, n + lot).map(({ text }) => h('blockquote', {}, h('p', {}, text)))))),
  moreOf('more-insights', moreInsights, async () => {
    fill('#insights', quotes(await fetchSummary(shown.length + lot)));
    goTo(all('#insights blockquote')[shown.length]);
  }),
];
