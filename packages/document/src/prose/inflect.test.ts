import { describe, expect, it } from 'vitest';
import { nounForms, verbForms } from './inflect.ts';

describe('verbs', () => {
  it.each([
    ['stop', ['stop', 'stops', 'stopping', 'stopped']],
    ['fix', ['fix', 'fixes', 'fixing', 'fixed']],
    ['try', ['try', 'tries', 'trying', 'tried']],
    ['play', ['play', 'plays', 'playing', 'played']],
    ['restore', ['restore', 'restores', 'restoring', 'restored']],
    ['die', ['die', 'dies', 'dying', 'died']],
    ['see/saw/seen', ['see', 'sees', 'seeing', 'saw', 'seen']],
    ['patch', ['patch', 'patches', 'patching', 'patched']],
    ['mention', ['mention', 'mentions', 'mentioning', 'mentioned']],
    ['scan', ['scan', 'scans', 'scanning', 'scanned']],
    ['leak', ['leak', 'leaks', 'leaking', 'leaked']],
  ])('%s', (entry, forms) => {
    expect(verbForms(entry)).toEqual(forms);
  });
});

describe('nouns', () => {
  it.each([
    ['server', ['server', 'servers']],
    ['query', ['query', 'queries']],
    ['switch', ['switch', 'switches']],
    ['person/people', ['person', 'people']],
  ])('%s', (entry, forms) => {
    expect(nounForms(entry)).toEqual(forms);
  });
});
