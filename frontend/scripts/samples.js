// What the component page shows: made-up people and figures, for the same functions that the pages call.
export const names = ['Tuulikki Mäenpää', 'Åke Lindström', 'Seija Korpela', 'Eeva Kivi'];

export const plan = { approval: 'supervisor', maxGoals: 2, themes: true, first: 3, every: 3, cap: 6 };

const group = (stage, more) => ({ id: stage, people: names.slice(0, 2), stage, held: 0, target: 3, waitingFor: [], attention: false, since: '2027-03-01T07:00:00Z', ...more });

/** Every place on the life line, and every mark that a group may bear. */
export const groups = [
  group('approving', { waitingFor: names.slice(2, 3) }), group('agreeing', { waitingFor: names.slice(0, 2) }), group('theming', { people: names }),
  group('finding', { attention: true, held: 1 }), group('meeting', { held: 2, next: '2027-05-12T06:00:00Z', free: true }),
  group('reporting', { held: 4, target: 6, paused: '2027-07-31' }),
  group('deciding', { held: 3 }), group('evaluating', { held: 6, target: 6 }), group('ended', { held: 6, target: 6, outcome: 'completed' }),
  group('ended', { held: 2, outcome: 'faded' }), group('ended', { outcome: 'declined' }),
];

export const attention = [
  { kind: 'no-time', group: names.slice(0, 2).join(' – '), since: '2027-03-01T07:00:00Z' },
  { kind: 'bounced-participant', person: names[3], since: '2027-03-02T07:00:00Z', instance: 'g', key: 'k' },
];

const figure = (key, ...counts) => ({ key, answers: counts.every((one) => one === null) ? null : 20, cells: counts.map((count, index) => ({ count, cell: cells[key.split('.')[0]][index] })) });
const cells = {
  growth: ['improved', 'same', 'lower'], start: ['agree', 'other'], end: ['agree', 'other'],
  usefulness: ['low', 'middle', 'high'], trust: ['low', 'middle', 'high'], reciprocity: ['low', 'middle', 'high'],
  recommend: ['0-6', '7-8', '9-10'], goals: ['reached', 'partly', 'not-yet'], helped: ['time', 'priority', 'match'], hindered: ['time', 'technology', 'other'],
};

/** With cells that are hidden, and a question that too few answered. */
export const summary = {
  threshold: 5, statements: [], funnel: [['signed-up', 24], ['confirmed', 23], ['started', 20], ['finished', 18]].map(([step, count]) => ({ step, count })),
  outcomes: [['completed', 6], ['stopped', 3], ['faded', 1]].map(([outcome, count]) => ({ outcome, count })),
  months: [8, 9, 10, 0, 6].map((held, index) => ({ month: `2027-0${index + 2}`, held })),
  figures: [
    figure('growth.strengths', 8, 12, 0), figure('growth.support', 11, null, null), figure('growth.energy', null, null, null),
    figure('start.strengths', 6, 14), figure('end.strengths', 11, 9), figure('start.support', null, null), figure('end.support', null, null),
    figure('start.energy', null, null), figure('end.energy', null, null),
    figure('usefulness', 0, 6, 14), figure('trust', null, null, 11), figure('reciprocity', null, null, null), figure('recommend', 6, 7, 7), figure('goals', 11, 7, 7),
  ],
  helped: figure('helped', 12, 5, null), hindered: figure('hindered', 6, null, 0),
};

/** Ground and what stands on it, and how far apart they must be at least. */
export const colours = [
  ['ink', 'ground', 4.5], ['ink-soft', 'ground', 4.5], ['ink', 'surface', 4.5], ['ink-soft', 'surface', 4.5], ['ink', 'sunken', 4.5],
  ['accent', 'ground', 4.5], ['on-accent', 'accent', 4.5], ['on-accent', 'accent-strong', 4.5],
  ['ink', 'accent-pale', 4.5], ['ink', 'warm-pale', 4.5], ['ink-soft', 'warm-pale', 4.5], ['danger', 'surface', 4.5], ['danger', 'danger-pale', 4.5],
  ['line-strong', 'surface', 3], ['warm', 'surface', 3], ['focus', 'ground', 3],
];
