import { expect, it } from 'vitest';
import { Form, type Sent } from './form.ts';

const made = (sent: Sent | undefined): string => {
  const form = new Form('create', sent);
  return String(form.whole(form.field({ name: 'name', label: 'Name', value: 'before' })));
};

it('shows what was typed, and what is wrong at its field', () => {
  const text = made({ act: 'create', typed: { name: '<b>' }, problem: { field: 'name', message: 'Taken.' } });
  expect(text).toContain('value="&lt;b&gt;"');
  expect(text).toContain('aria-invalid="true" aria-describedby="create-name-wrong"');
  expect(text).toContain('id="create-name-wrong">Taken.');
});

it('shows what is wrong with something that it has no field for', () => {
  expect(made({ act: 'create', typed: {}, problem: { field: 'team', message: 'It has services.' } })).toContain(
    'role="alert" >It has services.',
  );
});

it('knows nothing of another form of the page', () => {
  const text = made({ act: 'other', typed: { name: 'typed' }, problem: { message: 'Wrong.' } });
  expect(text).toContain('value="before"');
  expect(text).not.toContain('Wrong.');
});

it('never shows a password again', () => {
  const form = new Form('create', { act: 'create', typed: { key: 'hunter2' } });
  expect(String(form.field({ name: 'key', label: 'Key', type: 'password' }))).not.toContain('hunter2');
});
