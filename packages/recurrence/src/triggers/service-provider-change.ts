import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'service-provider-change',
  name: 'Change at a provider',
  definition:
    'Somebody else changes what one depends on: an interface, a version, a limit, a route, without one knowing.',
  signs: [
    'provider|vendor|supplier|carrier|upstream|third_party|partner|dependency|library|package|registrar|sdk change|changed|update|updated|upgrade|upgraded|new_version|release|retired|deprecated|deprecation|migration|migrated|removed|removal|rollout|rolled !maintenance|our_change',
  ],
  examples: [
    'After our payment provider had changed the format of its answers without notice, every booking failed.',
    'The outage was triggered when the vendor retired the old endpoint a week earlier than announced.',
    'A new version of a library that we had not pinned broke the next build.',
    'It was caused by a change at the carrier, whose routers no longer accepted our addresses.',
    'Logins failed due to a change at the cloud provider, whose client by default refused our keys.',
  ],
  unlike: [
    { id: 'dependency-down', how: 'There the other service fails; here it works, but differently than before.' },
    { id: 'binary-push', how: 'There the change is our own.' },
  ],
});
