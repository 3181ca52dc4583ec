import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'dependency-down',
  name: 'Dependency failing',
  definition: 'Another service on which one depends fails or slows down: of a supplier, of the cloud, of another team.',
  signs: [
    'provider|vendor|supplier|third_party|cloud|aws|azure|upstream|carrier|isp|external|partner|dependency|telia|cdn outage|failure|down|unavailable|incident|disruption|interruption|failed|issue|unavailability|degradation !change|upgrade|our_change',
  ],
  examples: [
    'Uploads failed due to an outage of our cloud provider in the western region.',
    'The outage was triggered when the carrier had a failure of both its lines into the city.',
    'It was caused by an incident at the payment vendor, who was unavailable for an hour.',
    'When the external address service was down, our checkout waited for it.',
    'An interruption at the upstream name supplier led to names that nobody could resolve.',
  ],
  unlike: [
    { id: 'service-provider-change', how: 'There the other side changes something and works; here it fails.' },
    { id: 'hardware-fault', how: 'There the broken part is our own.' },
  ],
});
