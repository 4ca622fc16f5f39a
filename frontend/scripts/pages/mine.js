import { call, post, put, save } from '../api.js';
import { confirmFirst } from '../confirm-dialog.js';
import { fill, find, h } from '../dom.js';
import { announce, done } from '../frame.js';
import { press, wire } from '../form.js';
import { day, lastDay, many, moment, number, t } from '../language.js';
import { openLetter, token } from '../letter.js';
import { aboutMeeting } from '../meeting.js';
import { path } from '../path.js';
import { showPause } from '../pause.js';
import { fillProfile, profileFacts, profileFields, readProfile } from '../profile.js';
import { bullets, item as itemWords, people } from '../words.js';

openLetter('/mine', (mine, { now }) => {
  fill('#greeting', t('mine.greeting', { name: mine.me.name.split(' ')[0] }));
  showNext(mine);
  find('#path').replaceChildren(...path(mine));
  showMentoring(mine);
  showPause(mine, now);
  showOwn(mine);
  showData(mine);
  find('#leave').hidden = ['ended', 'finished', 'left', 'expired'].includes(mine.stage);
});

function showNext({ next, stage, held, target, pause }) {
  fill('#next',
    h('h2', {}, t('mine.next')),
    pause ? h('p', { class: 'note' }, t('pause.now', { from: day(pause.from), to: day(pause.to) })) : null,
    h('p', {}, t(next && !next.answered ? `next.${next.page}` : `stage.${stage}`)),
    target && held ? h('p', { class: 'soft' }, many('mine.held', held)) : null,
    next?.closes && !next.answered ? h('p', { class: 'soft' }, t('letter.closes', { day: lastDay(next.closes) })) : null,
    next ? h('a', { class: `button${next.answered ? '' : ' main'}`, id: 'main-button', href: `/${next.page}.html#${next.token}` },
      t(`${next.answered ? 'next-change' : 'next-button'}.${next.page}`)) : null);
}

function showMentoring({ meeting, others, goals, growth, insights, unitInsights, role, plan, ...about }) {
  const known = aboutMeeting(about);
  fill('#meeting', meeting || known ? [h('h2', {}, meeting ? t('mine.meeting', { number: meeting.number }) : t('mine.coming')),
    meeting ? h('p', {}, h('strong', {}, moment(meeting.at))) : null, meeting?.place ? h('p', {}, place(meeting.place)) : null, known] : null);
  fill('#others', others?.length ? [h('h2', {}, t('mine.others')), role && role !== 'peer' ? h('p', {}, t('mine.role', { role: t(`role.${role}`).toLowerCase() })) : null, people(others)] : null);
  fill('#goals', goals?.length ? [h('h2', {}, t('mine.goals')), bullets(goals)] : null);
  fill('#growth', growth ? [h('h2', {}, t('mine.growth')), h('p', { class: 'soft' }, t('mine.growth-text')),
    h('div', { class: 'table' }, h('table', {},
      h('thead', {}, h('tr', {}, ['mine.item', 'assessment.first', 'assessment.last'].map((key) => h('th', { scope: 'col', class: key === 'mine.item' ? null : 'number' }, t(key))))),
      h('tbody', {}, growth.map(({ item, first, last }) => h('tr', {},
        h('th', { scope: 'row' }, itemWords(item, plan?.statements)), h('td', { class: 'number' }, figure(first)), h('td', { class: 'number' }, figure(last)))))))] : null);
  fill('#insights', insights?.length || unitInsights ? [h('h2', {}, t(insights?.length ? 'mine.insights' : 'insights.title')),
    (insights ?? []).map(({ name, text }) => h('figure', { class: 'card' }, h('p', {}, text), h('figcaption', { class: 'soft' }, name))),
    unitInsights ? h('p', {}, h('a', { href: `/insights.html#${unitInsights}` }, t('mine.unit-insights'))) : null] : null);
}

const figure = (value) => (value === null || value === undefined ? '–' : number(value));

const place = (text) => (/^https:\/\/\S+$/.test(text) ? h('a', { href: text, rel: 'noopener noreferrer' }, text) : text);

/** What belongs to a training: the diary, which nobody else reads, the certificate, and what it makes one eligible for. */
function showOwn({ diary, certificate, eligible }) {
  fill('#diary', diary ? [h('h2', {}, t('mine.diary')), h('p', {}, t('diary.written', diary)), h('p', { class: 'soft' }, t('diary.private')),
    diary.entries.length ? h('ul', { class: 'entries' }, diary.entries.map((one) => h('li', {},
      h('a', { href: `/diary.html#${one.token}` }, t('mine.meeting', { number: one.number })), h('span', { class: 'soft' }, one.text ? begin(one.text) : t('mine.diary-empty'))))) : null] : null);
  fill('#certificate', certificate || eligible ? [h('h2', {}, t(certificate ? 'mine.certificate' : 'mine.eligible')),
    eligible ? h('p', {}, t('mine.eligible-text')) : null,
    h('div', { class: 'buttons' }, certificate ? h('a', { class: 'button', href: `/certificate.html#${certificate}` }, t('mine.certificate-open')) : null,
      eligible ? h('a', { class: 'button', href: '/' }, t('mine.eligible-open')) : null)] : null);
}

const begin = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);

function showData({ me, plan = {} }) {
  fill('#facts', profileFacts(me));
  fill('#profile-fields', profileFields(plan));
  const form = find('#profile');
  fillProfile(form, me);
  wire(form, {
    keep: false, // what is true is on the server; an old draft must not hide it
    send: async () => {
      const profile = readProfile(form, plan);
      await put('/mine', profile, token());
      fill('#facts', profileFacts({ ...me, ...profile }));
      find('#correct').open = false;
      find('#see').open = true;
      find('#correct summary').focus();
      announce(t('mine.saved'));
    },
  });
  press(find('#export'), async () => save(await call('GET', '/mine/export', { token: token(), as: 'blob' }), 'ementoring.json'));
  for (const act of ['leave', 'erase']) {
    confirmFirst(act, async () => {
      await post(`/mine/${act}`, {}, token());
      done(t(`mine.${act}-done-title`), t(`mine.${act}-done`));
    });
  }
}
