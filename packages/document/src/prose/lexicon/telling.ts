import type { Vocabulary } from '../vocabulary.ts';

/** The steps of a response: noticing, looking, suspecting, handing on, mending, being well again. */
export const telling: Vocabulary = {
  detect: {
    verbs: `detect notice spot observe report alert alarm flag complain realize realise page warn notify signal trigger fire discover see/saw/seen
      surface beep ping encounter experience perceive ring/rang/rung raise uncover recognize recognise show/showed/shown indicate receive find/found/founded
      identify tweet call email text message mail`,
    nouns: `detection complaint report alert alarm ticket notification page tweet symptom`,
    phrases: `became aware|become aware|made aware|came to our attention|brought to our attention|brought to the attention|came in|came to light|lit up|went off|woke up|picked up|picks up|caught the|was caught|is caught|first sign|first signs`,
  },
  investigate: {
    verbs: `investigate check examine review inspect analyze analyse diagnose debug troubleshoot/troubleshot trace test probe verify
      audit profile query explore study search scan compare strace curl research reproduce isolate look dig/dug inquire evaluate assess
      validate scrutinize scrutinise grep telnet traceroute dissect scour comb read isolate measure audit pinpoint focus run/ran replay tail monitor
      re-check recheck double-check doublecheck bisect diff inspect capture sift sample attach dump open narrow ask question`,
    nouns: `investigation analysis examination inspection diagnosis debugging troubleshooting diagnostics inquiry review research trace assessment
      check test search look deep-dive`,
    phrases: `look into|looked into|looking into|look at|looked at|looking at|looking for|looked for|dig into|dug into|digging into|dive into|dived into|dove into|deep dive|root cause analysis|went through|go through|going through|figure out|figured out|find out|find the cause|rule out|ruled out|narrowed down|narrow down|zeroed in|poked around|shine a light|eyes on`,
  },
  suspect: {
    verbs: `suspect assume think/thought believe hypothesize hypothesise blame presume speculate guess attribute suppose consider conclude imagine
      expect accuse theorize theorise reckon wonder point conjecture doubt interpret mistake/mistook/mistaken fear`,
    nouns: `suspicion assumption hypothesis/hypotheses theory guess speculation belief suspect culprit hunch presumption instinct premise thought idea`,
    words: `possible possibly potential potentially likely perhaps maybe probably supposed apparently seemingly`,
    phrases: `might be|may be|could be|might have|may have|could have been|seemed to|seemed like|appeared to|appears to|looked like|looks like|pointed to|pointed at|pointing to|pointing at|pointed towards|pointed toward|chalked up|put down to|due to a possible|believed to be|thought to be|assumed to be|focused on|focusing on|focussed on|attention turned|attention was|first idea|first thought|first guess|first suspect|our money was on|under suspicion|convinced that|convinced`,
  },
  refute: {
    verbs: `mislead/misled disprove dismiss exonerate eliminate rule_out debunk refute acquit clear discard backfire`,
    nouns: `dead-end red-herring mis-lead misdirection rabbit-hole wild-goose`,
    words: `misleading wrong wrongly incorrect incorrectly false falsely mistaken mistakenly unrelated innocent futile fruitless unsuccessful unsuccessfully
      ineffective useless unhelpful vain misguided irrelevant misdiagnosed unchanged erroneous erroneously`,
    phrases: `ruled out|rule out|ruling out|red herring|dead end|dead ends|wrong path|wrong track|wrong direction|wrong tree|wild goose|rabbit hole|no avail|in vain|no effect|no improvement|no change|no difference|no impact|no luck|no success|no help|nothing changed|without success|without effect|without result|without any|made no|did not help|didn't help|not help|not fix|not solve|not resolve|not work|not the case|not the cause|not the culprit|not the problem|not the issue|not the reason|not the root|not related|not due|not caused|not it|not to blame|not at fault|had nothing to do|nothing to do with|turned out to be fine|were fine|was fine|all fine|looked fine|came back fine|came back clean|found nothing|nothing wrong|nothing unusual|nothing abnormal|nothing suspicious|no issues|no issue|no problem|no problems|no errors|no error|no anomalies|no abnormalities|no evidence|no sign|no signs|no fault|not find|not found|proved otherwise|turned out|turns out|wasted|cost us|lost time|false lead|false trail|false alarm|spoiler alert|but it was not|but it wasn't|wasn't it|was not it|stayed the same|remained the same|errors stayed|still failing|still failed|still down|still there|only made|made it worse|failed to resolve|failed to fix|failed to solve|failed to help|failed attempt|failed attempts|kept failing|kept crashing|changed nothing|fixed nothing|solved nothing|helped nothing|cleared of|exonerated|off the hook|back to square one|issue persisted|problem persisted|errors persisted|issue persists|problem persists|issue remained|problem remained|rather than|instead of being|in fact|in reality|actually`,
  },
  escalate: {
    verbs: `escalate delegate forward hand summon engage involve refer elevate assign reassign transfer consult enlist mobilize mobilise`,
    nouns: `escalation handover hand-over hand-off handoff reinforcement`,
    phrases: `hand over|handed over|handing over|handed off|passed to|passed on to|passed the|passed it|called in|calls in|call in|brought in|bring in|brings in|pulled in|pulls in|looped in|loop in|roped in|drafted in|reached out|reach out|reaches out|reaching out|took over|takes over|joined the|joined by|woken up|woke up|asked for help|asks for help|asked for assistance|asked for support|sought help|seek help|requested help|requested assistance|called for help|called for backup|escalated to|turned to|on board|stepped in|steps in|invited|got hold of|out of bed|bat signal|bat-signal|called upon|called on|raised to|raised with|raised it|opened a ticket with|opened a case with|opened a support|opened a ticket|filed a ticket|got involved|were involved|was involved|is involved|help of|assistance of|assistance from|help from|tagged in|pinged|paged`,
  },
  tell: {
    verbs: `contact notify inform tell/told call alert page phone email ring/rang ping message ask report text reach mail wake/woke/woken
      request dm tag advise brief`,
  },
  attempt: {
    verbs: `attempt try`,
    words: `trying tried attempts`,
  },
  find: {
    verbs: `identify find/found discover trace pinpoint determine reveal confirm uncover locate isolate realize realise recognize recognise conclude spot
      diagnose deduce learn understand/understood unearth unmask see/saw/seen notice figure establish attribute unveil`,
    nouns: `breakthrough finding discovery eureka`,
    phrases: `found out|figured out|find out|turned out|came to light|tracked down|narrowed down|boiled down|root cause`,
  },
  fix: {
    verbs: `revert rollback roll reinstall install uninstall restart reboot reload reset replace redeploy deploy update upgrade downgrade patch adjust increase decrease
      raise lower reduce extend expand enlarge scale optimize optimise rewrite/rewrote/rewritten rename remove delete add change modify edit reconfigure
      re-configure configure correct enable disable switch migrate move reroute re-route redirect renew reissue rotate restore recreate
      create rebuild/rebuilt clear flush purge kill stop start block unblock whitelist allow throttle limit cap tune tweak refactor swap substitute unplug plug
      replug disconnect reconnect provision allocate free close release open grant set write/wrote/written insert append apply implement drop
      comment uncomment bind mount unmount chmod chown recompile compile merge push ship hotfix isolate quarantine decommission retire
      failover clean cleanup truncate reindex index vacuum bump double halve pin shift redistribute rebalance balance distribute route
      import export copy regenerate generate turn cut introduce transfer relocate point repoint adapt align upload
      detach attach shorten lengthen prune wipe evict split separate resize reattach restructure spin/spun put bring/brought re-enable
      re-add re-deploy re-start force reverse undo/undid/undone trim boot rebind reprovision`,
    phrases: `roll back|rolled back|rolling back|rolls back|turned on|turned off|switched off|switched on|switched to|scaled up|scaled out|spun up|brought back|put back|took out of|taken out of|shut down|freed up|cleaned up|set up|ramped up|pointed back`,
    nouns: `rollback roll-back revert restart reboot replacement reconfiguration redeployment hotfix workaround failover upgrade migration`,
  },
  solve: {
    verbs: `fix resolve solve correct mitigate remedy repair rectify address mend handle`,
    nouns: `fix resolution solution correction remedy repair mitigation workaround patch hotfix`,
  },
  recover: {
    verbs: `restore recover stabilize stabilise normalize normalise resume return`,
    nouns: `restoration recovery`,
    phrases: `back online|back up|back to normal|up and running|running again|working again|works again|worked again|fully operational|fully functional|back in service|returned to normal|came back|is back|was back|were back|operating normally|functioning normally|working properly|running properly|loading properly|running normally|working normally|normal operation|normal service|available again|reachable again|accessible again|responded again|responding again|responded normally|all clear|green again|healthy again|incident closed|closed the incident|declared over`,
  },
  persist: {
    verbs: `persist remain continue stay keep/kept`,
    words: `still unchanged`,
  },
  affect: {
    verbs: `affect impact hit hamper disrupt hinder prevent impair experience suffer face encounter effect lose/lost see/saw/seen get/got receive meet/met
      report complain`,
    words: `afecting affectd impacted affected`,
  },
};
