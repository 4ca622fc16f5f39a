// The proposals as the coordinator has arranged them: plain data and functions of it, so that every step can be undone.
// A draft is { groups: [ { key, people: [id], locked } ], apart: [ [id, id] ] }; whoever stands in no group is left over.

export const open = ({ groups, apart = [] }) => ({
  groups: groups.map(({ id, people, locked = false }) => ({ key: id, people: [...people], locked })),
  apart: apart.map((pair) => [...pair]),
});

export const groupOf = (draft, person) => draft.groups.find(({ people }) => people.includes(person)) ?? null;

export const left = (draft, everybody) => {
  const placed = new Set(draft.groups.flatMap(({ people }) => people));
  return everybody.filter((person) => !placed.has(person));
};

/** One alone is no group: whoever is left of one has no place. A locked one is never touched. */
const settle = (draft) => ({ ...draft, groups: draft.groups.filter(({ people }) => people.length > 1) });

const without = (groups, ...gone) => groups.map((group) => (group.people.some((one) => gone.includes(one))
  ? { ...group, people: group.people.filter((one) => !gone.includes(one)) } : group));

/** Puts a person into a group, among the left-overs (null), or in the place of one of the group, who gets the person's. */
export function move(draft, person, into, instead = null) {
  const from = groupOf(draft, person)?.key ?? null;
  if (from === into) return draft;
  const groups = draft.groups.map((group) => {
    let people = group.people.filter((one) => one !== person && one !== instead);
    if (group.key === into) people = [...people, person];
    if (group.key === from && instead) people = [...people, instead];
    return people.length === group.people.length && people.every((one) => group.people.includes(one)) ? group : { ...group, people };
  });
  return settle({ ...draft, groups });
}

let made = 0;
export const together = (draft, ...people) => settle({ ...draft, groups: [...without(draft.groups, ...people), { key: `own-${made += 1}-${Date.now()}`, people, locked: false }] });

export const dissolve = (draft, key) => ({ ...draft, groups: draft.groups.filter((group) => group.key !== key) });

export const lock = (draft, key) => ({ ...draft, groups: draft.groups.map((group) => (group.key === key ? { ...group, locked: !group.locked } : group)) });

const pairOf = (one, other) => [one, other].toSorted();
const same = (pair, [one, other]) => pair[0] === one && pair[1] === other;
export const keptApart = (draft, one, other) => draft.apart.some((pair) => same(pair, pairOf(one, other)));
export const keepApart = (draft, one, other) => (one === other || keptApart(draft, one, other) ? draft : { ...draft, apart: [...draft.apart, pairOf(one, other)] });
export const letTogether = (draft, [one, other]) => ({ ...draft, apart: draft.apart.filter((pair) => !same(pair, pairOf(one, other))) });

/** Those who are not in the pool any more are in no group, either. */
export const among = (draft, everybody) => {
  const known = new Set(everybody);
  return settle({
    groups: draft.groups.map((group) => ({ ...group, people: group.people.filter((one) => known.has(one)) })),
    apart: draft.apart.filter((pair) => pair.every((one) => known.has(one))),
  });
};

export const print = (people) => people.toSorted().join(' ');

/** Whether two arrangements come to the same: who is with whom, what is locked, who is kept apart. */
export const alike = (one, other) => told(one) === told(other);
const told = ({ groups, apart }) => JSON.stringify([groups.map(({ people, locked }) => `${print(people)}${locked}`).toSorted(), apart.map((pair) => pair.join(' ')).toSorted()]);

/** What is sent: the groups, by their place those that are locked, and who is kept apart. */
export const wire = ({ groups, apart }) => ({
  groups: groups.map(({ people }) => people), locked: groups.flatMap(({ locked }, place) => (locked ? [place] : [])), apart,
});
