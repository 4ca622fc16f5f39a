// The groups of a board, each on its life line, narrowed down by where they stand and by name. What is chosen stays while the board is drawn anew.
import { table } from './table.js';
import { all, fill, find, h } from './dom.js';
import { day, list, moment, number, t } from './language.js';
import { heads, lifeLine } from './life-line.js';

const few = 5; // so many are seen at a glance without narrowing
const most = 60; // lines drawn at first

const kinds = {
  all: () => true,
  attention: ({ attention, stage }) => attention && stage !== 'ended',
  approving: ({ stage }) => stage === 'approving',
  starting: ({ stage }) => ['agreeing', 'theming'].includes(stage),
  meeting: ({ stage }) => ['finding', 'meeting', 'reporting'].includes(stage),
  closing: ({ stage }) => ['deciding', 'evaluating'].includes(stage),
  ended: ({ stage }) => stage === 'ended',
};

/** Without case and marks, so that "maenpaa" finds Mäenpää. */
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Draws the part once, into #groups; the function it gives draws the lines of a board, as often as there is a new one. */
export function groupList() {
  let board = { groups: [], plan: {} };
  let shown = most;
  const chosen = () => find('#sieve [name=kind]:checked').value;
  fill('#sieve',
    h('fieldset', { class: 'chips' }, h('legend', { class: 'unseen' }, t('board.narrow')), Object.keys(kinds).map((kind) => h('label', { id: `kind-of-${kind}` },
      h('input', { type: 'radio', name: 'kind', id: `kind-${kind}`, value: kind, checked: kind === 'all' }), t(`board.only-${kind}`), ' ', h('b', {})))),
    h('div', { class: 'field' }, h('label', { for: 'search' }, t('board.search')), h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' })));
  find('#sieve').addEventListener('input', () => { shown = most; draw(); });

  function draw() {
    const { groups, plan } = board;
    const words = plain(find('#search').value.trim());
    for (const [kind, fits] of Object.entries(kinds)) {
      const count = groups.filter(fits).length;
      find(`#kind-of-${kind}`).hidden = count === 0 && kind !== 'all' && kind !== chosen();
      find(`#kind-of-${kind} b`).textContent = number(count);
    }
    const found = groups.filter(kinds[chosen()]).filter(({ people }) => !words || plain(people.join(' ')).includes(words));
    find('#sieve').hidden = groups.length <= few;
    find('#found').hidden = groups.length <= few;
    const said = t('board.found', { count: number(found.length), of: number(groups.length) });
    if (find('#found').textContent !== said) find('#found').textContent = said; // read out: only when it changes
    fill('#lines',
      found.length ? lines(found.slice(0, shown), plan) : h('p', { class: 'soft' }, t(groups.length ? 'board.none-found' : 'board.no-groups')),
      found.length > shown ? h('div', { class: 'buttons' }, h('button', { type: 'button', id: 'more', onclick: more }, t('board.more', { count: number(found.length - shown) }))) : null);
  }

  function more() {
    const first = shown;
    shown = Infinity;
    draw();
    const row = all('#lines tbody th')[first]; // the button is gone: to the first line that it has brought
    row.tabIndex = -1;
    row.focus();
  }

  return (next) => {
    board = next;
    draw();
  };
}

/** Groups under the heads of their steps. */
export const lines = (groups, plan) => table(
  [t('board.members'), { words: t('board.line'), shown: heads(plan) }, t('board.now')],
  groups.map((one) => [list(one.people.filter(Boolean)), lifeLine(one, plan), now(one)]), t('board.groups'),
  { kind: 'folds lives', marked: (row) => kinds.attention(groups[row]) });

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
