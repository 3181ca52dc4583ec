import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'configuration-push',
  name: 'Change of configuration',
  definition: 'Settings change in production: a file, a flag, a rule, a policy, a route, a quota.',
  signs: [
    'configuration|config|setting|parameter|flag|rule|policy|acl|routing|route|dns|firewall|toggle|waf change|update|push|rollout|deploy|deployment|modification|applied|enabled|changed|edit|pushed|modified !backup|user|customer|vendor|provider|supplier|carrier',
    'feature_flag|config_change',
  ],
  examples: [
    'A change of the routing configuration, pushed to all edge sites at once, caused them to withdraw our own prefixes.',
    'The outage was triggered when a feature flag was enabled for every customer, not for the one percent that had been meant.',
    'Orders stood still because of a new firewall rule that was applied at noon and blocked the port of their queue.',
    'Following an update of the load balancer settings, the timeout was in seconds where milliseconds were expected.',
    'The cause was a changed parameter of the cache: it was set to zero, and from then on nothing was kept.',
  ],
  unlike: [
    { id: 'binary-push', how: 'There the program itself is new; here only what it is told.' },
    {
      id: 'operator-action',
      how: 'There a person does something by hand in a running system; here a setting changes on the way that settings take.',
    },
  ],
});
