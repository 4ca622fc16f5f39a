import { find, h } from '../dom.js';
import { announce, done, open, sentence } from '../frame.js';
import { complain, press } from '../form.js';
import { t } from '../language.js';
import { askApart } from '../review/apart-dialog.js';
import { desk as makeDesk } from '../review/desk.js';
import { wireDrag } from '../review/drag.js';
import { dissolve, groupOf, keepApart, letTogether, lock, move, wire } from '../review/draft.js';
import { askWhere } from '../review/move-dialog.js';
import { draw, drawBar } from '../review/sheet.js';
import { coordinator } from '../session.js';
import { reasons } from '../words.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}`;
const pause = 2_000; // milliseconds until a look again while proposals are being made
const wait = (time) => new Promise((resume) => { setTimeout(resume, time); });

const fetchAll = () => coordinator('GET', `${address}/proposals`);
const desk = makeDesk({
  key: `review:${id}`, draw: () => show(),
  ask: (groups) => coordinator('POST', `${address}/proposals/try`, { body: { groups } }),
});

const button = (label, does, attributes) => {
  const one = h('button', { type: 'button', ...attributes }, label);
  press(one, does);
  return one;
};

find('#back').href = `/programme.html?p=${encodeURIComponent(id)}`;
open(async (proposals) => {
  wireDrag(find('#proposals'), drop);
  find('#proposals').addEventListener('click', pressed);
  await receive(proposals);
}, fetchAll);

/** While proposals are being made the page looks again by itself. */
async function receive(proposals) {
  if (proposals.ready) return desk.load(proposals);
  find('#proposals').replaceChildren(h('p', { class: 'note', role: 'status' }, t('proposals.making')));
  wait(pause).then(fetchAll).catch(() => proposals).then(receive);
  return null;
}

function show() {
  const some = desk.draft.groups.length > 0;
  draw(desk, [h('div', { class: 'buttons' },
    some ? button(t(desk.dirty() ? 'proposals.save-and-send' : 'proposals.send'), send, { class: 'main', id: 'main-button' }) : null,
    button(t('proposals.again'), again, { id: 'again' })),
  h('p', { class: 'soft' }, t('proposals.send-text'), ' ', t('proposals.again-text'))]);
  drawBar(desk, {
    save: button(t('proposals.save'), save, { class: 'main', id: 'save' }), undo: button(t('proposals.undo'), () => desk.undo(), { id: 'undo' }),
    discard: button(t(desk.theirs ? 'proposals.take-theirs' : 'proposals.discard'), () => desk.discard(), { id: 'discard', class: 'quiet' }),
  });
}

/** A change on the desk; whoever listens is told what it comes to. */
async function change(next) {
  try {
    await desk.change(next);
  } catch (problem) {
    return complain(find('#main'), {}, sentence(problem)); // the change itself stays on the desk
  }
  return announce(desk.dirty() ? desk.sinceSaved() : t('proposals.as-saved'));
}

const seats = () => desk.saved.seats?.reduce((sum, { max }) => sum + max, 0) ?? 2;
const full = (group) => group.people.length >= seats();

const acts = {
  move: (person) => askWhere({ person, draft: desk.draft, people: desk.saved.people, full, price, done: change }),
  lock: (key) => change(lock(desk.draft, key)),
  dissolve: (key) => change(dissolve(desk.draft, key)),
  apart: (key) => askApart({
    ids: desk.draft.groups.find((group) => group.key === key)?.people ?? desk.everybody(), people: desk.saved.people, back: key ? `apart-${key}` : 'apart-new',
    done: (one, other) => change(keepApart(desk.draft, one, other)),
  }),
  together: (place) => change(letTogether(desk.draft, desk.draft.apart[Number(place)])),
};

function pressed(event) {
  const { act: name, one } = event.target.closest?.('[data-act]')?.dataset ?? {};
  if (name) acts[name](one);
}

async function price(next) {
  const { words, broken } = await desk.compare(next).catch(() => ({ words: t('problem.offline'), broken: [] }));
  return [h('p', {}, words), ...(broken.length ? [h('p', {}, h('strong', {}, t('proposals.broken'))), reasons(broken)] : [])];
}

/** Onto a full group one takes the place of the person one was dropped on. */
function drop(person, key, instead) {
  const [group, from] = [desk.draft.groups.find((one) => one.key === key), groupOf(desk.draft, person)];
  if (from?.locked || group === from) return;
  if (group && full(group) && !instead) announce(t('proposals.full'));
  else change(move(desk.draft, person, group?.key ?? null, group && full(group) ? instead : null));
}

async function save() {
  try {
    await coordinator('PUT', `${address}/proposals`, { body: { version: desk.saved.version, ...wire(desk.draft) } });
  } catch (problem) {
    if (problem.code === 'changed-meanwhile') await receive(await fetchAll());
    throw problem;
  }
  const { version } = desk.saved;
  desk.settled();
  await receive(await renewed(version));
  announce(t('proposals.changed'));
}

/** The new version is made just after the answer: looks until it is there. */
async function renewed(version) {
  for (let look = 0; look < 10; look += 1) {
    const fresh = await fetchAll();
    if (fresh.version !== version) return fresh;
    await wait(300);
  }
  return fetchAll();
}

async function again() {
  if (desk.dirty()) await save();
  const { version } = desk.saved;
  await coordinator('POST', `${address}/propose`, { body: {} });
  await receive(await renewed(version));
  announce(t('proposals.changed'));
}

async function send() {
  if (desk.dirty()) await save();
  await coordinator('POST', `${address}/send`, { body: { version: desk.saved.version } });
  done(t('proposals.sent-title'), t('proposals.sent'), h('p', {}, h('a', { class: 'button', href: `/programme.html?p=${encodeURIComponent(id)}` }, t('frame.board'))));
}
