import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'permission-change',
  name: 'Access taken away by a permission change',
  family: 'access',
  definition: 'A change of permissions, roles or access policy takes away access that running systems or staff need.',
  signs: {
    named: [
      'policy|guardrail inadvertently|mistaken|mistakenly|erroneously|unintentionally|wrongly|incorrectly block|deny|denied|restrict|revoke|remove|prevent|forbid access|permission|storage|account|call !firewall !traffic !packet',
      'remove|drop|delete member|maintainer|owner|publisher|administrator|membership team|group|organisation|organization|project|role !attacker !malicious',
      'token|role|member|workflow|default|grant|account read_only|readonly|write_access|write_permission refuse|switch|reduce|lose|lost|deny|denied|restrict|no_longer !database !leak',
      'nobody|no_one|nobody_left|none right|privilege|permission|rights remain|left|hold|held|upload|publish|approve|sign',
      'security_policy|access_policy|deny_policy|guardrail block|deny|restrict|prevent|cut access|storage|account|operation|call',
      'lock_out|lockout|locked_out cluster|console|admin|administrator|own|ourselves|maintainer|role|permission !password !attacker !attempt',
      'permission|privilege|access_right|grant remove|revoke|revocation|strip|withdraw|withdrawn|withdrew !attacker',
      'role|service_account|user|group|process lose|lost|lack|miss permission|privilege|access_right|grant',
      'permission|role|iam|access_policy|bucket_policy|key_policy|access_control change|update|tighten|edit|replace|reset deny|denied|lock_out|forbid|forbidden',
      'no_longer permission|authorize|allow|permit|entitle read|write|access|call|assume|connect !blocklist !firewall',
      'revoke|remove|withdraw access|role|membership|grant still|need|require|use|depend !attacker !expire',
      'permission|privilege|policy|ownership too|overly restrictive|strict|narrow|tight',
      'insufficient|incorrect|wrong|miss permission|privilege|ownership !attacker !leak',
      'least_privilege break|broke|remove|cut|lock_out',
    ],
    acted: [
      'security_policy|access_policy|baseline_policy|compliance_policy apply|application|enforce|roll_out|rollout|deploy|change storage|account|role|resource|bucket|identity',
      'permission|role|privilege|ownership change|edit|modify|reset|overwrite|overwrote|transfer',
      'iam|rbac|access_control policy|role|binding|statement change|edit|remove|replace|update|apply|applied',
      'chmod|chown|umask|setfacl|selinux|sudoers',
      'file|directory|key|socket|schema|table owner|ownership|root_owned change|wrong|belong|read',
      'group|team|organisation|organization membership|member remove|change|sync',
      'security_descriptor|access_policy|bucket_policy|key_policy|deny_rule|deny_statement|guardrail',
    ],
    setOff: [
      'audit|harden|cleanup|clean_up|tighten|hygiene|review permission|role|access|grant|privilege',
      'remove|delete|prune unused|legacy|stale|excessive|redundant|obsolete role|permission|grant|group|policy',
      'migrate|move|transfer|rename role|permission|group|grant|privilege|owner',
      'inherit|inheritance|override|overwrite permission|policy|acl|right',
      'default permission|role|access|policy change|become|became|narrow',
      'leaver|offboard|deprovision|left_company|left_team account|access|owner|group|admin',
    ],
    unguarded: [
      'nobody|nothing|no_one|not know|realize|record|document|aware role|permission|grant|access use|need|rely',
      'permission|policy|role change|edit review|test|simulate|stage without|no|not',
      'policy dry_run|simulator|audit_mode|report_only skip|not|without',
    ],
    lost: [
      'permission_denied|access_denied|not_authorized|insufficient_privileges|operation_not_permitted|unauthorized_error',
      'deny|denied|refuse|forbid|forbidden read|write|access|call|launch|decrypt bucket|table|database|queue|key|repository|storage|api',
      'cannot|unable|could_not|no_longer read|write|pull|push|decrypt|assume|list permission|access|role|privilege|policy',
      'staff|engineer|administrator|operator|maintainer|admin|team lose|lost|lock_out access|admin|console|right',
      'restore|re_add|regrant|reinstate|grant|give permission|role|access|privilege|membership !attacker',
    ],
  },
  confusedWith: [
    {
      id: 'credential-expiry-or-rotation',
      unlike:
        'There the password, key or token is no longer valid; here the identity is still known but may no longer act.',
    },
    {
      id: 'firewall-rule',
      unlike:
        'There packets or requests are filtered by where they come from or look like; here an identity lacks a right.',
    },
    {
      id: 'over-permissive-access',
      unlike:
        'There access was wider than intended and something was exposed; here it became too narrow and work stopped.',
    },
    {
      id: 'partial-deploy-mismatch',
      unlike: 'There two versions do not fit each other; here both fit, and a right between them was taken away.',
    },
  ],
  examples: [
    'As part of a least-privilege review we removed roles that had not been used for ninety days. The month-end billing job runs once a quarter under one of them, and it was denied when it tried to read the ledger bucket.',
    'A new access policy on the encryption key listed the administrators but not the service role of the message store. Every write that needed the key came back with access denied, and the queue stopped taking messages.',
    'A recursive chown during a disk tidy-up gave the spool directory to root. The mail daemon, which runs as an ordinary user, no longer had permission to write there, and incoming mail was deferred.',
    'The directory sync dropped a nested group, and with it the membership through which the on-call engineers could log in to the bastion. Staff were locked out of the very hosts that needed repair.',
    'Ownership of the database schema was transferred to a new login. Grants given by the old owner vanished with it, so the reporting user lost its privilege to select from the booking tables.',
    'The organisation switched its default for the build token from read-write to read-only. Release workflows that tag and push were refused from that moment, because they had never asked for the right explicitly.',
    'A maintainer who had left was removed from the team that owned the package index. He had been its sole publisher, so nobody remaining had the rights to upload a fixed version.',
    'A guardrail with a broad deny statement was attached to the parent account instead of to the sandbox. All child accounts inherited it, and autoscaling could no longer launch instances although its own role allowed that.',
    'The cluster role of the ingress controller was edited to drop wildcard verbs. Watching endpoints was among them; the controller was forbidden from listing services and kept its old routes until they went stale.',
    'In the ward system, permissions were reset to the template of the new hospital group. Nurses could open patient charts but were not authorized to sign medication, which the template leaves to physicians.',
  ],
  measures: {
    prevent: [
      'Check against the log of actual use, over at least a full business cycle, before removing a right',
      'Keep permissions as reviewed code and evaluate a change in report-only mode first',
      'Apply access changes to one account or region before all',
    ],
    detect: [
      'Alert on a rise of denied calls by identity right after a policy change',
      'Run a synthetic call for each critical role',
    ],
    limit: [
      'Keep the previous policy ready to be reapplied in one step',
      'Keep a tested break-glass account outside the normal groups',
    ],
  },
});
