import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'credential-expiry-or-rotation',
  name: 'Expired or rotated credential',
  family: 'access',
  definition:
    'A password, key, token or service account expires, is rotated or is removed, and something that still uses the old one is locked out.',
  signs: {
    named: [
      'lease|ticket|session_key credential|vault|database_user|secret|kerberos|keytab expire|run_out|ran_out|renew|lapse|drop',
      'client_secret|application_secret|shared_secret|api_secret|shared_key|licence|license expire|expiry|lapse|end|run_out|ran_out|come_to|came_to|regenerate|no_longer|rotate',
      'token|key|secret|credential|password rotation|rotate fix|resolve|remedy|restore|cause|after|break|broke|fail',
      'token|password|credential|secret|api_key|access_key|service_principal|licence_key|license_key|signing_key|pat expire|expiry|expiration|lapse|run_out|ran_out !certificate !never !leak',
      'expired token|password|credential|secret|key|service_account|licence|license !certificate !never !leak',
      'rotate|rotation|roll|rollover|rekey|regenerate|change key|secret|credential|password|token old|previous|still|stale|not_update|miss|fail|invalid|lock_out !leak !expose',
      'old|previous|stale|outdated|former|obsolete key|secret|credential|password|token use|still|cache|hold|held|present|configured|authenticate !leak',
      'credential|key|token|password|secret revoke|invalidate|delete|remove|disable|deactivate still|use|need|depend|job|pipeline|fail !attacker !leak !expose',
      'service_account|technical_user|bot_account|robot_account|machine_user|system_user|api_user expire|disable|delete|remove|deactivate|lock|suspend|lock_out',
      'token|key|credential|lease|session|ticket not|fail|never|stop renew|refresh|rotate|reissue|update|propagate',
      'account|password|token employee|former|departed|left|leaver|personal disable|deactivate|delete|expire|remove service|job|integration|pipeline|use',
    ],
    acted: [
      'authenticate|authentication|login|log_in fail|refuse|reject|denied expire|old|stale|rotated|invalid password|credential|token|key|secret',
      'personal|individual token|account|key|credential use|run|own|belong automation|pipeline|job|service|release|publish|deploy',
      'vault|secret_manager|secrets_manager|key_vault|keytab|kerberos|ldap|oauth rotate|expire|renew|refresh|lease|old|stale',
      'key_rotation|password_rotation|secret_rotation|credential_rotation|token_rotation|key_rollover|password_change|password_policy',
      'signing|verification|public|shared|encryption|dnssec|dkim|host key rotate|roll|replace|remove|rollover|retire early|still|old|cache|before|not',
      'cache|memory|config|environment|mount|restart old|stale|previous|rotated credential|secret|token|key|password',
    ],
    setOff: [
      'expire|expiry|expiration default|one_year|after|days|months|date|policy|maximum|lifetime token|password|secret|key|credential',
      'left_company|left_organisation|offboard|leaver|departed|departure|retire account|token|key|credential|owner',
      'rotate|reset|change|replace routine|scheduled|regular|security|quarterly|audit|precaution password|key|secret|credential|token',
      'unused|inactive|dormant|stale|orphan account|key|credential|token|principal delete|remove|disable|cleanup|clean_up|purge',
      'refresh|renewal|rotation job|script|process|automation fail|stop|broke|broken|silent credential|token|secret|key|password',
    ],
    unguarded: [
      'no|not|nobody|nothing|without|miss|ignore alert|monitor|reminder|track|calendar|warn|inventory|document expire|expiry|expiration|credential|token|password|secret|key|rotation',
      'unaware|forgot|forget|overlook|miss|unknown|undocumented|unlisted consumer|copy|place|job|script|client|worker old|key|credential|password|secret|token rotate|change|update|replace|expire',
      'overlap|grace|both|two|dual key|secret|credential|password|token no|not|without|immediate|at_once',
    ],
    lost: [
      'unauthorized|401|invalid_credentials|bad_credentials|invalid_token|invalid_grant|authentication_failure|authentication_error token|key|credential|password|secret|expire|rotate',
      'lock_out|locked_out password|credential|key|account|login|authenticate|attempt|token !attacker',
      'new|fresh|renewed token|key|secret|password|credential issue|generate|create|distribute|deploy|install|update restore|recover|resolve|fix|resume|again',
      'upload|publish|release|sync|backup|replication|deploy|pull reject|refuse|fail|stop|unauthorized token|credential|password|key|account|login',
    ],
  },
  confusedWith: [
    {
      id: 'certificate-expired-or-mismatched',
      unlike: 'There a certificate that others verify has ended; here a password, token, key or account.',
    },
    {
      id: 'permission-change',
      unlike: 'There the identity is valid but lost a right; here the identity can no longer prove itself.',
    },
    {
      id: 'secret-leak',
      unlike: 'There the secret is in wrong hands; here the right hands hold one that no longer works.',
    },
    {
      id: 'silent-updater-failure',
      unlike:
        'There a feed or job stops for any reason and nobody sees it; here it stops since its credential no longer works.',
    },
  ],
  examples: [
    'The token with which the nightly job uploads to the package repository had a lifetime of one year, and it expired on Saturday. Nothing warned of the date, and all releases were refused as unauthorized.',
    'We rotated the database password as the policy demands. A reporting worker that nobody had on the list still used the old one, and its repeated attempts locked out the shared account.',
    'The deployment pipeline ran with the personal access token of an engineer. When she left the company, her account was disabled by offboarding, and every deployment failed to authenticate.',
    'The client secret of the registered application came to its end after twenty-four months. Single sign-on for the hospital portal stopped until someone with enough rights generated a new secret.',
    'The lease on the dynamic credentials was to be renewed by a sidecar, which had hung. After the lease ran out the vault dropped the database user, and the service could not open new sessions.',
    'During the rollover of the signing key the old public key was withdrawn at once instead of after a grace period. Tokens issued before were no longer accepted, so travellers had to log in again or were turned away.',
    'A cleanup of dormant service accounts deleted one that is used only at quarter end. The settlement run started, could not log in, and the clearing files were late.',
    'New secrets had been written to the store, but pods read them only at start and kept the previous password in memory. As soon as the old password was invalidated, connections to the broker were rejected.',
    'The shared key between the relay and the ticket system was regenerated after an audit. Both sites should have been updated; one was missed, still used the old key, and its messages bounced with an invalid credential for two days.',
    'The licence key of the routing engine lapsed at the turn of the month. The reminder went to the mailbox of a former colleague, and the dispatch software refused to start.',
  ],
  measures: {
    prevent: [
      'Keep one inventory of credentials with owner, consumers and end date',
      'Rotate with an overlap in which old and new both work',
      'Run automation under accounts of its own, never under those of persons',
    ],
    detect: [
      'Alert weeks before any token, secret or password ends',
      'Watch for use of the old credential before withdrawing it',
    ],
    limit: ['Keep the former credential restorable for a day', 'Let services reread secrets without a restart'],
  },
});
