import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'host-resource-starvation',
  name: 'Starved by neighbours on the same host',
  family: 'capacity',
  definition:
    'Agents, jobs, builds or neighbours on the same host eat its CPU, memory or I/O, and the main workload starves.',
  signs: {
    named: [
      'starve|starved|starvation other|workload|main|neighbour|neighbor|kubelet|control_plane|service|application cpu|io|i/o|i_o|disk|resource|cycle|core',
      'agent|daemon|sidecar|scanner|antivirus|exporter|collector consume|eat|hog|take|use|burn|saturate|peg|ate|eaten|took|taken cpu|core|memory|io|i/o|i_o|disk',
      'backup|cron|build|batch|maintenance|nightly|compile|test job|run|task|process|script|ran consume|eat|hog|saturate|peg|exhaust|starve|ate|eaten cpu|core|io|i/o|i_o|iops|disk',
      'noisy_neighbour|noisy_neighbor|neighbour|neighbor host|machine|node|hypervisor|physical|vm cpu|io|i/o|i_o|resource|disk',
      'same|shared|one|single host|machine|server|box|node|hardware compete|contend|contention|fight cpu|io|i/o|i_o|resource|memory|disk',
      'cpu|steal steal|throttle|throttled host|node|hypervisor|neighbour|neighbor|limit|share|starve',
      'colocate|co-located|colocated|cohost|co-hosted|co-resident|side_by_side cpu|io|i/o|i_o|resource|memory|disk|load starve|contend|compete|hog|consume|exhaust|suffer|slow',
      'overcommit|oversubscribe|overbook|oversold|overprovisioned host|node|hypervisor|cpu|machine|server|core',
      'throttle|saturate|exhaust|starve io|i/o|i_o|iops|disk_io|disk_throughput node|host|machine|vm|build|job|instance|runner',
      'share|shared machine|host|server|box|node|hardware build|compile|job|batch|backup|miner|scan|export|report',
      'cpu|core|cycle|load_average no_longer|none|nothing|starve|saturate|little|left build|compiler|job|backup|agent|scan|daemon|collector',
      'daemon|agent|collector|exporter|sidecar|scanner eat|hog|peg|starve|monopolize|monopolise|ate|eaten all|every|most|core|cpu|host',
    ],
    acted: [
      'io|i/o|i_o|disk wait|contention|saturate|bandwidth|throughput job|backup|agent|neighbour|neighbor|build|rebuild|scrub|snapshot',
      'runaway|rogue|stray|zombie|looping|stuck process|script|job|task|agent cpu|core|memory|host|machine',
      'cpu|core|load|load_average 100|hundred|peg|max|maxed|saturate|exhaust host|machine|node|box|server|vm',
      'log_shipper|log_agent|monitoring_agent|security_agent|backup_agent|antivirus|virus_scanner|indexer host|node|server|machine|cpu|disk',
      'ci|build|compile|compiler|test|crawler|miner|mining run|execute|ran same|shared|production host|machine|server|node|runner',
      'disk|storage|spindle|array slow|slower|overload|saturate|latency vm|virtual_machine|guest|volume|tenant|host',
      'kubelet|systemd|sshd|etcd|heartbeat|control_plane|api_server starve|starved|deprive|no_cpu|cpu|io|slow node|host|machine|job|pod|workload',
      'scrub|rebuild|rotation|compress|defragment|backup|scan|dump disk|io|i/o|i_o|bandwidth|throughput|array collapse|slow|use_up|saturate|crawl|limit|suffer',
      'background|low_priority|secondary|auxiliary|housekeeping|maintenance job|task|process|work cpu|io|i/o|i_o|disk|memory|resource',
    ],
    setOff: [
      'schedule|scheduled|cron|nightly|hourly|midnight job|backup|scan|report|update every|all|host|machine|node cpu|io|disk|load',
      'scheduler|orchestrator place|pack|put|land|schedule same|one|single node|host|machine',
      'install|roll_out|rollout|deploy|upgrade agent|sidecar|scanner|exporter|daemonset cpu|host|node|memory',
      'rebuild|resync|reindex|scrub|defragment|compaction|vacuum disk|array|raid io|i/o|i_o|cpu|starve|slow|saturate',
    ],
    unguarded: [
      'no|without|missing|lack|never|unset|not limit|request|quota|cgroup|nice|isolation|reservation cpu|resource|io|i/o|i_o|memory pod|container|job|agent|host|process|build',
      'isolate|isolation|separate|dedicate no|not|lack|insufficient|without host|machine|node|hardware|workload|tenant|resource',
      'nice|ionice|priority|cgroup no|not|without|same|equal|miss job|process|agent|backup|build',
      'reserve|reserved|headroom cpu|memory|resource system|kubelet|node|host none|no|not|nothing|insufficient',
    ],
    lost: [
      'slow|unresponsive|crawl|stall|hang|sluggish|hung host|machine|node|box|server cpu|io|i/o|i_o|load|job|process|neighbour|neighbor',
      'left|leave|remain|little|nothing|none|hardly cpu|cycle|core|io|i/o|i_o|capacity main|actual|real|serve|service|application|database|request',
      'move|relocate|migrate|isolate|separate|dedicate job|build|agent|database|workload own|another|separate|different|dedicated host|machine|node|server|hardware',
      'kill|stop|pause|disable|throttle job|agent|backup|build|scan|process cpu|load|io|i/o|i_o|recover|drop|normal',
    ],
  },
  confusedWith: [
    {
      id: 'noisy-tenant',
      unlike:
        'There a customer or client overuses a shared service; here a process beside the workload takes the host itself.',
    },
    {
      id: 'memory-leak-oom',
      unlike:
        'There the process that fails is the one that grows; here it starves because something else on the host eats.',
    },
    {
      id: 'pathological-workload',
      unlike:
        'There one request of the service is too expensive; here an agent, job or neighbour beside the service is.',
    },
  ],
  examples: [
    'The nightly backup ran on the database host itself and saturated its disk. Between two and four every ordinary read waited for I/O, and the booking site starved.',
    'A new version of the security agent scanned each file that a container opened. It consumed six of eight cores on every node and left hardly any CPU for the trading application.',
    'Continuous integration builds shared the machine with the package mirror. When three compilers ran at once they hogged every CPU core of the host, and the mirror was starved of cycles.',
    'The hypervisor was oversubscribed four to one. Neighbouring virtual machines took the physical cores, steal time reached 60 percent and our message broker missed its deadlines.',
    'A stray export script had been looping on the web server since Friday and pegged its CPU. The web processes on the same box competed for what remained.',
    'Pods of the analytics job were placed on the node of the ingress without any CPU request or limit. They used every core, the kubelet itself was starved and the node went unready.',
    'At the top of each hour cron started the log rotation on all machines together; that job ate the disk I/O of the shared array, and the mail store on the same hosts was starved of I/O.',
    'Somebody had left a miner for the test network running on the validator. It and the validator contended for the same host, and blocks were signed too late for lack of CPU.',
    'The RAID array began its monthly scrub with no limit on its bandwidth. The scrub saturated the disks, I/O for the virtual machines on that host collapsed, and they were starved until it was paused.',
    'The metrics collector was co-located with the call router and without a cgroup of its own. With many more series the collector ate all CPU cores of the host, and call setup on the same machine was starved.',
  ],
  measures: {
    prevent: [
      'Give every agent, job and container on a host a CPU, memory and I/O limit',
      'Keep builds, backups and batch jobs off the hosts that serve',
      'Reserve resources for the system and the main workload',
    ],
    detect: [
      'Alert on CPU steal, I/O wait and run queue length a host',
      'Record use of resources by process, agents included',
    ],
    limit: ['Run background work at the lowest priority', 'Make every agent and job quick to stop on all hosts'],
  },
});
