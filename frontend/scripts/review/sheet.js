// The review as it stands on the page, drawn anew from the desk; what was open stays open, and the focus stays where it was.
import { all, fill, find, h } from '../dom.js';
import { list, many, t } from '../language.js';
import { field, select } from '../fields.js';
import { card } from './card.js';
import { left, print } from './draft.js';
import { keptApart, leftOvers } from './left.js';
import { quality } from './measure.js';

const manyCards = 12;

export function draw(desk, main) {
  const { saved, draft } = desk;
  const [focused, unfolded] = [document.activeElement?.id, all('#proposals details[open]').map((one) => one.id).filter(Boolean)];
  const best = Math.max(0, ...draft.groups.map(({ people }) => desk.told(people)?.score ?? 0));
  const before = new Set(saved.groups.map(({ people }) => print(people)));
  const out = left(draft, desk.everybody());
  fill('#proposals',
    h('p', { id: 'score' }, draft.groups.length ? many('proposals.count', draft.groups.length) : t('proposals.none'), ' ', out.length ? many('proposals.left-count', out.length) : ''),
    quality(desk.score, saved.bound),
    main,
    draft.groups.length > manyCards ? sieve() : null,
    h('h2', {}, t('proposals.groups')),
    h('div', { class: 'cards pairs', id: 'groups' }, draft.groups.map((group, index) => card({
      group, known: desk.told(group.people), number: index + 1, people: saved.people, best, changed: !before.has(print(group.people)),
    }))),
    h('p', { class: 'soft', id: 'none-shown', hidden: true }, t('proposals.none-shown')),
    leftOvers(out, saved.people, Object.fromEntries(saved.left.map(({ id, why }) => [id, why]))),
    keptApart(draft.apart, saved.people));
  for (const one of unfolded) document.getElementById(one)?.setAttribute('open', '');
  sift();
  if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus({ preventScroll: true });
}

let [typed, kind] = ['', 'all'];
const kinds = { all: () => true, broken: (one) => find('.told.broken', one), compromised: (one) => find('.told', one), changed: (one) => find('.tag', one), locked: (one) => one.classList.contains('locked') };

/** Finds one's way among many groups: by a name, or by what is the matter. */
const sieve = () => h('div', { class: 'sieve', role: 'search' },
  field({ name: 'find', label: t('proposals.find'), type: 'search', optional: false, required: false, value: typed, autocomplete: 'off', oninput: (event) => { typed = event.target.value; sift(); } }),
  field({ name: 'kind', label: t('proposals.show'), control: withChange(select({ name: 'kind', value: kind, options: Object.keys(kinds).map((one) => [one, t(`proposals.show-${one}`)]) })) }));

function withChange(control) {
  control.addEventListener('change', () => { kind = control.value; sift(); });
  return control;
}

function sift() {
  const cards = all('#groups > .group');
  const sifted = cards.length > manyCards;
  const wanted = typed.trim().toLocaleLowerCase();
  for (const one of cards) one.hidden = sifted && !(one.textContent.toLocaleLowerCase().includes(wanted) && kinds[kind](one));
  const none = find('#none-shown');
  if (none) none.hidden = !cards.length || cards.some((one) => !one.hidden);
}

/** What has not been saved yet, at the lower edge of the window; what another has done meanwhile stands in it, too. */
export function drawBar(desk, { undo, save, discard }) {
  const shown = desk.dirty();
  fill('#unsaved', shown ? [
    desk.theirs ? h('div', { id: 'meanwhile', class: 'note warm' }, h('p', {}, h('strong', {}, t('proposals.meanwhile')), ' ', t('proposals.meanwhile-text')),
      desk.theirs.length ? [h('p', {}, t('proposals.meanwhile-groups')), h('ul', {}, desk.theirs.slice(0, 6).map(({ people }) => h('li', {}, list(people.map((one) => desk.saved.people[one].name)))))] : null) : null,
    h('p', { role: 'status' }, h('strong', {}, t('proposals.unsaved')), ' ', desk.sinceSaved()),
    h('div', { class: 'buttons' }, save, desk.steps ? undo : null, discard)] : []);
}
