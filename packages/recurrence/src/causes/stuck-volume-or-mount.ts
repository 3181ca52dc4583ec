import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'stuck-volume-or-mount',
  name: 'Stuck volume or mount',
  family: 'capacity',
  definition:
    'A persistent volume or file share cannot be attached or mounted, or its mount hangs, so that its workload cannot start or go on.',
  signs: {
    named: [
      'mount_time_out|mount_hang|mount_fail|mount_failure|attach_fail|attach_time_out|attach_operation|mount_operation|mount_error|attach_error|unmount_hang|hung_mount|stuck_mount|stuck_volume|stuck_attach|mount_timeout',
      'no|without volume|share|mount mount|attach|available|come_up|start|boot|came_up',
      'image|volume|disk|lun lock|lease|reservation hold|held|still|release|stale hypervisor|host|node|client|guest|crash|instance',
      'boot|start|system wait|hang|block|hung mount|fstab',
      'without|lack|miss network_share|nfs_share|volume|file_share mount|network|boot|come_up|start|before|came_up',
      'volume|disk|pvc|claim|lun|share stuck|hang|fail|refuse|unable|cannot|could_not|never|timeout|hung|failure|refusal attach|mount|detach|unmount',
      'volume|disk already|still attach|mount|claim|lock another|other|old|previous|different|former node|host|instance|machine|pod|server',
      'multi_attach|multiattach',
      'stale_file_handle|stale_nfs|stale_handle|stale_mount',
      'failedmount|failedattachvolume|failed_mount|failed_to_mount|unable_to_mount|failed_to_attach|unable_to_attach',
      'attach|mount|detach operation|request|call time_out|timeout|pending|stuck|hang|never_complete|hung volume|disk|share|storage|nfs',
      'mount_point|nfs|file_share|filesystem|file_system hang|unresponsive|stuck|block|hung mount|uninterruptible|process|pod',
      'persistent_volume|pvc|volume_claim pending|unbound|unschedulable|different|wrong|other|zone|stuck|lost',
    ],
    acted: [
      'csi|storage driver|plugin|provisioner|controller attach|mount|volume',
      'volume|disk attach|detach|attachment controller|api|call|operation',
      'nfs|smb|cifs|iscsi|fibre_channel|network_file mount|share|export|session',
      'kubelet|node|orchestrator mount|attach volume|disk|claim',
      'fstab|automount|mount_unit boot|mount|missing|wait',
      'lease|lock|reservation volume|disk|image|lun|share hold|held|stale|release',
    ],
    setOff: [
      'pod|container|workload reschedule|evict|move|migrate node volume|disk|claim',
      'node|host drain|reboot|upgrade|terminate|crash volume|disk detach|attach|mount|release',
      'file|storage server|export|share reboot|rename|move|restart mount|client|nfs',
      'force_detach|detach_by_hand|manually_detach|manually_unmount',
      'volume|disk other|different|another|wrong zone|availability_zone|region node|pod',
    ],
    unguarded: [
      'mount|attach|detach no|without timeout|alert|retry|limit',
      'readwriteonce|read_write_once|single_writer|one_node|only_one node|host|attach|mount|volume',
      'hard_mount|hard_mounted|hard_option',
      'ownership|permission|chown|relabel recursive|every_file|each_file volume|mount',
      'single|only replica|pod|instance volume|disk|claim',
    ],
    lost: [
      'pod|container|workload|controller|build stuck|remain|stay|wait containercreating|creating|pending|init volume|mount|disk|attach',
      'pod|container|service|machine|host cannot|could_not|unable|fail|never|failure start|boot|schedule volume|mount|disk|attach|share',
      'uninterruptible|d_state|disk_sleep process|thread|mount|nfs|io',
      'mount empty|missing|absent|disappear directory|share|volume|after_reboot',
      'filesystem|volume|disk check|fsck|journal before|prevent|delay|long mount',
      'attachment_limit|too_many_volumes|maximum_volumes|volume_limit|volumes_per_node',
      'volume|disk|share remount|read_only|readonly|unavailable mount|attach|i_o_error',
    ],
  },
  confusedWith: [
    {
      id: 'disk-full',
      unlike: 'There the volume is reachable but has no room left; here it cannot be attached or mounted at all.',
    },
    {
      id: 'hardware-failure',
      unlike: 'There the disk itself broke; here the disk and its data are well but do not arrive at the workload.',
    },
    {
      id: 'cold-start-failure',
      unlike:
        'There the start-up of the program is too slow or broken; here it waits for storage that is not handed to it.',
    },
    {
      id: 'quota-limit-hit',
      unlike:
        'There an administrative limit stops the request; here the request to attach or mount is accepted and does not succeed.',
    },
  ],
  examples: [
    'When the node was replaced, the pod of the build controller moved, but its disk stayed attached to the old host. Every attempt ended in a multi-attach error, and the pod remained in creation until we detached the disk by hand.',
    'The file server was restarted under a new export path. All web hosts kept a stale file handle, and any process that touched the share hung in an uninterruptible sleep.',
    'The metrics database was rescheduled to another availability zone, where its volume cannot be attached. The claim stayed pending and the database had no place to start.',
    'The storage driver lost its session to the array after the certificate of its controller changed. No volume could be mounted from then on, so restarted containers waited in their initial state.',
    'After the kernel update the reporting host came up without its network share, because the mount was attempted before the network was ready. The job wrote its files to the empty mount point.',
    'The block image of the virtual machine was still locked by the crashed hypervisor. The lock was not released, and starting the guest elsewhere failed since it could not open the disk.',
    'Mounting the volume took more than an hour: on every mount the platform changes the ownership of each file, and there were eleven million. The mount timed out, was tried again, and never completed.',
    'A node had reached the largest number of disks that the provider attaches to one machine. New stateful pods were nevertheless placed there and stayed stuck, with the attach operation failing again and again.',
    'The ticket system would not boot. An entry in fstab named a logical disk that had been removed, and the system waited for that mount at every start.',
    'During the drain the unmount of the home directories hung, as a forgotten shell held a file open. The volume could not be detached, and users got no workspace on the new node.',
  ],
  measures: {
    prevent: [
      'Detach and unmount as a checked step of every drain and node replacement',
      'Place workloads only where their volumes can be attached (zone, number of disks)',
      'Prefer storage that several nodes may mount, or replicate in the application',
    ],
    detect: [
      'Alert when a workload waits for a volume for more than some minutes',
      'Watch the duration and errors of attach and mount operations',
    ],
    limit: [
      'Keep a rehearsed procedure to detach by force and to attach elsewhere',
      'Mount network shares with a timeout, so that processes fail instead of hanging',
    ],
  },
});
