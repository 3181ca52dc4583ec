import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'thundering-herd',
  name: 'Thundering herd',
  family: 'overload',
  definition:
    'Many clients reconnect, resynchronise or resend at once after an interruption, or at the same moment, and overwhelm the service.',
  signs: {
    named: [
      'no|without|lack|missing|random|add jitter|splay',
      'wake|woke|awake|awoke|woken all|every|herd|thousands|hundreds worker|process|processes|thread|threads|waiter|waiters|herd',
      'upload|send|sent|replay|flush|deliver|resend|resent|forward backlog|buffered|buffer|queued|accumulated|stored|cached|pending same_moment|at_once|same_time|simultaneously|reconnect|return|restore|came_back|together',
      'log_in|logged_in|login|log_back|come_back|came_back|return|rush one_wave|wave|at_once|simultaneously|en_masse|flood|rush|same_time all|everyone|player|user|users|client|customers|wait|waiting',
      'full_hour|top_of_the_hour|on_the_hour|same_minute|same_second|same_moment|same_instant|same_few_seconds|exact_same_time|synchronised|synchronized|lockstep request|fetch|burst|poll|client|device|agent|upload|job|connect|reconnect|host|open|load',
      'resubscribe|re_subscribe|re_register|reregister|re_list|relist|re_fetch|resync|reattach|re_attach|re_authenticate at_once|simultaneously|concurrently|everyone|same_time|thousands|en_masse',
      'thundering_herd|thundering_herds|stampede|stampeding !cache',
      'reconnect|reconnection storm|flood|wave|surge|spike|rush|stampede|avalanche|burst',
      'reconnect|reconnection|re_connect|reestablish|re_establish simultaneous|simultaneously|at_once|same_time|together|mass|all|en_masse',
      'client|device|phone|agent|node|connection|user|session|subscriber|worker|browser|player reconnect|reconnection|re_connect|reestablish|re_establish|resubscribe|reregister|re_register|reauthenticate|re_authenticate|resync|resynchronize|resynchronise overwhelm|overload|flood|exhaust|saturate|swamp|too_many|storm|spike|surge|load',
      'login|logins|registration|signaling|signalling|reconnection|resync|handshake|attach storm|surge|wave|avalanche|stampede|flood',
      'all|every|thousand|million|hundred client|device|node|agent|server|phone|host|process|meter|user|instance|pod at_once|same_time|simultaneous|simultaneously|same_moment|same_second|same_instant|together|concurrently connect|reconnect|register|authenticate|request|fetch|poll|download|resync|return|try|query|wake|start|login|log_in',
      'come|return|back user|client|device|traffic|everyone at_once|same_time|simultaneously|flood|rush|wave after|restore|recover|outage|return|maintenance|reopen',
      'backlog|pent_up|queued|deferred|buffer|accumulated|held resend|send|sent|replay|release|deliver|upload|catch_up at_once|same_time|flood|overwhelm|burst|overload|surge',
    ],
    acted: [
      'connection drop|reset|disconnect|close|sever|lost|kill client|device|session|subscriber|user all|million|thousand|mass|every reconnect|reestablish|again',
      'disconnect|drop client|device|user|connection|agent immediately|instantly|simultaneously|all|then reconnect|reestablish|retry|attempt|login',
      'websocket|mqtt|long_poll|persistent|tcp|tls|vpn|gateway connection|session|handshake reconnect|storm|reestablish|all|simultaneously|at_once|flood',
      'cron|timer|schedule|poll|heartbeat|interval|refresh|job align|synchronize|synchronise|same_time|same_minute|top_of_the_hour|on_the_hour|full_hour|midnight|same_second client|device|all|load|spike|every|burst',
      'fetch|download|load|request|pull|query full|complete|initial|entire|whole state|snapshot|config|configuration|history|index|list|sync reconnect|restart|after|each|every|client|node|startup',
      'server|node|instance|process|pod|agent restart|start|boot|reboot all|same_time|simultaneously|at_once|together fetch|connect|query|request|load|register|read',
      'register|attach|attachment|location_update|update handset|phone|device|sim|modem|subscriber network|core|hss|database|signaling|signalling overload|flood|after|all|storm',
      'wake|awake|awaken all|every|many thread|process|waiter|worker only|one|lock|accept|event',
      'resync|resynchronize|resynchronise|sync|full_sync|rebuild|re_replicate|relist|re_list|list all|every|many|each replica|node|client|peer|follower|watch|controller overload|overwhelm|bandwidth|primary|server|load',
      'peak|times|tenfold|higher|normal|usual connection|login|handshake|request|reconnect|authentication rate|volume|level|attempt after|recover|restore|reconnect|back|return',
    ],
    setOff: [
      'after|once|when|as restore|recover|resume|repair|back|reopen|end|return outage|interruption|link|power|maintenance|connectivity|failover|network|partition flood|surge|wave|rush|reconnect|everyone|all|simultaneously',
      'failover|restart|deploy|drain|eviction|blip|flap|partition|glitch cause|force|trigger|make|lead|result reconnect|reconnection|re_register|resync|reestablish|resubscribe',
      'push|notification|alert|broadcast|announcement|release|drop|sale all|million|everyone open|fetch|download|check|log_in at_once|same_time|simultaneously|same_moment|same_second|instantly',
      'power|electricity return|restore|come_back|back modem|device|meter|router|terminal|all|every register|boot|connect|start|simultaneous|at_once|flood',
    ],
    unguarded: [
      'no|not|without|lack|missing|never|insufficient jitter|jittered|random|randomized|randomised|randomize|stagger|spread|backoff|back_off|splay client|reconnect|connect|interval|delay|start|retry|timer|device|request|job',
      'no|not|without|lack|missing|never throttle|throttling|rate_limit|limit|admission|queue|shed|cap reconnect|connection|login|handshake|register|registration|new|client',
      'fixed|same|constant|immediate|identical|immediately delay|interval|timeout|seconds reconnect|retry|client|device|all|every|attempt',
    ],
    lost: [
      'service|server|gateway|broker|database|authentication|core overload|overwhelm|collapse|crash|fall|swamp|again|exhaust reconnect|reconnection|reconnecting|returning|simultaneous|at_once|storm|login|handshake|registration|resync',
      'recover|recovery|restore|comeback slow|delay|prolong|prevent|hinder|hamper|again|second|further reconnect|returning|simultaneous|herd|flood|login|connection|surge|wave|register',
    ],
  },
  confusedWith: [
    {
      id: 'retry-storm',
      unlike:
        'There each failed request is sent again and again and keeps the load up; here many clients act at the same moment, mostly once.',
    },
    {
      id: 'cold-cache',
      unlike:
        'There requests come as always and the cache does not answer; here the clients themselves come all at once.',
    },
    {
      id: 'traffic-spike',
      unlike:
        'There demand grows for reasons of its own; here it is synchronised by an interruption, a timer or a signal.',
    },
    {
      id: 'cascading-overload',
      unlike: 'There load moves from failed nodes to the rest; here it comes from clients that return together.',
    },
  ],
  examples: [
    'A flap of the gateway closed two million websocket connections. All clients reconnected within the same few seconds, and the handshakes alone saturated the CPUs of the restarted gateways, which fell over again.',
    'When electricity returned to the valley every modem booted together. The registration servers met forty times their usual rate and dropped most of the requests, so the storm lasted into the evening.',
    'The agents on all hosts fetched their configuration at the full hour, without any jitter. Once the fleet had doubled, this synchronised burst was enough to knock the configuration service down each hour.',
    'After the short failover of the broker all consumers reconnected at once and each asked for a full snapshot. Nine thousand simultaneous resyncs overwhelmed the new leader.',
    'Maintenance ended at six and the players who had been waiting logged in as one wave. The login database had no admission control, queued everybody, and timed out on all of them.',
    'The core router came back, and all handsets of the region attached simultaneously. The subscriber database was flooded by this signalling storm and delayed the recovery by ten hours.',
    'Sensors had buffered their readings while the link was down. On its return they uploaded the backlog at the same moment, and this synchronised burst overwhelmed the ingest tier, which was sized for a steady trickle.',
    'When the API server came back, every node agent and controller re-listed all objects concurrently. It was a thundering herd: thousands of simultaneous relists timed out half-way and began anew.',
    'It was the thundering herd of old: closing the shared socket woke all eight hundred worker processes although only one could accept. With each event the whole herd awoke, and the scheduler spent the machine on context switches.',
    'The emergency alert reached all phones of the city in the same second, and everyone opened the linked page at once. Retries played no part; the simultaneous first requests were more than the site could take.',
  ],
  measures: {
    prevent: [
      'Add random delay to reconnects, polls and scheduled jobs',
      'Close connections in small groups when draining or restarting',
      'Let a returning client fetch only what changed',
    ],
    detect: [
      'Test a reconnect of all clients at the real scale',
      'Alert on the rate of new connections and handshakes',
    ],
    limit: [
      'Limit new connections and logins per second, and refuse the rest cheaply',
      'Readmit clients in portions after an outage',
    ],
  },
});
