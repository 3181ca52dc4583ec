import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'capacity-management',
  name: 'Capacity moved, added or removed',
  definition:
    'Room is given or taken: nodes are added, removed, drained, moved or made smaller, and load goes elsewhere.',
  signs: [
    'addition|removal|reduction|adding|removing|reducing|draining|drain|resizing|decommissioning|downsizing|decommission|added|removed|drained|scale_down|scale_in|scaled_down|scaled_in|shrinking|shrunk|resized node|server|capacity|instance|machine|replica|pod|rack|fleet|shard|zone|host',
    'capacity_reduction|rightsizing',
    'moved|moving|shifted|shifting|rebalanced|rebalancing traffic|tenant|load|shard|workload|partition !failover',
  ],
  examples: [
    'After a rack of servers had been added to the cluster, each node needed more threads than the system allows.',
    'The outage was triggered by the removal of half of the instances at night: in the morning too few were left.',
    'It was caused by a reduction of capacity in the northern site, whose other nodes were overloaded.',
    'When tenants were moved to the new shard, all of them came upon it at once.',
    'The draining of two zones led to a region that was too small.',
  ],
  unlike: [
    { id: 'user-behaviour-change', how: 'There users ask for more; here we change what there is to serve them.' },
    { id: 'maintenance', how: 'There something is taken out to work on it; here to have more or less of it.' },
  ],
});
