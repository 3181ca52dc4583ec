import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cross-tenant-data-exposure',
  name: 'Data shown to another user or tenant',
  family: 'software',
  definition: 'A defect shows the data of one user or tenant to another.',
  signs: {
    named: [
      'reveal|expose|show|leak|disclose|send|sent|deliver data|information|detail|content|email|message other_users|other_customers|other_people|other_accounts|another_user|another_customer|another_account|some_users|wrong_person|wrong_recipient|unrelated|other_tenants',
      'owner|owners|user|users|customer|visitor|member|patient|people see|saw|shown|show|view stranger|strangers|another|someone_else|other_people|not_theirs|not_their_own',
      'memory|buffer|heap contain|include|leak|return|dump|expose cookie|cookies|message|password|other_sites|private|token',
      'device|camera|doorbell|meter|feed|video|profile|record|phone wrong|another|different|other|stranger account|accounts|owner|household|user|home',
      'same|identical|duplicate|colliding session|session_id|session_number|login_token|user_id two|both|different|another user|users|member|members|person|people|customer|customers',
      'lose|lost|miss|missing|forgot|without|omit|drop|dropped tenant|owner|ownership|per_user|per_customer|user_id|tenant_id|account filter|check|condition|scope|clause',
      'list|report|dashboard|query|search|export all|other|another|every|foreign customer|customers|tenant|tenants|organization|organisation|merchant invoice|record|order|document|row|data',
      'see|saw|view|receive|show|display|return|serve|access|visible|expose|disclose|leak|sent|send another|other|someone_else|wrong|different|each_other|one_another user|customer|tenant|account|member|person|subscriber|organization|organisation|patient|client|merchant|player data|information|detail|record|profile|name|email|address|session|account|page|history|title|file|message|order|card|statement|invoice',
      'cross_tenant|cross_account|cross_customer|cross_user|cross_user_data|tenant_isolation|multi_tenant data|access|leak|isolation|expose|exposure|boundary|fail|bug',
      'belong another|other|different|someone_else user|customer|tenant|account|member|person|patient|organization',
      'log|logged|sign|signed in|into as another|other|someone_else|different|wrong user|account|person|customer',
      'session|cookie|token mix|mix_up|swap|share|reuse|cross|leak|wrong|confuse user|customer|another|account|member',
      'response|reply|answer|result|page|email|mail|statement|letter|invoice wrong|another|other_user|other_users|other_customers|different|someone_else user|users|customer|customers|tenant|recipient|requester|account|person',
      'stranger|strangers|neighbour|neighbor see|view|show|access|account|data|camera|feed|video|balance|photo',
      'private|personal|confidential|sensitive data|information|photo|file|message|title|record|repository|document visible|expose|show|disclose|leak|accessible|available other|another|public|unauthorized|wrong user|customer|tenant|people|everyone|recipient|member|account',
      'customer|tenant|user data|record bleed|mix|intermix|commingle|intermingle|swap|cross|leak',
    ],
    acted: [
      'cache|cdn private|personal|personalised|personalized|authenticated|logged_in|session|set_cookie|account page|response|content|header|user',
      'cache_key|cache|key not|without|missing|omit|ignore user|tenant|account|session|cookie|authorization|identity',
      'query|filter|where|lookup|scope|join missing|without|omit|forget|wrong|dropped tenant|account|user|owner|organization|customer|org',
      'authorization|authorisation|ownership|permission|access check|verify miss|missing|skip|omit|absent|not|bypass record|object|resource|id|owner|document|user|tenant',
      'id|identifier|number|parameter|url guess|increment|change|enumerate|sequential|manipulate another|other|any user|record|account|order|document|customer',
      'connection|socket|buffer|pool|object|thread reuse|return|share|corrupt|canceled|cancelled|recycle|stale response|reply|request|data user|another|other|next|previous|wrong|different',
      'thread_local|global_variable|static|singleton|shared_variable|shared_state|context user|session|request|tenant leak|share|mix|another|previous|concurrent',
      'off_by_one|response request mismatch|misaligned|shift|out_of_sync|pair|desynchronize|desync|queue|next user|client|another|wrong',
      'duplicate|collide|collision|same|reuse id|identifier|session|username|token|uuid|device user|account|customer|two|another',
      'uninitialized|uninitialised|memory|buffer|heap leak|contain|dump|previous|leftover|stale other|another|customer|site|user|request',
      'merge|link|associate|map|assign|attach|match wrong|incorrect|another|different|two account|profile|user|customer|person|patient|device',
      'mail_merge|mailing|newsletter|statement|recipient|letter wrong|mixed|shift|another|cc|bcc|swap address|name|data|customer|recipient|list',
    ],
    setOff: [
      'cache|cdn|caching enable|configure|change|ignore|header private|authenticated|cookie|logged_in|personal|session|user|account',
      'race|race_condition|concurrent|simultaneous|same_time|interleave user|session|request|login another|other|mix|wrong|data',
      'timeout|cancel|abort|disconnect|error connection|request|socket pool|reuse|next|leave|left response|data|user',
    ],
    unguarded: [
      'no|not|without|lack|rely isolation|separation|boundary|row_level|tenant|partition data|customer|user|enforce|check',
      'trust|accept|rely client|header|parameter|supplied|cookie tenant|user|account|id|identity|owner',
    ],
    lost: [
      'notify|inform|contact|report|disclose regulator|authority|affected|privacy|data_protection|gdpr|commissioner breach|user|customer|data|incident|exposure|people',
      'privacy|confidentiality breach|violate|violation|incident|leak user|customer|tenant|account|data',
      'name|email|address|payment|card|phone|chat|balance|order expose|visible|display|leak|reveal other|another|wrong|active user|customer|people|account',
    ],
  },
  confusedWith: [
    {
      id: 'cache-serves-wrong-data',
      unlike:
        'There a cached entry is stale or wrong for everybody; here what was handed out belongs to another user, by a cache or otherwise.',
    },
    {
      id: 'over-permissive-access',
      unlike:
        'There a bucket, role or network was left open wider than meant; here access was closed and a defect mixed up whose data is whose.',
    },
    {
      id: 'security-vulnerability',
      unlike: 'There an attacker uses a flaw to get in; here ordinary users meet the data of others without trying.',
    },
  ],
  examples: [
    'The content network had been told to ignore cookies and cached account pages of signed-in shoppers. Visitors then saw the name, address and order history of whoever had requested the page before.',
    'A request cancelled at the wrong moment left its reply in the pooled connection. The next user received that reply instead of their own, and chat titles of strangers appeared in the side bar.',
    'The report query lost its tenant filter when it was rewritten as a join. For an hour the dashboard of each organisation listed invoices of all other customers.',
    'Session numbers were drawn from a generator that two restarted servers had seeded alike. Two members could be given the same session, so one suddenly was logged in as the other.',
    'In the portal a patient could change the document number in the address and open letters belonging to another person. Ownership was checked in the list view but not when a single record was fetched.',
    'After the camera service came back, devices were mapped to the accounts of other users. Some owners who opened the app were shown the private video of a stranger.',
    'The current user was kept in a static variable. Under concurrent requests the context of one employee leaked into the page of another, with salary and home address.',
    'While printing the yearly statements the address list and the data list got out of step by one. About nine hundred policy holders received the statement of a different customer.',
    'The proxy returned uninitialised buffer memory for pages with a broken tag. This memory contained cookies and private messages of users of other sites, so visitors of one site received the data of another customer.',
    'Two people with the same name and birthday were merged into one profile by the matching routine. Each saw the prescriptions of the other until the privacy officer was informed.',
  ],
  measures: {
    prevent: [
      'Enforce the tenant in the data layer, not in each query',
      'Mark personal responses as not cacheable, and put the user into every cache key',
      'Discard a pooled connection after any cancelled or failed request',
    ],
    detect: [
      'Test with two tenants at once that neither sees data of the other',
      'Check in production that the owner of each response is its requester, and alert if not',
    ],
    limit: [
      'Keep a switch that takes the product offline and ends all sessions',
      'Log who was shown what, so that those affected can be told',
    ],
  },
});
