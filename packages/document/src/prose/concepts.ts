/**
 * What a word can do in a sentence about an outage. Each is one bit; a word's `low` and `high`
 * masks hold the first and the second group.
 */
export const low = {
  /** Somebody who uses the service: user, customer, visitor, shopper. */
  user: 1 << 0,
  /** A team or a role that can be called in: team, administrator, vendor, lead. */
  team: 1 << 1,
  /** Who tells the story: we, I, engineer, developer. */
  staff: 1 << 2,
  /** A machine that watches: monitoring, alert, Nagios, health check. */
  monitor: 1 << 3,
  /** A thing that serves: website, API, checkout, server. */
  service: 1 << 4,
  /** Too general to name anything: service, system, operations. */
  vague: 1 << 5,
  /** What somebody in front of the screen meets: slow, error, timeout, unable. */
  symptom: 1 << 6,
  /** Not up: down, offline, outage, unavailable. */
  down: 1 << 7,
  /** Coming to know: notice, detect, report, alert. */
  detect: 1 << 8,
  /** Looking for the reason: check, inspect, analyse. */
  investigate: 1 << 9,
  /** Holding something for the reason: suspect, assume, blame. */
  suspect: 1 << 10,
  /** It was not that: ruled out, red herring, to no avail. */
  refute: 1 << 11,
  /** Handing it on: escalate, hand over, loop in. */
  escalate: 1 << 12,
  /** Telling a person: contact, notify, call, inform. */
  tell: 1 << 13,
  /** Changing something to mend it: roll back, restart, replace, increase. */
  fix: 1 << 14,
  /** Only saying that it was mended: fix, resolve, correct, solve. */
  solve: 1 << 15,
  /** Working again: restored, back online, recovered. */
  recover: 1 << 16,
  /** What is wrong inside: misconfiguration, leak, typo, exhausted. */
  fault: 1 << 17,
  /** One thing makes another: because, due to, led to, resulted in. */
  causal: 1 << 18,
  /** The word cause itself: root cause, reason, culprit. */
  cause: 1 << 19,
  /** Not: no, never, without, failed to. */
  negation: 1 << 20,
  /** Not yet: will, should, plan to, in the future. */
  future: 1 << 21,
  /** A turn in the story: but, however, although. */
  contrast: 1 << 22,
  /** The first idea: initially, at first, originally. */
  first: 1 << 23,
  /** A share in words: all, every, half, majority, no. */
  quantity: 1 << 24,
  /** What can be counted in requests: request, traffic, transaction. */
  request: 1 << 25,
  /** Parts of the machinery: database, cache, firewall, disk, certificate. */
  component: 1 << 26,
  /** Trying: attempt, try. */
  attempt: 1 << 27,
  /** Learning the reason: identify, find, discover, trace. */
  find: 1 << 28,
  /** The trouble itself: issue, incident, problem, outage. */
  trouble: 1 << 29,
} as const;

export const high = {
  /** A form of "be": turns a participle into a passive. */
  be: 1 << 0,
  /** A thing to do: implement, add, review, document. */
  todo: 1 << 1,
  /** In which measures are framed: improve, ensure, prevent, better. */
  improve: 1 << 2,
  /** Going on: still, persist, continue, remain. */
  persist: 1 << 3,
  /** Affecting: affect, impact, hit. */
  affect: 1 << 4,
  /** Words that carry no content of their own. */
  function: 1 << 5,
} as const;

export type LowConcept = keyof typeof low;
export type HighConcept = keyof typeof high;
export type Concept = LowConcept | HighConcept;
