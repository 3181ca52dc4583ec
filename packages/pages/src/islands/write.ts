// The editor of a postmortem: without it, the page is a text field.
import { openWriting } from './write/open-writing.ts';

const root = document.querySelector<HTMLElement>('.write[data-write]');
if (root !== null) openWriting(root);
