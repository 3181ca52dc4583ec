import { forms, isDoing, isName, isThing, type Sentence, type Word } from '@failonce/document';

/** Roles of single people; a team is no person. */
const roles = forms(
  `engineer developer programmer intern trainee admin administrator sysadmin dba operator technician contractor consultant employee colleague
  coworker co-worker student newcomer junior senior freelancer dev coder apprentice analyst architect designer lead cto owner
  author person guy woman man`,
);
const pronouns = forms('he she');
const groups = forms(
  'we i they nobody somebody someone everyone everybody team teams engineers developers admins operators staff crew department',
);
/** Tools and vendors that the lexicon does not know: they "remove" and "break" things as people do. */
const tools = forms(
  `kubernetes terraform puppet ansible helm flux argo argocd chef docker podman travis circleci spinnaker consul vault nomad istio envoy traefik
  haproxy varnish memcached cassandra kafka zookeeper rabbitmq elasticsearch opensearch solr spark airflow celery gunicorn uwsgi django flask rails laravel
  drupal magento shopify stripe paypal twilio sendgrid mailchimp cloudflare fastly akamai heroku netlify vercel digitalocean linode hetzner ovh
  aws azure gcp route53 okta auth0 firebase supabase mongo mongodb oracle sqlite certbot letsencrypt composer npm yarn pip dependabot renovate
  certificate systemd cron logrotate rsync git bitbucket bamboo teamcity liquibase flyway hibernate`,
);

/** The person that stands at `at`: a name, or a role with its article ("an intern", "the database administrator"). */
export function isPerson(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (word === undefined) return false;
  if (pronouns.has(word.form)) return true;
  if (roles.has(word.form)) {
    const next = sentence.words[at + 1]?.form;
    return next !== 'team' && next !== 'teams';
  }
  return isName(sentence, at) && !tools.has(word.form) && !isAttribute(sentence, at);
}

/** "A Yoda router", "our Gandalf-like proxy": a name that says what a thing is like. */
function isAttribute({ words }: Sentence, at: number): boolean {
  const { form, raw } = words[at] as Word;
  if (/-(?:like|style|esque|inspired|shaped|sized|grade|level|themed|powered)$/.test(form)) return true;
  const next = words[at + 1];
  if (next === undefined || /['’]s$/.test(raw)) return false;
  return devices.has(next.form) || (isThing(next) && !isDoing(next) && !next.form.endsWith('s'));
}
const devices = forms('switch device box appliance gadget machine cable script job robot drive card module');

/** Words that stand for people without pointing at one. */
export const isGroup = (word: Word | undefined): boolean => word !== undefined && groups.has(word.form);
