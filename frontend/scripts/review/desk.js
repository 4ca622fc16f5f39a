// The coordinator's desk: what is saved, what has been changed since, and what each change would cost.
import { alike, among, open, print } from './draft.js';
import { cost } from './measure.js';

/** `ask(groups)` tells the score and the reasons of groups put together by hand; `draw` is called whenever something is to be seen. */
export function desk({ key, ask, draw }) {
  let saved = null;
  let draft = null;
  let score = 0;
  let undone = [];
  let theirs = null; // what another has arranged meanwhile
  let asked = 0;
  const known = new Map(); // what was told of a group, by its people

  const learn = (groups) => { for (const group of groups) known.set(print(group.people), group); };
  const everybody = () => Object.keys(saved.people);
  const dirty = () => !alike(draft, open(saved));

  /** Two who are to be kept apart are told of at once, before that is saved. */
  function told(people) {
    const its = known.get(print(people));
    if (!its) return null;
    const name = (id) => saved.people[id].name;
    const together = draft.apart.filter((pair) => pair.every((one) => people.includes(one)))
      .filter((pair) => !its.broken?.some(({ code, person, other }) => code === 'apart' && pair.every((one) => [person, other].includes(name(one)))));
    return { ...its, broken: [...(its.broken ?? []), ...together.map(([one, other]) => ({ code: 'apart', person: name(one), other: name(other) }))] };
  }

  async function price(groups) {
    if (!groups.length) return 0;
    const answer = await ask(groups.map(({ people }) => people));
    learn(answer.groups);
    return answer.score;
  }

  async function appraise() {
    const mine = asked += 1;
    draw();
    const total = await price(draft.groups);
    if (mine !== asked) return;
    score = total;
    draw();
  }

  function keep() {
    if (dirty()) sessionStorage.setItem(key, JSON.stringify({ version: saved.version, draft }));
    else sessionStorage.removeItem(key);
  }

  return {
    get saved() { return saved; },
    get draft() { return draft; },
    get score() { return score; },
    get steps() { return undone.length; },
    get theirs() { return theirs; },
    dirty, told, everybody,

    /** What the server has now. One's own changes stay, be it beside another's. */
    load(fresh) {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      const before = saved && new Set(open(saved).groups.map(({ people }) => print(people)));
      saved = fresh;
      known.clear();
      learn(fresh.groups);
      draft = kept ? among(kept.draft, everybody()) : open(fresh);
      theirs = kept && kept.version !== fresh.version && dirty() ? fresh.groups.filter(({ people }) => !before?.has(print(people)) && !draft.groups.some((mine) => print(mine.people) === print(people))) : null;
      undone = [];
      score = fresh.score;
      keep();
      return appraise();
    },
    change(next) {
      if (next === draft) return null;
      undone.push(draft);
      draft = next;
      keep();
      return appraise();
    },
    undo() {
      draft = undone.pop() ?? draft;
      keep();
      return appraise();
    },
    /** One's own changes are given up. */
    discard() {
      sessionStorage.removeItem(key);
      return this.load(saved);
    },
    /** They are saved: what comes next is the server's. */
    settled() {
      sessionStorage.removeItem(key);
      theirs = null;
    },
    /** What a draft would change, beside the one on the desk: words, and what it would break anew. */
    async compare(next) {
      const after = await price(next.groups);
      const before = new Set(draft.groups.flatMap(({ people }) => (known.get(print(people))?.broken ?? []).map((one) => JSON.stringify(one))));
      const broken = next.groups.flatMap(({ people }) => known.get(print(people))?.broken ?? []).filter((one) => !before.has(JSON.stringify(one)));
      return { words: cost(score, after, draft.groups.length), broken };
    },
    /** What all that has been changed since it was saved costs. */
    sinceSaved: () => cost(saved.score, score, saved.groups.length),
  };
}
