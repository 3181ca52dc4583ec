import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'noisy-tenant',
  name: 'Noisy tenant or client',
  family: 'overload',
  definition: 'One customer, client, bot or internal team takes most of a shared resource, and the others suffer.',
  signs: {
    named: [
      'one|single customer|tenant|client|account|bot|crawler|project|member|team majority|percent|half|parallel|loop|thousand|most|exhaust|starve|overload|massive',
      'crawler|scraper|bot|script|spider aggressive|parallel|unthrottled|percent|block|ban|overload|heavy',
      'offending|abusive|noisy|greedy|rogue client|user|customer|tenant|neighbour|neighbor|bot|script',
      'starve everybody|others|neighbour|else|tenant',
      'largest|biggest|heavy customer|client|tenant|user traffic|load|half|usage|share',
      'majority|disproportionate|most share|shared|common machine|resource|capacity|worker',
      'one|single|somebody|someone user|bot|client|his|notebook|job|pod more_than|all|majority memory|machine|together|others|other|node',
      'noisy_neighbor|noisy_neighbour|noisy_tenant',
      'single|one|particular|specific|individual|certain customer|tenant|user|client|account|project|team|workspace overload|overwhelm|saturate|exhaust|monopolize|hog|flood|consume|hammer',
      'single|one|particular|specific|individual customer|tenant|user|client|account|bot|crawler majority|most|percent|disproportionate|large_share|bulk load|traffic|request|resource|capacity|query',
      'crawler|scraper|spider|bot|robot aggressive|aggressively|misbehaving|rogue|badly|excessive|overload|overwhelm|hammer|flood|scrape !attacker !botnet',
      'heavy|large|high volume|load|traffic|usage|number|rate come_from|came_from|originate|generated_by|caused_by|sent_by|due_to one|single|customer|tenant|user|client|bot|crawler',
      'abusive|misbehaving|rogue|runaway|offending|greedy|excessive client|user|customer|tenant|script|consumer|bot|user-agent',
      'starve other|another tenant|customer|user|workload|team|project',
      'customer|tenant|user|client|account share|shared cluster|resource|pool|database|infrastructure other impact|affect|suffer|starve|degrade',
      'internal team|job|service|customer|user|pipeline batch|heavy|excessive|large|flood|hammer|consume shared|cluster|api|database|capacity',
      'block|ban|throttle|rate-limit|suspend|limit single|one|offending|specific|particular|heavy client|user|customer|tenant|bot|ip|user-agent|account|crawler',
      'multitenant|multi-tenant|multitenancy isolation|isolate|noisy|overload|exhaust|share|consume',
    ],
    acted: [
      'other|everybody|everyone|neighbour|neighbor tenant|customer|user|project|else|node|beside|small starve|suffer|wait|stuck|refuse|evict',
      'batch|simulation|research|internal same|shared cluster|engine|database|endpoint live|production|quota|limit|starve|exhaust|overload',
      'customer|tenant|client|user|account run|start|launch|submit|send|sent large|heavy|huge|unusual|many|thousand|massive query|job|request|import|export|build|built|test|pod',
      'script|bot|tool|integration of|by|from one|single|external|internal|customer|user|researcher request|query|call loop|thousand|parallel|per_second',
      'user-agent|user_agent|ip_address|api_key majority|most|responsible',
      'one|single user|project|repository|notebook|pod|kernel|session memory|cpu|disk|io|bandwidth use|eat|consume|take|took|taken all|most',
      'harvest|scrape|mine|download|index|crawl entire|whole|all|massive|every site|page|catalogue|data|collection|record',
      'large|big|biggest|heavy customer|tenant|client migrate|onboard|increase|multiply|double|ramp traffic|usage|load|request|volume',
      'abuse|mining|miner|cryptocurrency free|shared cluster|resource|runner|cpu',
    ],
    setOff: [
      'customer|tenant|user|client change|switch|misconfigure|bug own|their code|script|integration|setting load|request|call|traffic',
      'batch|bulk job|import|export|load customer|tenant|team|user share|shared|others|other',
      'unusual|abnormal|unexpected usage|access|query|traffic|workload pattern customer|tenant|client|user|account',
    ],
    unguarded: [
      'no|without|missing|lack quota|limit|throttle customer|user|tenant|client|pod|internal|team',
      'no|missing|without|lack|insufficient|absent|not per-user|per-tenant|per-customer|per-client|per_user|per_tenant|per_customer|per_client|individual quota|limit|throttle|rate_limit|isolation|cap',
      'rate_limit|rate-limit|quota|throttle|fair|fairness not|missing|no|bypass|exempt|insufficient|too_high customer|tenant|client|user|bot|team|consumer',
      'no|not|insufficient|lack isolation|isolate|fairness|fair-share|fair_share|partition tenant|customer|user|workload|client|namespace|job',
      'no|not|missing resource memory|cpu limit|request|quota user|notebook|pod|container|project|namespace|tenant|session',
      'robots|crawl-delay ignore|respect|disregard',
    ],
    lost: [
      'share|shared|common pool|queue|cluster|database|backend|worker|resource|node exhaust|saturate|fill|consume|overload one|single|customer|tenant|user|client',
      'other|remaining tenant|customer|user|client|project slow|delay|wait|reject|starve|time_out|suffer|queue',
      'contact|ask|reach|work customer|client|owner|team|author stop|reduce|slow|pause|disable|limit',
      'move|isolate|separate|dedicated customer|tenant|client|account own|dedicated|separate cluster|shard|pool|instance|node',
    ],
  },
  confusedWith: [
    {
      id: 'host-resource-starvation',
      unlike:
        'There an agent or job on the same machine takes its CPU or disk; here a customer or client takes a shared service.',
    },
    {
      id: 'pathological-workload',
      unlike: 'There one request is too expensive; here one party sends or takes too much overall.',
    },
    {
      id: 'ddos',
      unlike: 'There harm is intended and usually comes from many addresses; here it is one careless party.',
    },
    {
      id: 'hot-shard',
      unlike: 'There the spread over parts is uneven; here the reason is one party that uses the lion share.',
    },
  ],
  examples: [
    'One customer began to export its entire history through the reporting API with four hundred parallel sessions. There was no quota per customer, so this one took the majority of the shared cluster and starved the others.',
    'An aggressive crawler ignored our robots file and fetched every revision of every page. This single user agent produced seventy percent of the requests, and we blocked it.',
    'The fraud team started its quarterly simulation against the same risk engine that the live payments use. Without quotas for internal users the batch starved everybody else.',
    'A notebook of one user allocated all memory of the node. No limits per pod were set, and the neighbours on that node were evicted.',
    'A single trading bot submitted more orders than all other members together. The matching engine sets no limits per member, so this one client starved everybody else.',
    'One tenant misconfigured its integration, which then polled the directory in a loop. The noisy neighbour exhausted the connections of the shared database and the tenants beside it were refused.',
    'A research group queried the public endpoint with an unthrottled script that ran thousands of heavy requests in parallel. We found the offending client in the logs and banned it until its author had added a delay.',
    'The traffic of our largest client, an airline, was more than half of the total after it had moved its fare shopping to us. No limits per customer were set, and the small agencies on the same cluster starved.',
    'Somebody abused the free build runners for mining. His jobs occupied the majority of the shared machines and the builds of other projects were stuck.',
  ],
  measures: {
    prevent: [
      'Set quotas and rate limits per tenant, client and team',
      'Isolate or fair-share the resources of tenants',
      'Give heavy users their own pool',
    ],
    detect: ['Measure usage per tenant and alert on a disproportionate share', 'Log who causes which load'],
    limit: [
      'Keep a quick way to throttle or block one client',
      'Spread tenants over cells, so that few are hit by one',
    ],
  },
});
