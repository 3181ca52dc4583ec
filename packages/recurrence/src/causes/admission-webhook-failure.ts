import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'admission-webhook-failure',
  name: 'Failing admission webhook',
  family: 'dependency',
  definition:
    'An admission webhook or policy engine that fails closed is broken, slow or unreachable and blocks changes in the cluster.',
  signs: {
    named: [
      'policy_agent|opa|policy_engine pod|namespace|label|node|resource allow|prevent|block|ignore|deny|exempt',
      'admission_webhook|validating_webhook|mutating_webhook|admission_hook|mutating_hook|validation_webhook|admission_plugin',
      'webhook|admission|injector no|lack|without|single|gone|zero healthy|ready|backend|endpoint|replica',
      'webhook|sidecar_injector|sidecar_injection|admission_hook fail|failure|crash|slow|timeout|time_out|not_answer|deny|reject|unreachable|reach|denial',
      'webhook registration|configuration remain|stay|left|still|gone|match|delete|remove',
      'admission webhook|controller|hook|plugin fail|down|unreachable|unavailable|time_out|timeout|broken|slow|reject|block|deny|unhealthy|crash|failure|denial !overload !shed !herd',
      'validating|mutating|validation webhook|hook fail|down|unreachable|unavailable|time_out|timeout|reject|block|deny|slow|unhealthy|failure|denial',
      'failed_calling_webhook|failed_to_call_webhook|calling_webhook',
      'webhook fail_closed|failurepolicy|failure_policy|fail_open',
      'policy_engine|policy_controller|policy_agent|policy_server|policy_webhook block|reject|deny|prevent|refuse|down|unreachable|unavailable|crash|slow|fail_closed|unhealthy|denial|refusal',
      'webhook block|reject|prevent|deny|refuse|stop|intercept|denial|refusal pod|node|namespace|lease|create|creation|schedule|deploy|update|resource|object',
      'sidecar injector|injection webhook|fail|down|unavailable|reject|block|failure pod|create|start',
      'webhook certificate|cert|ca_bundle|cabundle|tls expire|mismatch|invalid|untrusted|unknown api_server|apiserver|admission|pod|reject',
    ],
    acted: [
      'admission webhook|controller|chain|request|review|control',
      'validating|mutating webhook|configuration|hook',
      'policy_engine|policy_controller|policy_agent|policy_server|policy_webhook',
      'webhook registration|configuration|rule|selector|endpoint|backend|pod|deployment|service',
      'image signature|policy|verification|scanner verify|check|verification webhook|admission|pod|deploy',
      'api_server|apiserver|control_plane call|consult|ask|contact|wait webhook|policy|hook',
    ],
    setOff: [
      'namespace|label|exemption|annotation remove|lose|miss|lost|overwrite webhook|policy_agent|admission|opa|policy_engine',
      'webhook|policy_engine|policy_controller|admission upgrade|update|install|release|deploy|remove|uninstall|delete',
      'webhook pod|replica|backend|endpoint evict|oom|drain|crash|restart|kill|scale|gone|none',
      'webhook configuration|registration left|remain|still|orphan remove|delete|uninstall',
      'webhook match|scope|intercept|apply|register all|every|too_broad|any|whole|wildcard resource|namespace|kind|request|object|pod',
      'webhook new|strict|schema|required|unknown|field|version reject|validate|conversion|deny|denial',
      'conversion_webhook|crd_conversion',
    ],
    unguarded: [
      'webhook|admission|policy no|not|without exempt|exclude|exception|bypass|selector namespace|system|itself|own|kube',
      'webhook|policy_engine|injector single|one|only replica|pod|instance',
      'webhook timeout|time_out long|30|thirty|10|ten|second|default',
      'fail_closed|failurepolicy|failure_policy fail|ignore|set|default|instead|failure webhook|admission|policy|pod|create',
      'webhook itself|own|its pod|restart|replacement|schedule|create admit|reject|block|prevent',
    ],
    lost: [
      'deny|reject|refuse|wait|block|not|denial|refusal admission|admit pod|workload|object|node|restart',
      'pod|replica|node|namespace|lease|object|resource|manifest not|never|cannot|could_not|unable|fail|refuse|no|failure|refusal create|admit|schedule|recreate|modify webhook|admission|policy_engine',
      'deploy|deployment|rollout|release|apply|scale|autoscale|job block|reject|fail|stuck|deny|failure|denial webhook|admission|policy_engine|policy_controller|hook',
      'api_server|apiserver|control_plane|api_request|cluster reject|deny|refuse|timeout|time_out|latency|denial|refusal webhook|admission|policy_engine',
      'delete|remove|disable|patch webhook|admission configuration|registration|object restore|recover|resolve|admit|again|unblock|recovery',
      'lease|heartbeat|node_status renew|update|block|deny|denial webhook|admission',
    ],
  },
  confusedWith: [
    {
      id: 'circular-dependency',
      unlike:
        'There any part that is down is needed to bring itself back; here the gate for changes in the cluster is what fails, even if it can be restarted.',
    },
    {
      id: 'permission-change',
      unlike:
        'There the request is refused because somebody lacks a right; here the check itself cannot be carried out.',
    },
    {
      id: 'firewall-rule',
      unlike: 'There traffic of users is filtered; here changes of cluster objects are refused or time out.',
    },
    {
      id: 'breaking-upgrade',
      unlike:
        'An upgrade may be the trigger; this is the cause when the harm is that the webhook rejects or delays every change.',
    },
  ],
  examples: [
    'The validating webhook of the policy engine had no healthy backend after its node was drained. As it fails closed, the control plane refused every new pod, among them those of the engine itself.',
    'All deployments timed out. The mutating hook that adds a proxy container was slow, each call waited thirty seconds, and the API server rejected the request when the webhook did not answer.',
    'The certificate of the admission controller was reissued, but the bundle in its registration was not. From then on the cluster denied all changes with an unknown authority when calling the webhook.',
    'We uninstalled the image scanner, yet its webhook configuration remained in the cluster. Pods could no longer be created because the configured endpoint was gone, and autoscaling stood still.',
    'The new version of the ingress controller validates objects more strictly through its admission hook. It rejected the manifests of forty teams, so that no release could be rolled out.',
    'The rule of the quota webhook matched every kind of resource in every namespace, leases of nodes too. When its single replica was killed for memory, heartbeats were blocked and nodes were marked as lost.',
    'After the power test all nodes rebooted together. Their network pods were not admitted since the policy webhook was not yet running, and the policy webhook could not be reached without the network pods; deleting its registration unblocked the cluster.',
    'The sidecar injector crashed on a namespace without labels. With a failure policy of Fail, each nightly batch job in that namespace was denied and no settlement file was made.',
    'Signature verification runs as an admission controller and asks the registry for every image. The registry was slow on Monday, the controller timed out, and restarted workloads were denied admission until we set it to fail open.',
  ],
  measures: {
    prevent: [
      'Exempt the system namespaces and the namespace of the webhook from its rules',
      'Let a webhook fail open unless security forbids it, with a timeout of a few seconds',
      'Run several replicas over several nodes, with a disruption budget',
    ],
    detect: [
      'Alert on rejections and latency of each admission webhook at the API server',
      'Create a small test object continuously',
    ],
    limit: [
      'Keep a tested command that removes the registration of the webhook',
      'Match only the kinds and namespaces that the policy needs',
    ],
  },
});
