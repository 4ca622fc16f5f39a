import { Problem } from '../api.js';
import { all, fill, find } from '../dom.js';
import { field, question, section, select } from '../fields.js';
import { wire } from '../form.js';
import { done } from '../frame.js';
import { t } from '../language.js';
import { answer, openLetter } from '../letter.js';

openLetter('/themes', (asked) => {
  const voting = asked.phase === 'voting';
  fill('#title', t(`themes.title-${asked.phase}`));
  fill('#lead', t(`themes.lead-${asked.phase}`, { most: asked.most, votes: asked.votes }));
  fill('#asked', voting ? ballot(asked) : proposals(asked));
  fill('#main-button', t(`themes.send-${asked.phase}`));

  const form = find('#themes');
  wire(form, {
    send: async () => {
      await answer('/themes', voting ? { votes: all('[name=votes]:checked', form).map((one) => one.value) } : { themes: typed(form, asked) });
      done(t('themes.done-title'), t(`themes.done-${asked.phase}`));
    },
  });
});

/** All that was proposed, without its writers; `mine` is what this reader has voted for. */
const ballot = ({ themes, votes }) => section(t('themes.votes'), question({
  name: 'votes', legend: t('themes.choose', { votes }), type: 'checkbox', most: votes, chosen: themes.filter((one) => one.mine).map((one) => one.id),
  options: themes.map((one) => [one.id, one.text, one.side ? t(`side.${one.side}`) : null]),
}));

const proposals = ({ most, mine, sides }) => Array.from({ length: most }, (_, index) => section(t('themes.theme', { number: index + 1 }),
  field({ name: `themes-${index}`, label: t('themes.text'), hint: index ? null : t('themes.text-hint'), maxlength: 120, optional: true, value: mine[index]?.text ?? '' }),
  sides.length ? field({
    name: `side-${index}`, label: t('themes.side'), control: select({
      name: `side-${index}`, required: false, value: mine[index]?.side ?? '', options: [['', t('themes.side-none')], ...sides.map((one) => [one, t(`side.${one}`)])],
    }),
  }) : null));

/** Each theme with its side; where the model has sides, a theme without one is sent back. */
function typed(form, { most, sides }) {
  const themes = Array.from({ length: most }, (_, index) => ({
    index, text: find(`#themes-${index}`, form).value.trim(), side: find(`#side-${index}`, form)?.value || undefined,
  })).filter(({ text }) => text);
  const bare = sides.length ? themes.filter(({ side }) => !side) : [];
  if (bare.length) throw new Problem('form-refused', { fields: Object.fromEntries(bare.map(({ index }) => [`side-${index}`, 'required'])) });
  return themes.map(({ text, side }) => ({ text, side }));
}
