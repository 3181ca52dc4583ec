import type { Postmortem } from '@failonce/document';

/** What several checks ask of the same document is derived once: while the document lives. */
export function once<Derived>(derive: (document: Postmortem) => Derived): (document: Postmortem) => Derived {
  const known = new WeakMap<Postmortem, Derived>();
  return (document) => {
    let derived = known.get(document);
    if (derived === undefined) {
      derived = derive(document);
      known.set(document, derived);
    }
    return derived;
  };
}
