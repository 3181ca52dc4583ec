import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'user-behaviour-change',
  name: 'Change in what users do',
  definition:
    'Users ask for more than before, or for something else: a spike, a campaign, a new customer, one unusual request.',
  signs: [
    'spike|surge|increase|jump|peak|burst|influx|rush|flood|growth|high|unexpected|unprecedented|unusual|heavy traffic|load|request|visitor|demand|query|usage|signup|login|order !attack|ddos|malicious|retry|bot|memory|error|latency|failover|cpu',
    'promotion|campaign|newsletter|black_friday|holiday|advert|tv_show|launch_day|sale rush|visitor|traffic|demand|load|customer|user|order',
    'tenant|customer|client|user huge|large|heavy|expensive|unusual|massive|million query|request|report|job|upload|file|batch|import !attack',
  ],
  examples: [
    'After a sudden surge of traffic behind the quiz show, the login servers answered nobody.',
    'The outage was triggered by a spike of visitors when the newsletter about the sale had gone out.',
    'It began when one tenant submitted huge reports over ten years of data, and their queries filled the pool.',
    'An unexpected load on the first day of the holidays overloaded the gateway.',
    'The rush of visitors that the promotion brought overwhelmed the stock service.',
  ],
  unlike: [
    { id: 'malicious-act', how: 'There somebody means harm; here people use the service as they may.' },
    { id: 'capacity-management', how: 'There we take room away; here more is asked of the same room.' },
  ],
});
