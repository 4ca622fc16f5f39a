import { Problem } from '../api.js';
import { all, fill, find, h } from '../dom.js';
import { field, select } from '../fields.js';
import { announce, done, open } from '../frame.js';
import { press } from '../form.js';
import { languages, list, many, t } from '../language.js';
import { coordinator } from '../session.js';
import { reasons } from '../words.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}`;
const pause = 2_000; // milliseconds until a look again while proposals are being made

let current;
const fetchAll = () => coordinator('GET', `${address}/proposals`);

find('#back').href = `/programme.html?p=${encodeURIComponent(id)}`;
open(show, fetchAll);

function show(proposals) {
  current = proposals;
  if (!proposals.ready) {
    fill('#proposals', h('p', { class: 'note', role: 'status' }, t('proposals.making')));
    setTimeout(async () => show(await fetchAll().catch(() => current)), pause);
    return;
  }
  const { groups, left } = proposals;
  fill('#proposals',
    h('p', { id: 'score', role: 'status' }, many('proposals.count', groups.length), ' ', left.length ? many('proposals.left-count', left.length) : ''),
    groups.length ? [h('div', { class: 'buttons' }, act(t('proposals.send'), send, { class: 'main', id: 'main-button' })), h('p', { class: 'soft' }, t('proposals.send-text'))] : null,
    h('h2', {}, t('proposals.groups')),
    groups.length ? h('div', { class: 'cards pairs' }, groups.map(card)) : h('p', {}, t('proposals.none')),
    left.length ? h('section', { class: 'card', 'aria-labelledby': 'left-title' },
      h('h2', { id: 'left-title' }, t('proposals.left')),
      h('p', {}, t('proposals.left-text')),
      h('div', { class: 'choices people-too' }, left.map((one) => h('label', { class: 'choice' },
        h('input', { type: 'checkbox', name: 'left', id: `left-${one}`, value: one }), h('span', {}, person(one))))),
      larger() ? field({
        name: 'where', label: t('proposals.where'), control: select({ name: 'where', options: [['', t('proposals.new')], ...groups.map((one, index) => [one.id, `${t('proposals.number', { number: index + 1 })}: ${named(one)}`])] }),
      }) : null,
      h('div', { class: 'buttons' }, act(t('proposals.join'), join, { id: 'join' }))) : null);
}

/** Pairs are taken apart and put together; a larger group can also lose one and gain another. */
const larger = () => current.groups.some((one) => one.people.length !== 2);
const named = (group) => list(group.people.map((one) => current.people[one].name));

function act(label, does, attributes) {
  const button = h('button', { type: 'button', ...attributes }, label);
  press(button, does);
  return button;
}

function person(key) {
  const one = current.people[key];
  const words = (values, kind) => values.map((value) => t(`${kind}.${value}`)).join(', ');
  return [h('strong', {}, one.name), one.role && one.role !== 'peer' ? [' ', h('span', { class: 'tag warm' }, t(`role.${one.role}`))] : null, h('span', { class: 'soft' }, [
    [one.unit, t(`experience-of.${one.experience}`)].filter(Boolean).join(' · '),
    one.eligible ? t('proposals.eligible') : '',
    `${t('proposals.wishes')}: ${words(one.wishes, 'topic')}`,
    one.strengths.length ? `${t('proposals.strengths')}: ${words(one.strengths, 'topic')}` : '',
    `${t(`format.${one.format}`)} · ${words(one.times, 'times')} · ${one.speaks.map((tag) => languages[tag] ?? tag).join(', ')}`,
  ].filter(Boolean).map((line) => h('span', { class: 'soft' }, line)))];
}

function card({ id: group, people, reasons: why }, index) {
  const names = named({ people });
  return h('section', { class: 'card', 'aria-label': names },
    larger() ? h('h3', {}, t('proposals.number', { number: index + 1 })) : null,
    h('ul', { class: 'people' }, people.map((one) => h('li', {}, person(one),
      people.length > 2 ? act([t('proposals.take-out'), h('span', { class: 'unseen' }, ` – ${current.people[one].name}`)], () => takeOut(group, one), { class: 'quiet' }) : null))),
    h('h3', {}, t('proposals.why')), reasons(why),
    act([t('proposals.dissolve'), h('span', { class: 'unseen' }, ` – ${names}`)], () => change(current.groups.filter((one) => one.id !== group).map((one) => one.people)), { class: 'quiet' }));
}

function join() {
  const chosen = all('[name=left]:checked').map((one) => one.value);
  const into = find('#where')?.value;
  if (chosen.length < (into ? 1 : 2)) throw new Problem(into ? 'join-one' : 'join-two');
  return change(into
    ? current.groups.map((one) => (one.id === into ? [...one.people, ...chosen] : one.people))
    : [...current.groups.map((one) => one.people), chosen]);
}

const takeOut = (group, person) => change(current.groups.map((one) => (one.id === group ? one.people.filter((other) => other !== person) : one.people)));

async function change(groups) {
  try {
    await coordinator('PUT', `${address}/proposals`, { body: { version: current.version, groups } });
  } catch (problem) {
    if (problem.code === 'changed-meanwhile') show(await fetchAll());
    throw problem;
  }
  show(await renewed(current.version));
  announce(t('proposals.changed'));
  find('#main').focus();
}

/** The new version is made just after the answer: looks until it is there. */
async function renewed(version) {
  for (let look = 0; look < 10; look += 1) {
    const fresh = await fetchAll();
    if (fresh.version !== version) return fresh;
    await new Promise((resume) => { setTimeout(resume, 300); });
  }
  return fetchAll();
}

async function send() {
  await coordinator('POST', `${address}/send`, { body: { version: current.version } });
  done(t('proposals.sent-title'), t('proposals.sent'), h('p', {}, h('a', { class: 'button', href: `/programme.html?p=${encodeURIComponent(id)}` }, t('proposals.back'))));
}
