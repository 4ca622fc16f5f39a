// Asks once more before something that cannot be taken back. The dialog is on the page; Esc or "no" changes nothing.
import { find } from './dom.js';
import { press } from './form.js';

/** `name` opens #name-dialog, whose #name-confirm does the act. */
export function confirmFirst(name, act) {
  const dialog = find(`#${name}-dialog`);
  find(`#${name}`).addEventListener('click', () => dialog.showModal());
  find('[data-close]', dialog).addEventListener('click', () => dialog.close());
  press(find(`#${name}-confirm`), async () => {
    await act();
    dialog.close();
  });
}
