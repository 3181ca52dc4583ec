import type { Vocabulary } from '../vocabulary.ts';

/** What serves, what it is made of, what is sent through it. */
export const things: Vocabulary = {
  service: {
    nouns: `website web-site site webpage page api app application server webserver web-server platform portal database checkout login sign-in signup
      sign-up dashboard endpoint store shop marketplace storefront backend back-end frontend front-end gateway
      blog forum wiki intranet network internet connection wifi vpn email mail inbox mailbox search cart payment billing
      account feed chat messaging stream streaming video upload download map game bot queue cluster node container
      instance host machine droplet vm domain dns load-balancer loadbalancer lb proxy cdn cache
      authentication auth registration booking reservation order ordering catalogue catalog inventory pos kiosk terminal
      repository repo pipeline cms crm erp wordpress nginx apache apache2 mysql postgres postgresql redis github gitlab jenkins
      tracker scheduler newsletter checkout-page homepage home-page landing-page microservice web-01 web-02 lb-01 web01 web02
      backoffice back-office helpdesk ticketing hosting storage sandbox library calculator quiz exam course lms
      printer phone telephone switchboard hotline callcentre callcenter booking-engine reporting analytics report
      wallet transfer banking atm bank invoice payroll thermostat firmware device crawler webhook feature clone`,
    phrases: `home page|landing page|load balancer|load balancers|web server|web servers|app server|web app|web apps|web stack`,
  },
  vague: {
    nouns: `service system infrastructure operation functionality production environment stack web software product resource`,
    phrases: `web stack|our service|our services|the service|the services|the system|our system|our systems|our infrastructure`,
  },
  component: {
    nouns: `database db cache firewall disk memory ram cpu certificate cert ssl tls port config configuration setting file folder directory
      script query index table schema code commit deployment release version module package library dependency plugin
      thread process worker pool connection socket queue log key token password credential permission role user-agent
      manifest puppet docker container kernel driver switch router cable fan power hardware nic dns record ttl cron job
      variable environment path import extension header cookie session balancer nginx apache apache2 haproxy mysql
      postgres postgresql redis kafka rabbitmq mongodb php python node nodejs java tomcat gunicorn uwsgi systemd ulimit limit quota timeout parameter
      line typo character slash regex rule policy patch update upgrade backup replica shard lock transaction
      garbage-collector heap buffer volume partition inode mount symlink link loop function method field column mainboard motherboard supply adapter cooling hard-drive drive raid ups battery sensor chip`,
  },
  request: {
    nouns: `request query traffic transaction call order payment purchase checkout session login sign-in visit connection message upload attempt hit
      job delivery booking email transfer sale shipment submission search lookup invocation page-view pageview packet`,
  },
  trouble: {
    nouns: `issue incident problem outage failure fault error disruption downtime trouble crash breakdown anomaly event bug
      interruption degradation glitch malfunction hiccup attack breach emergency situation crisis`,
  },
};
