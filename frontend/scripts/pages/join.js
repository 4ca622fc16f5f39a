import { fill, find } from '../dom.js';
import { wire } from '../form.js';
import { done } from '../frame.js';
import { many, moment, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { bullets } from '../words.js';

openLetter('/vacancy', ({ size, held, target, goalsCount, next, role, needsSupervisor, answer: before }) => {
  const joined = () => done(t('join.done-title'), t(needsSupervisor ? 'join.done-supervisor' : 'join.done'));
  if (before) return joined();
  fill('#facts', bullets([
    many('join.size', size), held ? many('join.held', held, { target }) : many('join.agreed', target), goalsCount ? many('join.goals', goalsCount) : null,
    next ? t('join.next', { at: moment(next) }) : null, role && role !== 'peer' ? t('join.role', { role: t(`role.${role}`).toLowerCase() }) : null,
  ].filter(Boolean)));
  fill('#supervisor', needsSupervisor ? t('join.supervisor') : null);
  wire(find('#join'), {
    send: async () => {
      await answer('/vacancy', {});
      joined();
    },
  });
}, 'join');
