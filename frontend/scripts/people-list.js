// Everybody who signed up, by name: fetched when the list is unfolded, so many lines as are asked for.
import { all, fill, h } from './dom.js';
import { day, number, t } from './language.js';
import { goTo, moreOf } from './more.js';
import { roles } from './profile.js';
import { table } from './table.js';

const lot = 200; // lines drawn at first, and by each press of the button

/** Draws the part once, into #people; the function it gives brings it up to date with a board. */
export function peopleList(fetchPeople) {
  let shown = lot;
  let plan;
  const summary = h('summary');
  const list = h('details', { id: 'people-list', ontoggle: () => list.open && bring() }, summary, h('div', { id: 'people-lines' }));
  const nobody = h('p', { class: 'soft' }, t('board.no-people'));
  fill('#people', h('section', { 'aria-labelledby': 'people-title' }, h('h2', { id: 'people-title' }, t('board.people')), list, nobody));

  async function bring() {
    const { people, count } = await fetchPeople(shown);
    const several = roles(plan).length > 1;
    const heads = ['profile.name', several ? 'board.role' : null, 'profile.unit', 'board.stage', 'board.since-head'].filter(Boolean);
    fill('#people-lines',
      table(heads.map((key) => t(key)), people.map((one) => [
        one.name, ...(several ? [one.role ? t(`role.${one.role}`) : null] : []), one.unit, t(`stage-short.${one.stage}`), day(one.since),
      ]), t('board.people')),
      moreOf('more-people', count - people.length, async () => {
        shown = people.length + lot;
        await bring();
        goTo(all('#people-lines tbody th')[people.length]);
      }));
  }

  return async (board) => {
    plan = board.plan;
    summary.textContent = t('board.people-list', { count: number(board.counts.asked) });
    list.hidden = board.counts.asked === 0;
    nobody.hidden = !list.hidden;
    if (list.open) await bring();
  };
}
