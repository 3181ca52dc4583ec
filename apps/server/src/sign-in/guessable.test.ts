import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import { isGuessable } from './guessable.ts';

it('refuses what is used most, also with a little more', () => {
  const used = dictionary['passwords-common'].filter((password) => password.length >= 12);
  expect(used.length).toBeGreaterThan(300);
  expect(used.filter((password) => !isGuessable(password))).toEqual([]);
  for (const password of [
    'Password1234',
    'P@ssw0rd2026!',
    'qwertyqwerty',
    '123456789012',
    'a'.repeat(128),
    'failonce2026!',
  ])
    expect(isGuessable(password), password).toBe(true);
});

it('refuses the own name and address', () => {
  expect(isGuessable('maria.lopez@example.com', ['Maria Lopez', 'maria.lopez@example.com'])).toBe(true);
});

it('takes a sentence, and what is random', () => {
  for (const password of ['correct horse battery', 'it rained on tuesday', 'Xk3#vQ9!mL2p'])
    expect(isGuessable(password), password).toBe(false);
});
