import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'ip-address-exhaustion',
  name: 'IP address exhaustion',
  family: 'capacity',
  definition: 'The pool of IP addresses or subnets runs out, so that new hosts, pods or load balancers cannot start.',
  signs: {
    named: [
      'not|stop allocate|allocating|assign|hand_out|provide|issue ip|ips|ip_address|ipv4|private_address|lease',
      'address|ip|ips|ipv4|cidr|subnet|lease use_up|used_up|run_out|ran_out|run_dry|deplete pool|range|address|ip|subnet|scope',
      'no|none|nothing range|block|room|space left|remain|remaining|allocate cidr|subnet|pod|node|address|ip|pool',
      'pod_cidr|pod_range|service_cidr|node_cidr|cluster_cidr|pod_network exhaust|full|small|large|no|out|split|block',
      'ip|ips|ipv4|address|addresses|ip_address|cidr|subnet exhaust|exhaustion|deplete|depletion !memory !wallet',
      'run_out|ran_out|running_out|out_of ip|ips|ip_address|ipv4|private_address|subnet',
      'no|not|zero|insufficient|lack|enough free|available|unused|spare|left|remaining ip|ips|ip_address|address|subnet|ipv4 !memory !wallet !email',
      'subnet|cidr|vpc|address_range|address_space|address_pool|ip_pool|ip_range|dhcp full|small|use_up|used_up|exhaust|deplete|fill|insufficient|consume',
      'dhcp pool|scope|lease|range exhaust|exhaustion|full|run_out|ran_out|empty|deplete|use_up|used_up',
      'all ip|ips|address|addresses|ip_address take|taken|use|allocate|assign|consume|reserve subnet|pool|range|vpc|block',
      'fail|unable|cannot|could_not|refuse assign|allocate|obtain|acquire|lease ip|ip_address|ips|ipv4|private_address',
    ],
    acted: [
      'prefix_delegation|secondary_address|warm_pool|address_prefix|prefix node|network_plugin|cni|setting|subnet|pod|ip|address',
      'address not|never release|return|free|reclaim|recycle pool|machine|pod|lease|controller',
      'stale|leak|orphan|idle allocation|lease|reservation|address pool|ip|address|range|subnet',
      'pod|node|instance|host|container|vm|task each|per|own ip|ip_address|ips|address',
      'cni|ipam|network_plugin|network_interface|eni allocate|assign|hold|reserve|prefix|warm|pool ip|ips|address|prefix',
      'ipam|address_management|address_allocation|ip_allocation exhaust|fail|error|leak|full|refuse',
      'leak|orphan|stale|unreleased|not_release|not_return|dangling ip|ips|ip_address|lease|elastic_ip|floating_ip|network_interface',
      'lease time|duration|expire|long|short dhcp|pool|address|client',
      'secondary|additional cidr|subnet|range|ip_range|address_block',
    ],
    setOff: [
      'scale|scale_up|scale_out|autoscale|autoscaler|grow|growth|more|add node|pod|instance|cluster ip|ips|subnet|ip_address|cidr',
      'rolling|surge|upgrade|replacement|blue_green|deployment double|twice|extra|additional ip|ips|ip_address|subnet',
      'cronjob|job|batch|runner|build pod|container create|start|spawn ip|ips|address|subnet',
      'cluster|tenant|environment share subnet|vpc|address_space|ip_range|address_pool',
      'guest|client|device|visitor|subscriber|modem lease|address dhcp|pool|scope',
      'load_balancer|gateway|endpoint subnet|subnets free|need|require|minimum address|ip|ips',
    ],
    unguarded: [
      'subnet|cidr|ip_range|address_space size|sized|plan|choose|chose|provision small|too|year|growth|originally',
      'no|not|nothing|without|nobody alert|monitor|metric|watch|track|dashboard free|available|remaining|usage ip|ips|address|subnet',
      'subnet|cidr|range cannot|not resize|enlarge|extend|expand|grow|change',
      'default|limit|maximum pod|interface|secondary per node|instance ip|ips|address|subnet',
    ],
    lost: [
      'containercreating|container_creating|pending|stuck pod|container|deployment|node ip|cni|address|network',
      'pod|node|instance|host|container|task|vm stuck|pending|containercreating|not_start|fail_start|not_launch ip|ips|ip_address|address|subnet',
      'new|additional|replacement node|instance|pod|host|load_balancer cannot|could_not|unable|fail launch|start|join|boot|create|come_up ip|ips|subnet|address',
      'client|phone|laptop|device|modem no|without|not get|receive|obtain|lease|address dhcp|ip|address',
      'create|add|attach|allocate|new larger|second|additional|bigger subnet|cidr|range|address_block|prefix',
      'reclaim|release|free|delete|clean|return unused|idle|stale|old|orphan ip|ips|address|addresses|interface|subnet',
      'reduce|delete|scale_down|remove|lower replica|pod|node|job free|release|reclaim ip|ips|address',
    ],
  },
  confusedWith: [
    {
      id: 'scale-out-failure',
      unlike: 'There capacity cannot be added for any other reason; here precisely because no address is left.',
    },
    {
      id: 'quota-limit-hit',
      unlike: 'There a provider caps by rule what an account may have; here the address range itself is used up.',
    },
    {
      id: 'orphan-resource-leak',
      unlike: 'There leftovers of any kind fill the capacity; here what is missing at the end is an address.',
    },
    {
      id: 'hard-limit-exceeded',
      unlike:
        'There a fixed limit of software or OS is reached, such as ports or descriptors; here the addresses of a subnet or pool.',
    },
  ],
  examples: [
    'The subnets of the hospital platform ran out of free IP addresses in the afternoon. Hosts were there, but their pods stayed pending because the network plugin could not assign an address.',
    'Every guest phone in the stadium took a DHCP lease of twelve hours. By half-time the scope was exhausted, and the ticket scanners, which share it, could not obtain an address after a reboot.',
    'A rolling replacement started twice as many containers as usual for a few minutes. The /24 chosen five years ago had no room left, and the tasks of the claims service failed to launch for lack of IPs.',
    'The address of a deleted virtual machine was not returned to the pool. After some weeks of build jobs the IP range was depleted by these stale allocations, and no runner could obtain an IP when it booted.',
    'Each worker reserved a warm pool of thirty secondary addresses that it hardly used. The VPC range was consumed by these reservations, so that autoscaling the payment pods ended in errors about insufficient free addresses in the subnet.',
    'The provider needs eight available addresses in a subnet for its load balancer. Ours had three, and the balancer could not add nodes when morning traffic of the tax portal arrived.',
    'The broadband gateway in one region had used up its IPv4 pool after a firmware rollout made modems ask for a second address. Subscribers who restarted got none.',
    'A misbehaving scheduled job spawned a pod every minute and none was cleaned up. All IPs of the shared cluster subnet were taken, and deployments of other teams hung in container creation until the jobs were deleted.',
    'The pod CIDR had been split into blocks per node that were too large. At the sixty-fifth node of the genome cluster no range remained to be allocated, and its kubelet never became ready.',
  ],
  measures: {
    prevent: [
      'Size subnets and pod ranges for several times the largest expected cluster, surge included',
      'Give batch jobs and guests a range apart from that of services',
    ],
    detect: [
      'Alert on free addresses of every subnet and pool, at 20 percent left',
      'Forecast address use along with node growth',
    ],
    limit: [
      'Keep a spare range that can be attached without rebuilding the cluster',
      'Reclaim addresses of dead interfaces and leases automatically',
    ],
  },
});
