import type { Vocabulary } from '../vocabulary.ts';

/** How it shows, and what is wrong inside. */
export const damage: Vocabulary = {
  symptom: {
    nouns: `error timeout latency lag slowness slowdown delay freeze glitch buffering 500 502 503 504 403 404 500s 502s 503s 504s 5xx 4xx http500s
      white-screen whitescreen spinner disconnection failure`,
    words: `slow slower slowly sluggish sluggishly laggy unresponsive inaccessible unreachable inoperable unusable unavailable unavailability
      inaccessibility blank empty broken garbled stuck frozen stale missing incomplete duplicate duplicated delayed unable intermittent
      intermittently degraded crashed crashing hung hanging frustrated frustrating refused rejected denied forbidden insecure
      unstable erratic corrupted wrong lost greeted stranded failed failing fails fail vanished disappeared redirect-loop`,
    verbs: `hang/hung freeze/froze/frozen stall lag crash buffer time_out`,
    phrases: `could not|couldn't|couldnt|can not|cannot|can't|cant|were not able|was not able|wasn't able|weren't able|not able to|unable to|failed to|fail to|failing to|fails to|failed login|failed logins|login failures|failed transactions|failed requests|failed payments|not load|not loading|didn't load|did not load|wouldn't load|would not load|not working|not work|didn't work|did not work|not respond|not responding|not being able|without being able|turned away|turned people|turned customers|turned users|turned visitors|closed to|in place of|try again|security warning|warning page|sent back|no results|black screen|resulted in an error|nobody was able|no one was able|nobody could|plain text|no answer|no reply|no response|gave no|stopped responding|stopped showing|stopped sending|stopped accepting|stopped loading|stopped updating|stopped delivering|stopped to|redirect loop|stopped working|timed out|timing out|time out|took too long|took longer|load times|loading times|response time|response times|page load|performance issues|poor performance|degraded performance|performance degradation|error message|error messages|error page|internal server error|bad gateway|gateway timeout|service unavailable|not found|connection refused|access denied|permission denied|locked out|logged out|kicked out|loss of access|lost access|no access|not available|not accessible|not reachable|not display|not displaying|not displayed|white page|white screen|blank page|blank screen|empty page|not receive|did not receive|never arrived|dropped connections|not complete|not open|unable to reach|insecure connection|not secure|not private|nothing but|instead of the|prevented from|prevented users|preventing users|no longer|had to wait|waiting for|waited|difficulty accessing|difficulties accessing|difficulty loading|difficulties loading|trouble accessing|problems accessing|issues accessing|issues loading|difficulty|difficulties|lose access|no one could|nobody could|charged twice|logged in as|old content|outdated content|old version|loss of functionality|limited functionality|reduced functionality|out of reach|experienced downtime|service interruptions`,
  },
  down: {
    nouns: `outage downtime disruption interruption`,
    words: `down offline dead dark unavailable inaccessible unreachable`,
    phrases: `went down|brought down|taken down|take down|went offline|out of service|not available|shut down|stopped working|out of order`,
  },
  fault: {
    nouns: `misconfiguration mis-configuration bug typo leak exhaustion overload depletion corruption deadlock bottleneck mismatch
      incompatibility misspelling mistake flaw vulnerability regression oversight saturation contention starvation
      failure defect overflow expiry expiration surge spike shortage absence lack inconsistency omission conflict collision attack ddos
      outage error fault malfunction overheating misprint virus malware botnet intrusion hacker breach race-condition loop
      miscommunication negligence weakness gap denial denial-of-service`,
    words: `misconfigured mis-configured misspelled misspelt mistyped expired overloaded exhausted corrupted wrong incorrect incorrectly
      improper improperly faulty outdated incompatible insufficient inadequate missing unoptimized unoptimised inefficient
      overwhelmed saturated defective unhandled uncaught invalid undersized under-provisioned underprovisioned unindexed duplicate erroneous
      bad poor poorly broken accidental accidentally unintentionally mistakenly inadvertently full stale blocked obsolete
      unexpected unexpectedly unpatched deprecated hard-coded hardcoded untested misplaced misnamed redundant excessive circular
      deleted removed disabled stopped crashed overheated undocumented wrongly insecure unbounded too`,
    phrases: `not configured|not properly|not correctly|not updated|not renewed|not started|not running|not enough|not set|not compatible|never restarted|never tested|ran out|run out|running out|out of memory|out of space|disk full|disk space|memory leak|race condition|connection limit|too many|too few|too low|too high|too small|too large|single point|high traffic|high load|heavy load|heavy traffic|human error|turned off|switched off|cut off|port conflict|infinite loop|missing index|dead lock|brute force|brute-force|exceeded the|exceeding the|hardware failure|power failure|power outage|power cut|failed over|failed to renew|did not exist|didn't exist|does not exist|already running|already in use|in use by`,
  },
};
