/** Words that say nothing of a mechanism: the language's small words, and those of telling any incident. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both but by can ' +
    'could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it ' +
    'its itself just me more most my myself nor of off on once only or other our ours out over own s same she should so some such t than ' +
    'that the their theirs them then there these they this those through to too under until up very was we were what when where which while ' +
    'who whom why will with would you your yours however also may might must shall us using used use one two three first second many much ' +
    'am pm utc pst pdt est edt cet gmt jan feb mar apr jun jul aug sep oct nov dec january february march april june july august september ' +
    'october november december monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours day days week weeks month ' +
    'months year years time times today yesterday incident incidents outage outages postmortem issue issues problem problems impact impacted ' +
    'affected team teams customer customers user users service services began started ended result resulted due caused cause causes root'
  ).split(' '),
);
