import { isKnownWord } from '@failonce/document';
import type { SoughtName } from './name-finder.ts';

/** First and last names that are words as well. */
const WORDS = new Set(
  `will mark may bill rose grace hope faith joy art pat sue jack rob chip dean drew gene grant guy jean june april august ray rich rick rusty sandy skip
  sterling summer victor wade ward amber angel ace basil bob brook brooks carol chance chase christian clay cliff cole colt crystal daisy dale dawn don dot
  duke earl ernest fern flora forest frank harmony heath holly iris ivy jade jasmine lane lily major mason max melody merit miles nick norm olive page
  parker pearl penny piper pierce porter price prince reed river robin ruby sage scout sky stone story tab tanner trace trip van violet west young long short
  black white green brown gray grey king bishop cook baker smith taylor fisher hunter carter cooper mason miller walker turner potter butler archer
  day north south east bush field hill woods banks waters rivers marsh moon son ring bell bolt key keys lock link case chain park parks street sharp small little
  good best power powers rush speed swift steel silver gold golden fox wolf hawk bird crane drake finch fish lamb bass
  an do so to my in he she am as is it on or if no be ma li le la de da el al von der den di du ten ter the and`.split(
    /\s+/,
  ),
);

/** What a mailbox is called that belongs to nobody. */
const ROLES =
  /^(?:admin|alerts?|billing|contact|dev|devops|engineering|help|hello|hr|info|infra|it|legal|mail|noreply|no-?reply|office|on-?call|ops|oncall|owner|owners|platform|press|root|sales|sec|security|service|sre|status|support|team|tbd|tba|test|unassigned|user|web|webmaster|everyone|here|channel|all|none|nobody|unknown|someone)$/i;

const PARTICLES = /^(?:van|von|der|den|de|da|di|du|del|la|le|el|al|bin|ibn|ter|ten|dr|prof|mr|mrs|ms|jr|sr|ii|iii)$/i;

/** Is it a word that says nothing about who is meant? */
function isWord(name: string): boolean {
  return name.length < 3 || WORDS.has(name.toLowerCase()) || isKnownWord(name.toLowerCase()) || ROLES.test(name);
}

/**
 * The names by which a person goes who is known to be one: “Maria Lopez” by both, by each of them, by the first letter
 * and the last; “maria.lopez@example.com” by what stands before the @.
 */
export function namesOfPerson(person: string): SoughtName[] {
  const at = person.indexOf('@');
  const bare = at > 0 ? person.slice(0, at) : person.replace(/^@/, '');
  const words = wordsOf(bare);
  if (words.length === 0) return [];
  // A mailbox of one word may be a role: only what no lexicon knows is a name then.
  if (at > 0 && words.every((word) => isWord(word))) return words.length === 1 ? [] : [{ name: bare, word: false }];
  const names: SoughtName[] = [];
  if (words.length > 1 || !isWord(bare)) names.push({ name: bare, word: false });
  else names.push({ name: bare, word: true });
  if (words.length > 1) {
    const [first = ''] = words;
    const last = words.at(-1) as string;
    // "Lopez Maria", "M. Lopez", "mlopez", "Maria L."
    names.push({ name: `${last} ${first}`, word: false });
    if (last.length > 2) {
      names.push(
        { name: `${first.slice(0, 1)} ${last}`, word: false },
        { name: `${first.slice(0, 1)}${last}`, word: false },
      );
    }
    for (const word of words) {
      if (PARTICLES.test(word) || word.length < 2) continue;
      names.push({ name: word, word: isWord(word) });
    }
  }
  return names;
}

/** The names of somebody whom only the text names as an owner or an author: no team, no role, no word. */
export function namesOfMentioned(mentioned: string): SoughtName[] {
  const bare = mentioned.replace(/^@/, '');
  const at = bare.indexOf('@');
  const words = wordsOf(at > 0 ? bare.slice(0, at) : bare);
  // "payments team", "SRE", "on-call": whoever is meant, it is nobody's name.
  if (words.length === 0 || words.length > 4 || words.every((word) => isWord(word))) return [];
  if (words.some((word) => /^(?:team|squad|group|guild|crew|department|engineers?|engineering)$/i.test(word)))
    return [];
  return namesOfPerson(bare);
}

/** The name of a team where it says which: one of ordinary words alone does not. */
export function namesOfTeam(team: string): SoughtName[] {
  const words = wordsOf(team).filter((word) => !/^(?:team|squad|group|guild|crew|the)$/i.test(word));
  if (
    words.length === 0 ||
    words.every((word) => isKnownWord(word.toLowerCase()) || WORDS.has(word.toLowerCase()) || ROLES.test(word))
  )
    return [];
  return [
    { name: team, word: false },
    ...(words.length < wordsOf(team).length ? [{ name: words.join(' '), word: false }] : []),
  ];
}

function wordsOf(name: string): string[] {
  return name
    .trim()
    .slice(0, 120)
    .split(/[\s._,+-]+/)
    .filter((word) => /\p{L}/u.test(word));
}
