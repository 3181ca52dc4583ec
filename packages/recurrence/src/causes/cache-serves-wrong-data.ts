import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cache-serves-wrong-data',
  name: 'Cache serves wrong data',
  family: 'cache',
  definition: 'A cache hands out a wrong, stale or invalid entry.',
  signs: {
    named: [
      'cached response|answer|reply|result|object|entry invalid|wrong|incorrect|stale|bad|expired|outdated|previously',
      'pull|retrieve|fetch|read|look_up|lookup|select|get wrong|incorrect|stale|other|bad cache|cached',
      'cached|cache entry|object|value|copy|item decode|deserialize|incompatible|format|different_version|previous_version|unreadable|malformed|stale',
      'cache|caches|cached|edge|cdn keep|kept|go_on|went_on|continue|remain|stay|retain stale|old|empty|wrong|answer|nxdomain|negative|previous|error|version|price|response',
      'stale|outdated|old|obsolete|expired cache|cached',
      'cache serve|return|hand_out|deliver|give|hold|contain|keep stale|wrong|old|outdated|invalid|incorrect|bad|previous|empty|corrupt|error',
      'cache poison|poisoned|pollute|polluted|corrupt|corrupted|contaminate',
      'cache not|never|fail|miss invalidate|invalidation|expire|evict|purge|refresh|update|clear|flush',
      'invalidation|purge|eviction bug|miss|lost|fail|incomplete|drop|never|not|delay|late cache|edge|entry|cached',
      'cache_key|cache_keys|cached_key collide|collision|wrong|same|missing|omit|ignore|not|include|vary|identical|normalize',
      'cached error|404|500|503|empty|null|negative|nxdomain|failure|bad response|result|answer|page|entry|reply|served|long|ttl',
      'cache error|404|500|empty|failure response|page|result minute|hour|ttl|served|everyone|all',
      'negative_cache|negative_caching|negatively_cached',
    ],
    acted: [
      'cached|caches|cache negative|nxdomain|empty|404 answer|response|result|ttl|entry',
      'cdn|edge|proxy|browser|varnish|service_worker|intermediary cache|cached|keep wrong|old|stale|error|broken|version|incompatible|empty',
      'ttl|max_age|expiry|cache_control long|too_long|high|day|week|infinite|year|missing|ignored cache|entry|response|stale|old',
      'entry|object|value cache|cached wrong|invalid|null|incompatible|format|old|corrupt|different version|type|schema|deserialize|release|user|key',
      'dns|resolver|record cache|cached old|stale|wrong|nxdomain|negative|previous ttl|address|answer|still|hour',
      'cached|cache permission|policy|flag|token|credential|session|price|route|config|schema old|stale|wrong|revoked|still|outdated',
      'prepared_statement|query_plan|plan|metadata|schema|catalog cache|cached stale|invalid|wrong|old|after|invalidate',
      'build|artifact|layer|dependency|package cache|cached stale|old|wrong|corrupt|poisoned|mismatch',
      'replica|follower|fill|populate|repopulate|backfill cache|cached stale|old|lag|before|wrong|race',
      'different|two|distinct|unrelated request|page|url|object|query same|share|one cache_key|key|entry|cached',
      'memory|local|in_process|per_process|in_memory cache|cached inconsistent|stale|differ|old|diverge|each|host',
    ],
    setOff: [
      'fill|populate|store|insert|enter|cache during|while|moment|before outage|maintenance|error|deploy|update|migration cache|cached|entry',
      'release|deploy|rollback|upgrade cache|cached entry|object|format|version|old|incompatible|read|asset',
      'purge|invalidate|invalidation message|event|request|broadcast lost|drop|miss|delay|never|not|lag|queue',
      'cache|caching rule|setting|configuration|header change|enable|wrong|ignore|strip|override|misconfigure response|query_string|page|content|vary|cookie',
    ],
    unguarded: [
      'no|not|without|never|lack validate|verify|check|version|checksum cache|cached entry|value|content|object',
      'cache trust|believe|assume|rely without|valid|fresh|blindly|correct|up_to_date|still',
      'no|not|without|missing vary|cache_control|no_store|private|etag|ttl|expiry header|response|cache|cached|entry',
    ],
    lost: [
      'purge|clear|flush|invalidate|evict|bust|bypass|disable cache|cached resolve|fix|solve|restore|correct|recover|return|problem|mitigate|affected|bad|manual|wrong',
      'cache|cached inconsistent|inconsistency|disagree|differ|mismatch origin|database|source|source_of_truth|store|server',
      'user|visitor|reader|client keep|still|continue get|see|receive|served|show old|stale|cached|previous|broken version|page|content|error|cache',
    ],
  },
  confusedWith: [
    {
      id: 'cold-cache',
      unlike:
        'There a cache lacks entries and the load falls on what is behind it; here it has an entry and the entry is wrong.',
    },
    {
      id: 'cross-tenant-data-exposure',
      unlike:
        'There data of one user reaches another, by a cache or otherwise; here the entry is stale or wrong without that.',
    },
    {
      id: 'silent-updater-failure',
      unlike: 'There a feed or job stopped updating the data; here the data was updated and the cache did not follow.',
    },
    {
      id: 'replica-divergence',
      unlike: 'There lasting copies differ; here the wrong copy is a temporary one that a purge removes.',
    },
  ],
  examples: [
    'During ninety seconds of maintenance the origin answered with an empty list, and the edge kept this answer for a day. Listeners saw no stations long after the origin was healthy, until we purged the cache.',
    'The invalidation message for the price change was lost when the bus restarted. Three of eight application hosts went on serving the old price from their in-process cache.',
    'The cache key did not include the language header. Whichever translation was requested first was stored, and all other readers were given the page in Finnish.',
    'Session objects stayed in the cache in the old format after their class had changed. The cached entries under the same key were invalid now, but the cache kept handing out these stale objects, and people were logged out.',
    'An attacker sent a header that made the backend return an error page, and the proxy cached it for the plain address. This poisoned entry was then handed to every visitor of the download site.',
    'The directory proxy had cached the negative answer from the minutes in which the entry was missing. The entry was back quickly, but the stale answer stayed in caches for the three hours of the negative TTL.',
    'A request that missed read from a lagging replica and filled the cache just after the invalidation. The stale balance then remained, as entries of that kind never expire.',
    'The service worker of the web app kept its old bundle and asked for scripts that no longer exist. A normal reload did not help, because the browser cache continued to serve the outdated index page.',
    'The database proxy had cached the plan of a prepared statement from before the column was added. Its cached metadata was not invalidated by the schema change, and rows came back shifted.',
    'Builds picked a corrupted layer from the shared build cache. No checksum was verified when an entry was read, so each pipeline packaged the same broken library until the cache was cleared.',
  ],
  measures: {
    prevent: [
      'Put everything that the response depends on, and its format version, into the key',
      'Never cache errors or empty answers for longer than seconds',
      'Give every entry an end, even where invalidation is expected to work',
    ],
    detect: [
      'Sample cached entries and compare them with their source',
      'Count invalidations sent and applied, and alert when they differ',
    ],
    limit: [
      'Keep a tested purge by key and by kind that does not empty the whole cache',
      'Keep a switch to bypass the cache for one kind of content',
    ],
  },
});
