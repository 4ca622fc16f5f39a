// The groups of a board, each on its life line, narrowed down by where they stand and by name. What is chosen stays while the board is drawn anew.
// There may be thousands: the server narrows them down, and gives so many lines as are asked for.
import { table } from './table.js';
import { all, fill, find, h } from './dom.js';
import { day, list, moment, number, t } from './language.js';
import { heads, lifeLine } from './life-line.js';
import { goTo, moreOf } from './more.js';

const few = 5; // so many are seen at a glance without narrowing
const lot = 60; // lines drawn at first, and by each press of the button
const quiet = 250; // milliseconds without a key before a name is looked for
const kinds = ['all', 'attention', 'approving', 'starting', 'meeting', 'closing', 'ended'];

/** Draws the part once, into #groups. `refresh` fetches the board anew by what `asked` says, and has it drawn by `draw`. */
export function groupList(refresh) {
  let shown = lot;
  let typing;
  const chosen = () => find('#sieve [name=kind]:checked').value;
  fill('#sieve',
    h('fieldset', { class: 'chips' }, h('legend', { class: 'unseen' }, t('board.narrow')), kinds.map((kind) => h('label', { id: `kind-of-${kind}` },
      h('input', { type: 'radio', name: 'kind', id: `kind-${kind}`, value: kind, checked: kind === 'all' }), t(`board.only-${kind}`), ' ', h('b', {})))),
    h('div', { class: 'field' }, h('label', { for: 'search' }, t('board.search')), h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' })));
  find('#sieve').addEventListener('input', ({ target }) => {
    shown = lot;
    clearTimeout(typing);
    typing = setTimeout(refresh, target.id === 'search' ? quiet : 0);
  });

  const asked = () => ({ kind: chosen(), search: find('#search').value.trim(), show: shown });

  function draw({ groups, found, kinds: counts, plan }) {
    for (const kind of kinds) {
      find(`#kind-of-${kind}`).hidden = counts[kind] === 0 && kind !== 'all' && kind !== chosen();
      find(`#kind-of-${kind} b`).textContent = number(counts[kind]);
    }
    find('#sieve').hidden = counts.all <= few;
    find('#found').hidden = counts.all <= few;
    const said = t('board.found', { count: number(found), of: number(counts.all) });
    if (find('#found').textContent !== said) find('#found').textContent = said; // read out: only when it changes
    fill('#lines',
      groups.length ? lines(groups, plan) : h('p', { class: 'soft' }, t(counts.all ? 'board.none-found' : 'board.no-groups')),
      moreOf('more', found - groups.length, async () => {
        shown = groups.length + lot;
        await refresh();
        goTo(all('#lines tbody th')[groups.length]);
      }));
  }

  return { asked, draw };
}

/** Groups under the heads of their steps. */
export const lines = (groups, plan) => table(
  [t('board.members'), { words: t('board.line'), shown: heads(plan) }, t('board.now')],
  groups.map((one) => [list(one.people.filter(Boolean)), lifeLine(one, plan), now(one)]), t('board.groups'),
  { kind: 'folds lives', marked: (row) => groups[row].attention && groups[row].stage !== 'ended' });

/** Where it stands, in words. */
const now = (one) => h('div', {},
  h('span', { class: `tag${one.attention ? ' warm' : ''}` }, t(one.stage === 'ended' ? `outcome.${one.outcome}` : `stage-short.${one.stage}`)), ' ',
  one.target && (one.held || !['approving', 'ended'].includes(one.stage)) ? h('span', { class: 'held' }, `${number(one.held)} / ${number(one.target)}`) : null,
  one.attention ? h('span', { class: 'unseen' }, ` ${t('board.needs-attention')}`) : null,
  one.paused ? [' ', h('span', { class: 'tag' }, t('board.paused', { day: day(one.paused) }))] : null,
  one.free ? [' ', h('span', { class: 'tag' }, t('board.free'))] : null,
  one.reason ? h('p', {}, one.reason) : null,
  one.next ? h('p', {}, moment(one.next)) : null,
  one.waitingFor?.length ? h('p', {}, t('board.awaited', { names: awaited(one) })) : null);

/** Not every name once more where nobody has answered yet. */
const awaited = ({ waitingFor, people }) => (waitingFor.length > 1 && people.every((name) => waitingFor.includes(name)) ? t('board.everyone').toLowerCase() : list(waitingFor.filter(Boolean)));
