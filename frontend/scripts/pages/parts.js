// What every page is made of.
import { button, catalogue } from '../catalogue.js';
import { contrast } from '../contrast.js';
import { h } from '../dom.js';
import { open, panel, trouble } from '../frame.js';
import { number, t } from '../language.js';
import { path } from '../path.js';
import { colours, names, plan } from '../samples.js';
import { people } from '../words.js';

const parts = {
  type: () => ['like-h1', 'like-h2', 'like-h3', 'lead', 'body', 'soft small'].map((kind) => h('p', { class: kind }, t('home.title'))),
  colours: () => h('ul', { class: 'colours' }, swatches()),
  buttons: () => h('div', { class: 'buttons' },
    button('main', t('sign-up.send')), button(null, t('form.back')), button('danger', t('mine.leave')), button('quiet', t('mine.correct')),
    button('main', t('form.sending'), { 'aria-disabled': 'true' }), button(null, t('form.sending'), { 'aria-disabled': 'true' }),
    h('a', { class: 'button', href: '/' }, t('frame.home'))),
  cards: () => h('div', { class: 'cards' },
    h('section', { class: 'card' }, h('h3', {}, t('mine.others')),
      people([{ name: names[0], unit: 'Kotihoito', email: 'tuulikki@example.org' }])),
    h('section', { class: 'card next' }, h('h3', {}, t('mine.next')), h('p', {}, t('stage.finding')), button('main', t('time.send')))),
  notes: () => [h('p', { class: 'note' }, t('letter.answered')), h('p', { class: 'note warm' }, t('sign-up.waiting'))],
  path: () => h('ol', { class: 'path' }, path({ stage: 'meeting', plan })),
  done: () => panel(t('sign-up.done-title'), t('sign-up.done', { email: 'tuulikki@example.org' })),
  error: () => trouble({ code: 'offline' }),
  loading: () => h('div', { class: 'loading' }),
};

/** Colours as this theme has them, and how far apart they are: all are read before any is written to. */
function swatches() {
  const boxes = colours.map(([ink, ground]) => {
    const box = h('li', {}, `${ink} / ${ground}`);
    box.style.color = `var(--${ink})`;
    box.style.background = `var(--${ground})`;
    return box;
  });
  document.body.append(...boxes);
  const apart = boxes.map((box) => getComputedStyle(box)).map(({ color, backgroundColor }) => contrast(color, backgroundColor));
  colours.forEach(([ink, , least], index) => tell(boxes[index], ink, apart[index], least));
  return boxes;
}

function tell(box, ink, apart, least) {
  if (least < 4.5) { // drawn, never written with
    box.style.color = '';
    box.style.borderInlineStart = `1rem solid var(--${ink})`;
  }
  box.append(' ', h('strong', {}, `${number(Math.floor(apart * 10) / 10)} : 1`), apart < least ? h('em', {}, ` ${t('parts.too-near', { least: number(least) })}`) : '');
}

open(() => catalogue(parts));
