import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'silent-updater-failure',
  name: 'Silent failure of an updater',
  family: 'monitoring',
  definition:
    'A watcher, feed, synchronization or scheduled job stops updating without anybody noticing, and its consumers go on with stale or missing data.',
  signs: {
    named: [
      'stuck|stall|wedge|hung|dead|idle process|task|thread|job|daemon|component fail|stop|not|no_longer|without provide|deliver|propagate|send|publish|refresh|emit update|data|change|event',
      'no_longer|stop|not|fail replicate|propagate|copy|push|emit|mirror|relay|forward table|change|row|feed|stream|event|record hour|day|since|restart|script|following|found|minute',
      'check|monitor|probe|alert only|merely|just presence|existence|exist|process|port function|functional|work|activity|whether|output|useful',
      'stop_update|stop_refresh|stop_sync|stop_publish|stop_import|stop_poll|stop_watch|stop_consume|stop_synchronize|cease_update|stop_replicate|stop_ingest|stop_forward|stop_collect|stop_send_update|stop_receive_update|stop_process_update',
      'success|successfully|ok|zero|green|healthy|running though|although|while|despite|even|yet nothing|no|none|not import|update|publish|sync|process|fetch|forward|deliver',
      'thread|task|worker|goroutine|loop|coroutine|process die|died|kill|exit|exception|crash|stop refresh|watch|sync|poll|background|updater|reload silently|nobody|unnoticed|rest|still|alive|list|on',
      'frozen|froze|stale|outdated|not_updated|unchanged|flat|out_of_date nobody|no_one|unnoticed|not_notice|not_monitor|silently|undetected|no_alert|unaware',
      'collector|exporter|agent|scraper|feed|consumer|watcher hang|hung|die|died|stop|wedge|disconnect|frozen graph|metric|counter|flat|missing|stale|outdated|silently|continue',
      'no_longer|silently program|install|push|propagate|distribute|deliver|receive route|update|endpoint|rule|record|entry',
      'not|no_longer|never update|refresh|resync|synchronize|sync|run|ran month|week|day|year unnoticed|discover|accident|notice|nobody|no_one|found',
      'silently|quietly|unnoticed|undetected stop|cease|die|halt|freeze|stall|hang|died|froze|frozen|hung update|sync|poll|watch|feed|publish|consume|process|refresh|replicate',
      'cron|cronjob|scheduled_job|timer|scheduler|nightly_job|batch_job|sync_job not_run|not_been_run|never_run|stop_run|no_longer_run|fail_to_run|not_execute|not_fire|silently|unnoticed|not_start',
      'feed|sync|synchronization|importer|export|replication|pipeline|ingest|job|collector|mirror stop|stall|freeze|die|halt|broken|hang|froze|frozen|died|hung unnoticed|silent|nobody|no_one|week|month',
      'stale|outdated|frozen|out_of_date stop|die|stall|no_longer|wedge|stuck|hang|died|hung update|refresh|sync|watch|feed|poll|import|job',
      'no_longer|stop|not|never update|refresh|sync|synchronize|publish|poll|watch change|data|list|event|state|record day|week|month|since|silently|unnoticed',
      'watcher|reflector|informer|poller|watch_connection|watch_stream die|stop|stuck|hang|wedge|disconnect|deaf|half_open|stale|lose|miss|died|hung|lost|loss',
      'consumer|daemon|exporter|agent|bot|relay|collector die|stop|stuck|hang|wedge|disconnect|died|hung silently|unnoticed|quietly|without_alert|without_error',
      'exit|report|show|look|process success|healthy|green|fine|running|alive but|although|though|yet|while|despite nothing|not|no|stop import|update|sync|forward|publish|collect|relay',
    ],
    acted: [
      'version|reference|list|state|record out_of_date|stale|kept|outdated as_long_as|because|not|never check|update|refresh',
      'lock|lock_file|flag left|stale|remain|crash run|job|sync|script|ran skip|refuse|prevent|block|refusal',
      'cron|crontab|timer|scheduled entry|entries|job|line missing|absent|lose|lost|gone|disable|loss',
      'watch|watcher|reflector|informer|poller|listener|subscriber event|update|change|connection',
      'cron|cronjob|timer|scheduled|nightly|periodic|batch job|task|script|run|ran',
      'sync|synchronization|replication|import|export|ingest|feed job|process|agent|daemon|script|worker|pipeline',
      'agent|collector|exporter|relay|bot|daemon|forwarder restart|die|hang|stuck|wedge|died|hung',
      'background|worker|update|refresh thread|goroutine|coroutine|process die|exit|exception|crash|stop|block|died',
    ],
    setOff: [
      'connection|stream|session|socket|subscription drop|lose|close|half_open|idle|lost|loss never|not|without reconnect|resubscribe|re_establish|notice|detect',
      'exception|error swallow|ignore|suppress|catch|discard|log_only|caught job|sync|thread|update|script',
      'exit|return success|zero|0|ok although|though|despite|even|while|anyway job|script|sync|error|fail|nothing|failure',
      'feed|export|format|url|endpoint|path|credential|token change|move|rename import|sync|job|poll|feed',
      'lock|pid|flag file left|stale|remain prevent|block|skip run|job|sync|import|ran',
    ],
    unguarded: [
      'nobody|no_one|nothing watch|monitor|know|check|knew job|sync|feed|last_run|freshness|age|cron',
      'age|freshness|staleness not|no|never monitor|check|alert|measure',
      'no|missing|lack|without alert|alarm|monitor|check staleness|freshness|age|last_update|lag|sync|job|cron|feed',
      'monitor|check|alert only|merely|just process|running|exist|port|alive not|whether|rather output|update|work|data|fresh',
      'alert|monitor|alarm rely|depend|compute|base same|stopped|missing|stale metric|data|feed|pipeline',
      'absence|absent|missing data|metric|event|heartbeat no|not|never alert|alarm|treat',
      'notice|discover|find|found only|until|first|later user|customer|editor|report|accident|chance day|week|month stop|stale|sync|job|update',
      'dead_man|heartbeat_check|watchdog|freshness_check|staleness_alert',
    ],
    lost: [
      'stale|outdated|obsolete|expired data|list|state|cache|route|endpoint|configuration|price|index serve|use|keep|continue|kept',
      'missing|gap|hole|no data|events|metrics|entries|records hours|days|weeks|since stop|job|feed|collector|pipeline',
      'last_update|last_sync|last_run|last_successful day|week|month|hour|ago|old',
      'drift|lag|fall_behind|fell_behind unnoticed|silently|behind|grow replica|copy|index|mirror|feed',
      'new|delete user|host|pod|node|record|page|item|staff never|not|neither appear|propagate|arrive|reflect|visible',
    ],
  },
  confusedWith: [
    {
      id: 'replica-divergence',
      unlike: 'There two copies differ in content; here the process that brings updates has stopped as a whole.',
    },
    {
      id: 'cache-serves-wrong-data',
      unlike:
        'There a cache keeps or mixes up an entry by its own rules; here the job or stream that should refresh the data no longer runs.',
    },
    {
      id: 'queue-backlog',
      unlike: 'There work still flows but too slowly and piles up; here the worker stands still and nobody is told.',
    },
    {
      id: 'bad-generated-config',
      unlike: 'There the updater delivers something wrong; here it delivers nothing.',
    },
  ],
  examples: [
    'The script that imports exchange rates had stopped in April, when the bank moved the file. It ended with success each night though it had imported nothing, and invoices used stale rates for five weeks.',
    'The proxy watches the cluster for new endpoints. Its watch connection was half open after a network interruption and was never re-established, so that the proxy kept routing to pods that no longer existed.',
    'The bot that relays recent edits lost its connection and silently stopped publishing. Its process was still up, and as our check only looked for the process, no alarm was raised until editors asked.',
    'An exception killed the refresh thread of the fraud list; the rest of the program went on. For nine days the list was frozen at its old state and nobody noticed, because its age was not monitored.',
    'A lock file left by a crash made each run of the nightly synchronization skip its work. New staff therefore never appeared in the directory, and we found out only when one of them complained.',
    'The collector for router counters hung, and the graphs simply stayed flat. Missing data raised no alert, so the saturated port was not seen for two days.',
    'The vehicle position feed was frozen from ten past seven. The consumer of the queue had been disconnected and did not subscribe again, and the displays continued to show the outdated departure times.',
    'The price oracle stopped updating after its node fell out of sync. Contracts went on with the stale price, as no freshness check refused an old answer.',
    'Route updates were no longer programmed because the agent on the gateways had wedged at its restart. Existing routes kept working, and new virtual networks silently received none.',
    'After the host had been rebuilt its cron entries were missing. The search index was not refreshed for a month, which was discovered by accident as no one watched when the job had last run.',
  ],
  measures: {
    prevent: [
      'Let a watcher reconnect and resynchronize by itself, with a timeout on silence',
      'End the whole process when a necessary thread of it dies',
      'Let a job fail when it has processed nothing',
    ],
    detect: [
      'Alert on the age of the data at its consumer, not on the existence of the process',
      'Give every scheduled job a dead-man switch that complains when success is not reported',
      'Treat missing measurements as an alarm',
    ],
    limit: [
      'Let consumers refuse or mark data that is older than they can bear',
      'Keep a command that brings everything up to date again from the source',
    ],
  },
});
