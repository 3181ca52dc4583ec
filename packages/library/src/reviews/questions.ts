/**
 * What a reviewer answers before signing off: the questions of “Site Reliability Engineering”, chapter 15, by which
 * Google's reviewers read postmortems (https://sre.google/sre-book/postmortem-culture/), in our words.
 */
export const QUESTIONS = {
  data: 'Is what happened kept, so that it can be looked into later?',
  impact: 'Is it all told what it meant for users?',
  cause: 'Is the root cause found, and not only what set it off?',
  plan: 'Do the tasks answer the causes, the most pressing first?',
  told: 'Do those who have to know of it know?',
} as const;

export type Question = keyof typeof QUESTIONS;

export const QUESTION_IDS = Object.keys(QUESTIONS) as readonly Question[];

/** What a reviewer said to each. */
export type Answers = Readonly<Record<Question, 'yes' | 'no'>>;
