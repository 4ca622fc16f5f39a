// Moving people with a mouse. Everything here can be done by the buttons as well.
import { all } from '../dom.js';

/** `drop(person, group, instead)`: onto a person one takes their place; onto a card, a free seat; `group` is '' for the left-overs. */
export function wireDrag(root, drop) {
  let dragged = null;
  const light = (target) => { for (const one of all('.over', root)) if (one !== target) one.classList.remove('over'); target?.classList.add('over'); };
  const target = (event) => event.target.closest?.('[data-group]:not(.locked)') ?? null;

  root.addEventListener('dragstart', (event) => {
    const seat = event.target.closest?.('[data-person]');
    if (!seat) return;
    dragged = seat.dataset.person;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
  root.addEventListener('dragover', (event) => {
    if (!dragged || !target(event)) return;
    event.preventDefault();
    light(target(event));
  });
  root.addEventListener('drop', (event) => {
    const card = target(event);
    if (!dragged || !card) return;
    event.preventDefault();
    const instead = card.dataset.group ? event.target.closest('[data-person]')?.dataset.person : null;
    if (instead !== dragged) drop(dragged, card.dataset.group, instead ?? null);
  });
  root.addEventListener('dragend', () => {
    dragged = null;
    light(null);
  });
}
