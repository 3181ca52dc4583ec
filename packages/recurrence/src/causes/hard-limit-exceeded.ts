import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'hard-limit-exceeded',
  name: 'Fixed technical limit exceeded',
  family: 'capacity',
  definition:
    'A fixed limit in the operating system or software is reached, such as file descriptors, threads, watches, file size, buffers or sessions.',
  signs: {
    named: [
      'fixed|maximum|max number|count|size route|entry|thread|lock|file|session|buffer|table|watch|allocator grow|grew|grown|exceed|beyond|above|reach|hit',
      'ephemeral_port|source_port|port run_out|ran_out|exhaust|deplete',
      'hard-coded|hardcoded|built-in|compiled maximum|limit|ceiling|constant',
      'reach|hit|exceed limit|ceiling|maximum lock|file|thread|kernel|os|descriptor|entry|port|session',
      'table grow|grew|grown|full|overflow route|fixed|excess|session',
      'limit raise|increase kernel|system_setting|sysctl|ulimit|descriptor|os|process',
      'file_descriptor|file_handle|open_file|inotify|ulimit|nofile limit|exhaust|run_out|ran_out|exceed|leak|reach|max|maximum|too_many|no_more|deplete',
      'too_many_open_files|emfile|enfile|cannot_allocate_thread|unable_to_create_native_thread',
      'thread|process|pid|watch|handle|semaphore|inode|socket|ephemeral_port|port|conntrack limit|maximum|ceiling exceed|reach|hit|exhaust|run_out|ran_out',
      'operating_system|os|kernel|system|process|jvm|runtime|sysctl limit|maximum|cap reach|hit|exceed|exhaust|run_out|ran_out|bump',
      'hard|hardcoded|hard-coded|hard_coded|built-in|fixed|compiled|internal|compile-time limit|maximum|ceiling|cap|constant|buffer|size exceed|reach|hit|exhaust|run_out|ran_out|surpass|overflow|too_small|larger',
      'exceed|exceeded|surpass|over|above|larger|beyond maximum|max|limit|allowed|supported size|length|number|count file|message|packet|row|table|buffer|list|header|entry|rule|thread|session|allocator|config',
      'table|tcam|route_table|routing_table|fib|mac_table|conntrack|arp full|exhaust|overflow|exceed|limit|run_out|ran_out|maximum',
      'ephemeral|source|nat|snat|outbound port exhaust|exhaustion|run_out|ran_out|no_more|deplete|shortage',
      'limit max_connections|maxclients|max_client|maxconn|file|thread|allocator|buffer|session|lock|header|watch default|low|never|raise|reach|hit|exceed',
      'exhaust|run_out|ran_out|deplete|no_more|use_up thread|handle|allocator|slot|id|identifier|index|buffer|descriptor|inode|lock|port|mbuf',
      'list|file|config|configuration|rule|feature|table|entry grow|grew|grown|large|larger|bigger|double|many limit|maximum|preallocate|buffer|allowed|exceed',
    ],
    acted: [
      'lock|session|allocator|buffer|entry more|exceed|touch|use_up configuration|limit|permit|maximum',
      'file larger|big|grow|grew|grown|reach|exceed gigabyte|2gb|4gb size|single|limit|append|write|wrote|written|than',
      'limit|ceiling touch|hit|reach old|legacy|older reject|refuse|block|version',
      'process|daemon|server|broker|node|kernel open|hold|held|keep|kept|create too_many|thousand|many file|descriptor|thread|watch|handle|socket|segment|session',
      'leak|accumulate|grow|grew|grown file_descriptor|descriptor|handle|thread|socket|watch|session|semaphore',
      'each|every|per connection|request|shard|topic|partition|volume|tenant use|open|need|create|cost|take|took|taken descriptor|file|thread|watch|handle|socket|port|session',
      'number|count file|thread|process|watch|socket|handle|rule|route|session|table|topic|namespace|lock grow|grew|grown|increase|rise|rose|risen|exceed limit|maximum|allowed|support',
      'size|length header|cookie|message|record|path|key|name|packet|response limit|maximum|exceed|too_large|too_long|truncate',
      'mmap|map map|count|size limit|maximum|full|exceed',
    ],
    setOff: [
      'grow|grew|grown|growth|increase|add more number|count|size limit|maximum|ceiling|threshold cross|exceed|reach|hit|pass',
      'add|new server|node|peer|member|shard|tenant connect|connection|thread|session every|each|other limit|maximum|os|exceed',
      'upgrade|new|change default limit|lower|ulimit|max reset|lose|lost|different|less thread|file|descriptor|process',
      'file|database|log|dump|table reach gigabyte|2gb|4gb|gb|limit size|maximum',
    ],
    unguarded: [
      'nobody|no|not|never|unaware|unknown|undocumented|forgotten|surprise monitor|alert|know|aware|track|document limit|descriptor|thread|handle|maximum|watch|conntrack',
      'limit|maximum|constant|default set|choose|chose|chosen|hardcode|define year|ago|long_ago|arbitrary|small|low|old|original|never',
      'no|without|missing graceful|warning|check|error reach|exceed|above|over limit|maximum',
      'exceed|reach|hit limit|maximum|bound panic|abort|crash|assert|refuse|exit|unhandled',
    ],
    lost: [
      'unable|cannot|could_not|fail|refuse|impossible open|create|spawn|fork|accept|allocate|start|write|wrote|written file|thread|process|socket|connection|watch|handle|session|allocator limit|descriptor|exhaust|too_many|no_more|run_out|ran_out',
      'raise|increase|bump|double|lift|tune limit|ulimit|sysctl|maximum|max file|descriptor|thread|watch|process|kernel|connection|socket|os|buffer|allocator',
      'restart|reboot|recompile|rebuild raise|increase|higher|larger|bump limit|maximum|ulimit|buffer',
      'connection|packet|session drop|refuse|reject table|conntrack|port|descriptor|limit full|exhaust|reach|maximum',
      'write|wrote|written|append|insert|update stop|fail|reject|refuse maximum|limit size|file|table|key|allocator|map',
    ],
  },
  confusedWith: [
    {
      id: 'quota-limit-hit',
      unlike: 'There a provider or platform sets the limit and can lift it; here it is built into the OS or software.',
    },
    {
      id: 'pool-exhaustion',
      unlike:
        'There workers or connections of a pool are all busy, often waiting; here a fixed technical ceiling is met.',
    },
    {
      id: 'integer-overflow',
      unlike: 'There a number no longer fits its type; here a count or size meets a limit that was set.',
    },
    { id: 'disk-full', unlike: 'There the space ends; here another limit does.' },
  ],
  examples: [
    'Each subscriber held a socket, and the broker process was still started with the default of 1024 file descriptors. When the limit was reached it could accept nobody more and logged that too many files were open.',
    'As we added servers to the fleet, every one of them opened a thread to each peer. The total went above the maximum number of threads that the operating system allows per process.',
    'The network table in the core switch holds a fixed number of routes, and the global table had just grown beyond it. The excess routes were silently not installed.',
    'The file watcher of the build hosts failed because the kernel limit on inotify watches was exhausted. Nobody had known of this ceiling, and we raised it with a system setting.',
    'The rule file had doubled in size and exceeded the two hundred entries for which the edge proxy preallocates a buffer. Instead of refusing the file, the process aborted.',
    'The graph database creates a new allocator per batch and has a hard-coded maximum for them. After eighteen months the last one was used up and every update failed.',
    'All outbound calls to the card network leave through one address, and its ephemeral ports ran out at noon. New connections could not be opened although the servers were idle.',
    'The connection tracking table of the firewall was full, since the default maximum had never been tuned. Packets of new sessions were dropped by the kernel.',
    'Blocks above a certain size touched more locks in the embedded store than its configuration permits. The maximum number of locks was exceeded and the nodes could not write another block until this fixed limit was raised.',
    'The old accounting system writes to a single file that may not be larger than two gigabytes. The file reached this fixed maximum size on quarter end, and no posting could be appended.',
  ],
  measures: {
    prevent: [
      'List the fixed limits of every component, with their current use',
      'Set system limits deliberately, in configuration, not by default',
      'Load test beyond the expected count of everything',
    ],
    detect: ['Export use and maximum of descriptors, threads, ports and tables, and alert at 70 percent'],
    limit: ['Refuse new work gracefully near a limit', 'Know which limits can be raised without a restart'],
  },
});
