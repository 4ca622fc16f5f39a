import { call, post, put, save } from '../api.js';
import { confirmFirst } from '../confirm-dialog.js';
import { fill, find, h } from '../dom.js';
import { announce, done } from '../frame.js';
import { press, wire } from '../form.js';
import { lastDay, many, moment, number, t } from '../language.js';
import { openLetter, token } from '../letter.js';
import { askProfile, fillProfile, profileFacts, readProfile } from '../profile.js';
import { bullets, people } from '../words.js';

/** The life line: which stages of the person's mentoring each of its six points stands for. */
const path = [
  ['signing-up', ['asking', 'waiting']],
  ['approving', ['approving']],
  ['goals', ['agreeing']],
  ['meetings', ['finding', 'meeting', 'asking-held']],
  ['deciding', ['deciding']],
  ['evaluating', ['evaluating']],
];

openLetter('/mine', (mine) => {
  fill('#greeting', t('mine.greeting', { name: mine.me.name.split(' ')[0] }));
  showNext(mine);
  showPath(mine.stage);
  showMentoring(mine);
  showData(mine.me);
  find('#leave').hidden = ['ended', 'finished', 'left', 'expired'].includes(mine.stage);
});

function showNext({ next, stage, held, target }) {
  fill('#next',
    h('h2', {}, t('mine.next')),
    h('p', {}, t(next && !next.answered ? `next.${next.page}` : `stage.${stage}`)),
    target && held ? h('p', { class: 'soft' }, many('mine.held', held)) : null,
    next?.closes && !next.answered ? h('p', { class: 'soft' }, t('letter.closes', { day: lastDay(next.closes) })) : null,
    next ? h('a', { class: `button${next.answered ? '' : ' main'}`, id: 'main-button', href: `/${next.page}.html#${next.token}` },
      t(`${next.answered ? 'next-change' : 'next-button'}.${next.page}`)) : null);
}

function showPath(stage) {
  const at = path.findIndex(([, stages]) => stages.includes(stage));
  const over = ['returning', 'ended', 'finished'].includes(stage);
  find('#path').replaceChildren(...path.map(([name], index) => {
    const past = over || index < at;
    return h('li', { class: past ? 'past' : null, 'aria-current': index === at ? 'step' : null },
      t(`path.${name}`), h('span', { class: 'unseen' }, past ? ` (${t('path.past')})` : ''));
  }));
}

function showMentoring({ meeting, others, goals, growth, insights }) {
  fill('#meeting', meeting ? [h('h2', {}, t('mine.meeting', { number: meeting.number })),
    h('p', {}, h('strong', {}, moment(meeting.at))), meeting.place ? h('p', {}, place(meeting.place)) : null] : null);
  fill('#others', others?.length ? [h('h2', {}, t('mine.others')), people(others)] : null);
  fill('#goals', goals?.length ? [h('h2', {}, t('mine.goals')), bullets(goals)] : null);
  fill('#growth', growth ? [h('h2', {}, t('mine.growth')), h('p', { class: 'soft' }, t('mine.growth-text')),
    h('div', { class: 'table' }, h('table', {},
      h('thead', {}, h('tr', {}, ['mine.item', 'mine.first', 'mine.last'].map((key) => h('th', { scope: 'col', class: key === 'mine.item' ? null : 'number' }, t(key))))),
      h('tbody', {}, growth.map(({ item, first, last }) => h('tr', {},
        h('th', { scope: 'row' }, t(`item.${item}`)), h('td', { class: 'number' }, figure(first)), h('td', { class: 'number' }, figure(last)))))))] : null);
  fill('#insights', insights?.length ? [h('h2', {}, t('mine.insights')),
    insights.map(({ name, text }) => h('figure', { class: 'card' }, h('p', {}, text), h('figcaption', { class: 'soft' }, name)))] : null);
}

const figure = (value) => (value === null || value === undefined ? '–' : number(value));

const place = (text) => (/^https:\/\/\S+$/.test(text) ? h('a', { href: text, rel: 'noopener noreferrer' }, text) : text);

function showData(me) {
  fill('#facts', profileFacts(me));
  askProfile();
  const form = find('#profile');
  fillProfile(form, me);
  for (const input of form.querySelectorAll('#supervisor input')) input.required = Boolean(me.supervisorEmail);
  wire(form, {
    keep: false, // what is true is on the server; an old draft must not hide it
    send: async () => {
      const { email, ...profile } = readProfile(form);
      await put('/mine', profile, token());
      fill('#facts', profileFacts({ ...profile, email: me.email }));
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
