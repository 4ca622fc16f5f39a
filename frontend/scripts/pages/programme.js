import { attention, counts, signUp, steps } from '../board.js';
import { all, fill, find } from '../dom.js';
import { press } from '../form.js';
import { open, sentence } from '../frame.js';
import { groupList } from '../group-list.js';
import { importPart } from '../import.js';
import { lastDay, t, useZone } from '../language.js';
import { goTo } from '../more.js';
import { peopleList } from '../people-list.js';
import { coordinator } from '../session.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}`;
const soon = 1_500; // milliseconds between looks while something is under way …
const later = 20_000; // … and while nothing is
const busy = 60_000; // how long after an act its consequences are looked for

let current = null;
let busyUntil = 0;
let wake = () => {};
let groups;
let showPeople;
let turn = 0;
let concerns = 20; // lines of what needs attention

const fetchBoard = () => coordinator('GET', `${address}?${new URLSearchParams({ ...groups?.asked(), concerns })}`);
const pause = (time) => new Promise((resume) => {
  wake = resume;
  setTimeout(resume, time);
});

open((board) => {
  find('#look').href = `/look.html?p=${encodeURIComponent(id)}`;
  const dialog = find('#close-dialog');
  find('[data-close]', dialog).addEventListener('click', () => dialog.close());
  press(find('#close-confirm'), async () => {
    await act('close');
    dialog.close();
  });
  find('#lists').append(importPart(async (csv) => {
    const answer = await coordinator('POST', `${address}/sign-ups/import`, { body: { csv } });
    lookOften();
    return answer;
  }));
  groups = groupList(refresh);
  showPeople = peopleList((lines) => coordinator('GET', `${address}/people?show=${lines}`));
  show(board);
  watch();
}, firstLook);

/** A programme that was opened a moment ago may not have its board yet. */
async function firstLook(tries = 6) {
  try {
    return await fetchBoard();
  } catch (problem) {
    if (problem.status !== 404 || tries === 0) throw problem;
    await pause(500);
    return firstLook(tries - 1);
  }
}

/** Looks again at once; of several answers on their way the last that was asked for is drawn. */
async function look() {
  const mine = ++turn;
  const board = await fetchBoard();
  if (mine === turn) show(board);
}

/** Something else is to be shown of the board. */
async function refresh() {
  try {
    await look();
  } catch (problem) {
    fill('#told', sentence(problem));
  }
}

async function moreConcerns(before) {
  concerns = before + 60;
  await refresh();
  goTo(all('#attention p')[before]);
}

/** Draws the board when it has changed; what was open stays open, and the focus stays where it was. */
function show(board) {
  if (JSON.stringify(board) === JSON.stringify(current)) return;
  current = board;
  useZone(board.zone);
  const focused = document.activeElement?.id;
  fill('#name', board.name);
  fill('#stage', [
    t(`programme-stage.${board.stage}`), t(`model.${board.model}`), board.stage === 'open' ? t('date.closes', { day: lastDay(board.closes) }) : '',
  ].filter(Boolean).join(' · '));
  const share = signUp(board);
  const early = board.stage === 'open'; // later the groups matter more than who may still come
  fill('#board', attention(board, act, moreConcerns), steps(board, act), early ? share : null, counts(board));
  groups.draw(board);
  showPeople(board).catch((problem) => console.warn(sentence(problem)));
  fill('#shared', early ? null : share);
  find('#lists').hidden = !['open', 'reviewing', 'running'].includes(board.stage); // not drawn anew: somebody may be typing there
  if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus();
}

/** Something the coordinator does; its consequences follow by themselves, so the board is looked at often for a while. */
async function act(path, body = {}) {
  await coordinator('POST', `${address}/${path}`, { body });
  fill('#told', t('board.acted'));
  setTimeout(() => fill('#told'), busy / 6);
  lookOften();
}

function lookOften() {
  busyUntil = Date.now() + busy;
  wake();
}

async function watch() {
  while (current.stage !== 'erased') {
    await pause(Date.now() < busyUntil || current.stage === 'summing-up' ? soon : later);
    if (document.visibilityState !== 'visible') continue;
    try {
      await look();
    } catch (problem) {
      console.warn(sentence(problem));
    }
  }
}
