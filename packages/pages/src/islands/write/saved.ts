import { element } from './element.ts';
import type { TogetherState } from './together.ts';

/** Only what has stayed saved for so long is said to be, in milliseconds: the words do not flicker with each key. */
const STAYS = 500;
let timer: number | undefined;

/** Says quietly how what is typed is kept; aloud, what keeps somebody from writing. */
export function showSaved(state: TogetherState): void {
  window.clearTimeout(timer);
  if (state.kind === 'together' && state.saved) timer = window.setTimeout(() => show(state), STAYS);
  else show(state);
}

function show(state: TogetherState): void {
  const words = wordsOf(state);
  const place = document.querySelector('.saved');
  if (place !== null && place.textContent !== words.text) {
    place.replaceChildren(words.text);
    place.className = `saved ${words.tone}`;
    if (state.kind === 'old-page') place.append(' ', element('a', { href: location.pathname }, 'Reload'));
  }
  const told = document.querySelector('.told');
  const aloud = words.aloud ? words.text : '';
  if (told !== null && told.textContent !== aloud) told.textContent = aloud;
}

/** Something else to say, until the next state. */
export function saySaved(text: string, tone: '' | 'bad' = ''): void {
  window.clearTimeout(timer);
  const place = document.querySelector('.saved');
  place?.replaceChildren(text);
  if (place !== null) place.className = `saved ${tone}`;
  document.querySelector('.told')?.replaceChildren(text);
}

interface Words {
  readonly text: string;
  readonly tone: '' | 'warn' | 'bad';
  readonly aloud: boolean;
}

function wordsOf(state: TogetherState): Words {
  switch (state.kind) {
    case 'joining':
      return { text: 'Opening …', tone: '', aloud: false };
    case 'together':
      return { text: state.saved ? 'Saved' : 'Saving …', tone: '', aloud: false };
    case 'alone':
      return { text: 'Alone: kept here until the connection is back', tone: 'warn', aloud: true };
    case 'refused':
      return { text: `You may no longer edit this. ${state.why}`, tone: 'bad', aloud: true };
    case 'old-page':
      return { text: 'This page is older than the server.', tone: 'warn', aloud: true };
    case 'merged':
      return state.conflicts > 0
        ? {
            text: `Brought together with what others wrote: ${state.conflicts} places need you`,
            tone: 'warn',
            aloud: true,
          }
        : { text: 'Brought together with what others wrote', tone: '', aloud: true };
  }
}
