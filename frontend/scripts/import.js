// Sign-ups from a spreadsheet: a file or pasted rows, read and refused as a whole, with what is wrong told by line.
import { find, h } from './dom.js';
import { box, field } from './fields.js';
import { announce } from './frame.js';
import { wire } from './form.js';
import { has, many, t } from './language.js';

/** `send(csv)` does the sending; the rows stay on the page until they have been taken. */
export function importPart(send) {
  const rows = box({ name: 'csv', lines: 8 });
  const told = h('div', { id: 'import-told' });
  const form = h('form', { id: 'import-form' },
    h('p', {}, t('import.text')), h('p', { class: 'soft' }, t('import.columns')),
    field({ name: 'file', label: t('import.file'), hint: t('import.file-hint'), control: h('input', { type: 'file', id: 'file', accept: '.csv,.txt,text/csv,text/plain' }) }),
    field({ name: 'csv', label: t('import.paste'), hint: t('import.paste-hint'), control: rows }), told,
    h('div', { class: 'buttons' }, h('button', { type: 'submit' }, t('import.send'))));
  for (const one of ['autocapitalize', 'autocorrect', 'spellcheck']) rows.setAttribute(one, 'off');

  find('#file', form).addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (file) rows.value = decode(await file.arrayBuffer());
  });
  wire(form, {
    keep: false, // other people's data is not left in the tab
    send: async () => {
      told.replaceChildren();
      const { signedUp, known = 0 } = await send(rows.value);
      form.reset();
      told.replaceChildren(h('p', { class: 'note', role: 'status' }, many('import.done', signedUp), ' ', known ? many('import.known', known) : ''));
      announce(many('import.done', signedUp));
    },
    recover: async ({ code, lines, more }) => {
      if (code !== 'form-refused' || !lines?.length) return code === 'body-too-large' ? t('import.too-large') : null;
      told.replaceChildren(h('div', { class: 'told-lines' }, h('h3', {}, t('import.faults')), h('ul', {}, lines.map((one) => h('li', {}, fault(one)))),
        more ? h('p', {}, many('import.more', more)) : null));
      return t('import.refused');
    },
  });
  return h('details', { class: 'card', id: 'import' }, h('summary', {}, t('import.title')), form);
}

function fault({ line, column, code }) {
  const words = t(has(`list.${code}`) ? `list.${code}` : 'field.other');
  return column ? t('list.at', { line, column: code === 'heading-missing' ? t(`column.${column}`) : column, words }) : t('list.line', { line, words });
}

/** Spreadsheets save UTF-8 or, in the Nordic countries still often, Windows-1252. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
