import { fill, find } from '../dom.js';
import { open, sentence } from '../frame.js';
import { day, t, useZone } from '../language.js';
import { coordinator } from '../session.js';
import { attention, counts, groups, people, signUp, steps } from '../board.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}`;
const soon = 3_000; // milliseconds between looks while something is under way …
const later = 20_000; // … and while nothing is

let shown = '';
let busyUntil = 0;

open((board) => {
  show(board);
  look();
}, () => coordinator('GET', address));

function show(board) {
  const seen = JSON.stringify(board);
  if (seen === shown) return;
  shown = seen;
  useZone(board.zone);
  const focused = document.activeElement?.id;
  const opened = [...document.querySelectorAll('#board details[open]')].map((one) => one.id);
  fill('#name', board.name);
  fill('#stage', [t(`programme-stage.${board.stage}`), t(`model.${board.model}`), board.stage === 'open' ? t('home.closes', { day: day(board.closes) }) : ''].filter(Boolean).join(' · '));
  fill('#board', attention(board, act), counts(board), steps(board, act), signUp(board), groups(board), people(board));
  for (const one of opened) find(`#${one}`)?.setAttribute('open', '');
  if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus();
}

/** Something the coordinator does; the board is looked at often for a minute, until its consequences show. */
async function act(path, body = {}) {
  await coordinator('POST', `${address}/${path}`, { body });
  busyUntil = Date.now() + 60_000;
  show(await coordinator('GET', address));
}

function look() {
  const stage = JSON.parse(shown).stage;
  const wait = Date.now() < busyUntil || stage === 'summing-up' ? soon : later;
  setTimeout(async () => {
    if (document.visibilityState === 'visible') {
      try {
        show(await coordinator('GET', address));
      } catch (problem) {
        console.warn(sentence(problem));
      }
    }
    if (stage !== 'erased') look();
  }, wait);
}
