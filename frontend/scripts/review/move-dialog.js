// Moving a person without a mouse: where to, in whose place, and at once what it would cost.
import { h } from '../dom.js';
import { field, select } from '../fields.js';
import { byName, list, t } from '../language.js';
import { ask } from './dialog.js';
import { groupOf, left, move, together } from './draft.js';

const own = 'new';

/** `full` says whether a group has no seat left; `price` puts what a draft would cost into words; `done` takes the new draft. */
export function askWhere({ person, draft, people, full, price, done }) {
  const from = groupOf(draft, person);
  const name = (id) => people[id].name;
  const open = draft.groups.filter((group) => group !== from && !group.locked);
  const rest = byName(left(draft, Object.keys(people)).filter((id) => id !== person).map((id) => ({ id, name: name(id) })));
  const places = [
    ...(from ? [['', t('proposals.to-left')]] : []), [own, t('proposals.to-new')],
    ...open.map((group) => [group.key, `${t('proposals.number', { number: draft.groups.indexOf(group) + 1 })}: ${list(group.people.map(name))}`]),
  ];
  const where = select({ name: 'where', options: [['-', t('proposals.choose')], ...places] });
  const whom = select({ name: 'whom', options: [], required: false });
  const whose = field({ name: 'whom', label: '', control: whom });
  const told = h('div', { class: 'note', role: 'status', hidden: true });
  const { yes } = ask({
    title: t('proposals.move-title', { name: name(person) }), label: t('proposals.move-yes'), back: `move-${person}`,
    content: [field({ name: 'where', label: t('proposals.where'), control: where }), whose, told],
    act: () => done(next()),
  });

  function next() {
    if (where.value === '-') return null;
    if (where.value === own) return whom.value ? together(draft, person, whom.value) : null;
    return move(draft, person, where.value || null, whom.value || null);
  }

  function choose() {
    const group = open.find(({ key }) => key === where.value);
    const choices = where.value === own ? [['', t('proposals.choose')], ...rest.map(({ id }) => [id, name(id)]), ...open.flatMap((one) => one.people).map((id) => [id, name(id)]), ...(from?.people ?? []).filter((id) => id !== person).map((id) => [id, name(id)])]
      : [...(group && !full(group, person) ? [['', t('proposals.nobody')]] : []), ...(group?.people ?? []).map((id) => [id, name(id)])];
    whom.replaceChildren(...choices.map(([value, words]) => h('option', { value }, words)));
    whose.hidden = where.value !== own && !group;
    whose.querySelector('label span').textContent = t(where.value === own ? 'proposals.with-whom' : 'proposals.in-place-of');
    if (whose.hidden) whom.replaceChildren();
    tell();
  }

  let asked = 0;
  async function tell() {
    const draftThen = next();
    yes.disabled = !draftThen;
    told.hidden = !draftThen;
    const mine = asked += 1;
    if (!draftThen) return;
    told.textContent = t('proposals.trying');
    const words = await price(draftThen);
    if (mine === asked) told.replaceChildren(...words);
  }

  where.addEventListener('change', choose);
  whom.addEventListener('change', tell);
  choose();
}
