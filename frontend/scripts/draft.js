// What is being typed survives a reload, a language change or a lost connection: in this tab only, until it is sent.
import { all } from './dom.js';

/** A short print of the fragment tells one letter's draft from another's without storing the token. */
function print(text) {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
  return value.toString(36);
}

export function draft(form) {
  const key = `draft:${location.pathname}:${form.id}:${print(location.search + location.hash)}`;
  const controls = () => all('input, select, textarea', form).filter((one) => one.name && one.name !== 'website');

  const saved = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  for (const control of saved ? controls() : []) {
    const value = saved[control.name];
    if (value === undefined) continue;
    if (['radio', 'checkbox'].includes(control.type)) control.checked = value.includes(control.value);
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }

  form.addEventListener('input', () => {
    const now = {};
    for (const control of controls()) {
      if (!['radio', 'checkbox'].includes(control.type)) now[control.name] = control.value;
      else (now[control.name] ??= []).push(...(control.checked ? [control.value] : []));
    }
    sessionStorage.setItem(key, JSON.stringify(now));
  });

  return { forget: () => sessionStorage.removeItem(key) };
}
