// A question in front of the page: opened for one act, gone after it. Esc or "no" changes nothing.
import { h } from '../dom.js';
import { t } from '../language.js';

/** `content` stands between the title and the buttons; `act` is called when the main one is pressed, unless it is disabled. */
export function ask({ title, content, label, act, back }) {
  const yes = h('button', { type: 'submit', class: 'main' }, label);
  const dialog = h('dialog', { 'aria-labelledby': 'ask-title', class: 'ask' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'ask-title' }, title), content,
      h('div', { class: 'buttons' }, yes, h('button', { type: 'button', onclick: () => dialog.close() }, t('frame.no')))));
  dialog.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (yes.disabled) return;
    dialog.close();
    act();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    document.getElementById(back)?.focus();
  });
  document.querySelector('main').append(dialog);
  dialog.showModal();
  return { dialog, yes };
}
