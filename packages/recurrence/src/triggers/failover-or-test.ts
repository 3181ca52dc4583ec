import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'failover-or-test',
  name: 'Failover, restart or drill',
  definition: 'A switch to the spare, a restart, a drill or a test of resilience is what begins it.',
  signs: [
    'failover|switchover|leader_election|planned_failover !failed|fail_to|no|not|did',
    'disaster_recovery|load|failover|chaos|resilience|penetration|stress|dr test|drill|exercise|experiment',
    'drill|game_day|dr_test|load_test|chaos_experiment',
    'planned|routine|rolling|cluster|server|node|process|broker|fleet restart|reboot|power_cycle !restart_fix|mitigate',
  ],
  examples: [
    'During a disaster recovery test the traffic of the live site was cut, not that of the copy.',
    'The outage was triggered by an automatic failover of the primary database to its standby.',
    'It was caused by a load test that ran against production rather than the copy.',
    'After a routine restart of the broker cluster all clients came back in the same second.',
    'A leader election led to two nodes which both believed to be the first.',
  ],
  unlike: [
    { id: 'maintenance', how: 'There something is worked on; here a switch, a restart or a test is the work.' },
    { id: 'hardware-fault', how: 'There what broke set it off; here the switch that followed.' },
  ],
});
