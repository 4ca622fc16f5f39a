// A long form on a phone: its sections one at a time, with "Next" and "Back". At a desk all of it is on one page, and turning the phone loses nothing:
// which section is shown is the style sheet's business, and which step the reader is at is a field of the form, kept in its draft like the others.
import { all, find, h } from './dom.js';
import { check } from './form.js';
import { t } from './language.js';

const narrow = matchMedia('(max-width: 40rem)'); // as in forms.css

/** To be called once the form has its sections, and before it is wired: so that Enter in the middle goes on instead of sending. */
export function oneAtATime(form) {
  const sections = all('fieldset.section', form).filter((one) => !one.hidden);
  const kept = h('input', { type: 'hidden', name: 'step', value: 0 });
  const next = h('button', { type: 'button', class: 'main only-stepped', id: 'next', onclick: () => goOn() }, t('form.next'));
  const back = h('button', { type: 'button', class: 'only-stepped', id: 'back', onclick: () => goBack() }, t('form.back'));
  const dots = h('div', { class: 'life only-stepped', 'aria-hidden': 'true' }, sections.map(() => h('span', {}, h('i'))));
  const at = () => Number(kept.value);
  const last = () => at() === sections.length - 1;
  form.classList.add('stepped');
  form.prepend(dots);
  find(':scope > .buttons', form).prepend(next);
  find(':scope > .buttons', form).append(back, kept);
  sections.forEach((one, index) => {
    const legend = find('legend', one);
    legend.tabIndex = -1;
    legend.prepend(h('span', { class: 'only-stepped step' }, `${t('form.step', { number: index + 1, of: sections.length })} `));
  });

  function draw() {
    sections.forEach((one, index) => {
      one.classList.toggle('at', index === at());
      dots.children[index].className = index < at() ? 'past' : index === at() ? 'now' : '';
    });
    form.classList.toggle('first', at() === 0);
    form.classList.toggle('last', last());
  }

  /** To a step, and into the draft. */
  function show(step) {
    kept.value = Math.min(Math.max(step, 0), sections.length - 1);
    kept.dispatchEvent(new Event('input', { bubbles: true }));
    if (!narrow.matches) return;
    find('h1').scrollIntoView();
    find('legend', sections[at()]).focus({ preventScroll: true });
  }

  /** A step forward, or to where something is wrong: the browser's own Back takes it back. */
  function go(step) {
    if (step === at()) return;
    if (narrow.matches) {
      history.scrollRestoration = 'manual'; // Back leads to the step's beginning, not to where its button was
      history.pushState({ step, from: at() }, '');
      history.scrollRestoration = 'manual';
    }
    show(step);
  }

  function goOn() {
    if (check(form, sections[at()])) go(at() + 1);
  }

  function goBack() {
    if (history.state?.from === at() - 1) return history.back();
    history.replaceState({ step: at() - 1 }, '');
    show(at() - 1);
  }

  const stepOf = (element) => sections.findIndex((one) => one.contains(element));
  kept.addEventListener('input', draw); // also when the draft puts it back
  addEventListener('popstate', ({ state }) => {
    if (form.isConnected) show(state?.step ?? 0);
    else history.back(); // it has been sent: one press leaves all its steps behind
  });
  form.addEventListener('submit', (event) => {
    if (!narrow.matches || last()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    goOn();
  }, true);
  form.addEventListener('refused', ({ detail }) => { if (stepOf(detail) >= 0) go(stepOf(detail)); });
  form.addEventListener('click', ({ target }) => {
    const link = target.closest('#error-summary a');
    if (link) go(Math.max(0, stepOf(document.getElementById(link.getAttribute('href').slice(1)))));
  });
  draw();
}
