/** The questions of the guided draft, in the order in which they are asked. */
export const questionIds = [
  'title',
  'when',
  'impact',
  'began',
  'noticed',
  'looked-into',
  'misled',
  'called',
  'fixed',
  'cause',
  'improve',
  'tasks',
  'went-well',
] as const;
