/** What a measure is for. */
export type Aim = 'prevent' | 'detect' | 'limit' | 'recover';

/** All of them, in the order in which a failure would meet them. */
export const AIMS: readonly Aim[] = ['prevent', 'detect', 'limit', 'recover'];

/** Words that tell an aim, and how surely: 3 almost alone, 1 only beside others. */
export interface Cue {
  readonly aim: Aim;
  readonly weight: number;
  readonly words: RegExp;
}

const cue = (aim: Aim, weight: number, words: string): Cue => ({
  aim,
  weight,
  // linear: words one after another, joined by single blanks or hyphens
  words: new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'gu'),
});

/** Looked for in small letters. */
export const CUES: readonly Cue[] = [
  // To know it sooner.
  cue(
    'detect',
    5,
    'alert(?:s|ed|ing)?|alarm(?:s|ed|ing)?|page (?:the|an|someone|somebody|on|whoever)|pages the|paging|pager|remind(?:s|er|ers)?|notify|notifies|notification(?:s)?|smoke detector',
  ),
  cue(
    'detect',
    3,
    "monitor(?:s|ing)?|watch(?:es|ed|ing)?|dashboard(?:s)?|probe(?:s|d)?|synthetic|observe|observability|detect(?:s|ed|ion|or|ors)?|heartbeat(?:s)?|dead man[’']s switch|telemetry|metric(?:s)?|slo(?:s)?|tracing|anomal(?:y|ies)|warn(?:s|ed|ing)?",
  ),
  cue(
    'detect',
    2,
    'measure(?:s|d)?|track(?:s|ed|ing)?|visible|on-call screen|gauge|sampl(?:e|es|ing)|reconcil(?:e|es|iation)|compare(?:s|d)?|threshold(?:s)?|graph(?:s|ed)?|audit(?:s|ed)?|expose|health checks?|from outside|continuously|canary quer(?:y|ies)|sooner|earlier|log(?:s|ged|ging)|forecast|look at',
  ),
  cue(
    'detect',
    1,
    'ages?|show(?:s|n)?|report(?:s|ed|ing)?|record|daily|every (?:hour|minute|day|night)|unusual|jumps?|drops?|differ(?:s|ences?)?|count|log',
  ),
  // To keep it from happening.
  cue(
    'prevent',
    3,
    'prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|forbid(?:s|den)?|require(?:s|d)?|validat(?:e|es|ed|ion|or)|lint(?:er|ing)?|refus(?:e|es|ed)|reject(?:s|ed)?|disallow|eliminate|must not|never|block(?:s|ed)? (?:the |a |any |every |all |such )?(?:merge|merges|deploy|deploys|deployment|deployments|release|releases|commit|commits|change|changes|build|builds)|fail(?:s)? the build|before (?:it is|they are|it|they|each|every|any|a|the) (?:\\p{L}+ )?(?:deploy|deploys|deployment|release|releases|merge|merged|accepted|applied|published|change|changes|rollout|rolled out|go live)|for good',
  ),
  cue(
    'prevent',
    2,
    'test(?:s|ed|ing)?|review(?:s|ed|er|ers)?|approv(?:e|es|ed|al)|check(?:s|ed|ing)?|renew(?:s|ed|al)?|patch(?:es|ed)?|upgrade(?:s|d)?|replace(?:s|d)?|fix(?:es|ed)?|remove(?:s|d)?|raise(?:s)?|increase(?:s|d)?|double|enlarge|capacity|pin(?:s|ned)?|migrat(?:e|es|ion)|staging|ci|type check|schema|constraint(?:s)?|index(?:es)?|unique|idempotent|idempotency|checklist|train(?:ing)?|rotat(?:e|es|ion)|redundan(?:t|cy)|second (?:supplier|provider|line|link|power|person)|two (?:people|persons|engineers)|spread|rewrite|refactor|enforce(?:s|d)?|protect(?:s|ed|ion)?|sanitize|escape|confirm(?:s|ed|ation)?|dry run|load test(?:s)?|order|buy|install|inspect(?:ion|ions)?|declare|define|pre-?commit|code owner(?:s)?|guard|close|lock|by a machine|by machine|automat(?:e|es|ed)|allowlist|distinguish|mark',
  ),
  cue(
    'prevent',
    1,
    'before|always|no longer|clean(?:s|up)?|delete(?:s)?|policy|owner|unify|one place|document(?:s|ed)?|pipeline|quota(?:s)?|automatic(?:ally)?|agree|ask|move',
  ),
  // To hurt less.
  cue(
    'limit',
    3,
    'limit(?:s)? (?:the |its |their )?(?:damage|harm|impact|blast|effect|reach|scope|share)|blast radius|circuit breaker(?:s)?|bulkhead(?:s)?|degrad(?:e|es|ed|ation)|graceful(?:ly)?|rate[- ]limit(?:s|er|ing)?|throttl(?:e|es|ing)|shed(?:s|ding)?|back-?off|jitter|isolat(?:e|es|ed|ion)|cells?|shard(?:s|ed|ing)?|fail open|fail closed|fails open|fail fast|kill switch(?:es)?|canary (?:deploy|deploys|deployment|release|releases|stage)|to a canary|in stages|staged|gradual(?:ly)?|percent of|fallback(?:s)?|fall back|falls back|stale|cached answers|read[- ]only|quarantine|contain(?:s|ed|ment)?|one switch|(?:can|could) be (?:stopped|turned off|switched off|freed|told)|turn(?:ed)? off|instead of (?:stopping|failing|crashing|all)',
  ),
  cue(
    'limit',
    2,
    'limit(?:s)?|cap(?:s|ped)?|timeout(?:s)?|time limit|deadline(?:s)?|at a time|few (?:hosts|users|customers|servers|at)|one (?:host|region|zone|cluster|tenant|customer) (?:at a time|first)|small(?:er)? (?:share|part|parts|group|groups|batches|batch)|separat(?:e|es|ed)|apart|last good|go on|goes on|keep (?:working|serving|selling|going)|independent(?:ly)?|not depend|grace period|revocable|least privilege|few rights|narrow(?:er)?|prioriti[sz]e|critical work|budget|buffer(?:s|ed)?|pauses?|stop(?:s)? (?:all|retrying|automation|sending|optional)|tell (?:users|customers|patients|passengers)|told|status page|inform|banner|drop (?:work|requests|load)|survive(?:s)?|tolerat(?:e|es)|paper|standby|discard|cancel|does no harm|stays on one',
  ),
  cue('limit', 1, 'share|only the|let|instead of|partial(?:ly)?|first|switch|soft(?:ly)?|delay|at once|one item'),
  // To be back sooner.
  cue(
    'recover',
    4,
    'recover(?:s|ed|y)? (?:faster|sooner|quicker|quickly|time)|roll(?:s|ed|ing)? back|rollback(?:s)?|roll-back|runbook(?:s)?|playbook(?:s)?|fail-?over|fail over|fails over|restor(?:e|es|ed|ing)|game days?|disaster recovery|break-glass|undo|(?:tested|rehearsed|documented|reviewed|fast|ready|known) (?:one-step )?(?:way|command|tool|order|list)|(?:previous|former|old) (?:version|kernel|image|package|policy|credential|release|configuration)',
  ),
  cue(
    'recover',
    3,
    'recover(?:s|ed|y)?|revert(?:s|ed)?|rebuild(?:s)?|return to|faster|quick(?:er|ly)?|spare(?:s|d)?|escalat(?:e|es|ion)|call list|phone list|contact(?:s)?|incident commander|replay(?:ed|s)?|re-?route|takes? over|bring(?:s)? back|back online|put .{1,20} back|emergency access|out-of-band|warm up|warms up|snapshots?|instructions for|how to (?:restart|restore|recover|fix|switch|undo|replace|skip|reach|add)|a way to|way back|drill(?:s)?|ready to|by hand|manual switch|hot standby|warm reserve|in one step|at hand',
  ),
  cue(
    'recover',
    2,
    'on-call|on call|restart(?:s|ed)?|reboot(?:s|ed)?|back(?:ed)? up|backups?|within (?:\\p{L}+|\\d+) minutes|steps|practi[sc]e(?:s|d)?|exercise|rehearse(?:s|d)?|tool(?:s)? to|script (?:that|to)|documented|rehearsed|one command',
  ),
];
