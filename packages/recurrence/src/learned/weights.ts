// Written by npm run learn:recurrence; do not edit. Terms are stems, or concepts (~) of terms/concepts.ts.

/** How many outages it was learned from. */
export const DOCUMENTS = 250;

/** Terms by the number of outages that have them. A term that is not here is in few. */
const byFrequency: Readonly<Record<number, string>> = {
  3: 'absenc accur acquir advisori afterward ag allevi alter anomali anyon arbitrari atom backward basic blank boot broadcast broader broadli browser calendar canada candid cname coast comment compound consider convers de deep deeper desir destroi di diagnosi dig digit dilig discard disclosur dispatch doc element emphas enqueu entiti evict exactli exposur extrem flexibl frame greatli guard guidanc hang harder head home ident improperli inclus inconveni india ineffici info int intention inter interpret inventori jenkin joint json jvm kubelet land leader legaci librari light lookup mandatori mask mass min mix monolith nativ natur necess nine northern oauth oldest ontario organis overview panic perceiv permit perspect phase pictur ping plai plugin prefer prs publicli rack radiu ramp rds rebalanc rebuilt reconcil reconfigur reconnect reconstruct red refresh regardless registr relief remind remot repli revis rpc safeti scalabl sdk sit slightli socket sole somehow spare spot spread spuriou stuff subscript subsystem subtl surfac surviv symptom templat thereaft thought thousand timefram told tomorrow touch transpar twice unblock unix unless unreason unsaf unschedul vast vault versa vice water whatev whilst wider withstand york ~backup-power ~bgp ~breaking-change ~calendar ~cleanup-job ~cold-cache ~cooling ~malformed-input ~memory-leak ~memory-safety ~mount ~oom ~secret-store ~service-discovery ~thread-pool ~under-provisioned ~wrong-assumption',
  4: 'a.m advertis aggress ago ahead america annot anticip anymor anyth approach approv archiv area artifact asset assign assumpt basi behaviour blob board bot bound broad burst bypass calcul card cassandra caught checklist circumst cleanup co cold compat complic confid converg cooki correspond cost culprit cut danger deal degre deliveri dev diagnost disconnect domain driver durabl easier eastern eight elast elasticsearch electr enterpris equip ever evid exchang exhibit factori fallback fatal feder fell field fit flow focu gain gather geograph gmail greater grid guid header heavili henc hook hope hotfix hundr i.e i/o ids infrequ ingest intent interim java k8s kafka knowledg lambda let massiv media mind mistakenli model modif mostli mw northeast obviou oh onto os pend pop port postgr precis prefix presenc preserv press presum promot properti propos purchas purg python quicker random reaction read/writ recycl refin regular regularli reload renam renew repeatedli repres rest restrict rewrit right rotat row runawai runbook runtim rush s3 sa saniti say scheme seek sensit seriou seven signal simpli six skip slower sometim span special statement stress struggl studi succe succeed suppos surg talk technician tell therebi third tight topic trip tunnel underwai upload upstream uri usabl verif volum weird ~configuration-management ~connection-pool ~continuous-integration ~false-alarm ~infinite-loop ~migration ~network-link ~quorum ~slow-query',
  5: 'abort acceler act advanc advis agre agreement among and/or articl assist backfil behind beyond big captur challeng charg climb cni commenc complex constraint custom defens depth distinct downstream drift easili effici explicitli facil feed feel figur fill format gatewai grant grew grow hamper handler heroku histori idea inabl insight instabl invest kernel kick kube late leav length loop mail mainli malfunct minor nearli nomin none north obtain organ outdat owner packet plu poorli pre pressur profil prometheu rare real rebuild redesign redi refactor rel secondari section seri shown sms staff stai static structur sudden suppli themselv think tier timelin travi troubl twitter ultim uniqu unreach unstabl url variabl view vpc western workaround xx ~crash-loop ~data-corruption ~single-point-of-failure ~vpn',
  6: 'abus accord acknowledg afternoon appar auto autosc behav beta bottleneck broke bus carefulli clearli collabor convert crucial cycl daili damag definit directori discord drive engag escal eu examin exit explicit export extens fetch fleet flood frequent furthermor gracefulli gradual harden hash histor ideal inadequ index interconnect issu kei lab lag lesson linux littl lose maximum mayb misbehav moment neg newer often opportun pacif parallel percentag poor portion postgresql priorit produc program prompt promptli pub/sub puzzl question reflect repeat respect robust safeguard sai said scan schema sequenc smaller solv someon sort speed sre ssd ssh startup thorough throughput time timestamp toward train tree tri troubleshoot true tune ui unsuccess unus wai webhook whether wipe worker wors zero ~cron ~ddos ~deadlock ~maintenance-window ~network-partition ~race-condition ~snapshot ~traffic-spike',
  7: 'accident achiev adjust admin aim algorithm asia background capabl care carri chain compromis conclud conflict consequ credit cross decreas disast docker e.g easi edg edit erron essenti european exceed excess face fact fast fault fire flaw fluentd focus frontend gap gcp git gone halt hand hold incorrectli input larger match max mismatch night numer occasion offer output overal parti perman physic pick portal posit pr proce proper purpos rapid realli regist relev reproduc revok round shift ship shutdown sorri stall strive sub substanti sustain transit trust understood unlik unrespons visual whole written ~access-denied ~canary ~cdn ~disk-full',
  8: 'adequ aggreg altern amazon assess attach attribut ban briefli chart compar conduct confus construct cours describ destin especi estim etc exact far five goe great growth heavi interact interrupt label latent leak manifest map meet mention million modul mortem near necessari older packag pair paramet partit pass paus person proactiv queu recommend recur regard retriev roughli rule self shut sporad sql submit suffer trace transfer typic unexpectedli unrel usual websit wide workflow ~attacker ~availability-zone ~certificate ~congestion ~firewall ~load-shedding ~power-supply ~primary-database ~vulnerability',
  9: 'abnorm administr analysi analyt appropri balanc batch branch central1 chat class collect coupl decis displai doubl duplic elimin emerg flag form gke hardwar highlight ignor independ insert instruct intervent ips kind latest malici multi name nginx optim peer practic prepar qualiti ran rapidli readi realiz recreat refer research select south stackdriv target therefor threshold ticket top unclear warn ~network-device ~schema-change ~unnoticed',
  10: 'accept almost announc architectur associ averag best condit consol coordin copi correl cover diagnos download enforc exampl explain faster finish free hit inspect interfac join least maintain newli noth object on ongo option past patch primarili privat probabl prolong proxi publish quit rang repo resum scope search spent split suit suspect thank thu togeth unaffect unfortun ~expiry ~shard',
  11: 'actual assum awai brief buffer catch ci compani eks empti encount extern four front give given hard ingress insuffici left lower morn namespac outsid particularli proceed rais reset reveal routin sourc spawn stack transact unknown vm want wiki',
  12: 'abil along break built busi came cannot clean concern concurr context count directli extend faulti forc human id incom inconsist instal integr less metadata offlin other particular polici prior prioriti properli quick render risk soon space stabil stabl stream taken thread throughout unusu zone ~health-check ~packet-loss',
  13: 'common creation dedic defect difficult disk enter entri evalu expos got inadvert internet invalid ip kill lock logic mark minim mysql pattern peopl power propag protocol role shortli side sign sync termin verifi',
  14: 'alloc believ brought certain corrupt devic earlier higher hub keep line meant occurr protect put redirect roll safe scenario send session short simultan slowli someth strategi stuck unit west whose ~credential ~stale-data',
  15: 'agent alwai avoid awar backend central command consist content health imag incorrect know low merg method partial seem slack summari tabl term widespread yet ~backlog ~data-loss ~third-party',
  16: 'audit bit broken debug default discuss earli entir europ fine global good item lot main pipelin pool previous redund suggest sure token unexpect window ~cascading-failure',
  17: 'although comput date declar difficulti distribut either email featur individu notif persist present previou provis rather reject reli repair second setup size solut suffici temporari upon util web workload ~autoscaling ~control-plane ~permission ~quota ~retry',
  18: 'bad becom combin contact contribut despit endpoint establish exacerb forward group healthi lack layer never open recurr script seen unhealthi visibl',
  19: 'amount bring close east everyth intend known learn local major mean metric sent share spike stem technic turn understand virtual ~exception',
  20: 'ask channel come decid enough factor isol launch list live problemat procedur public saw significantli situat store temporarili tool track us write wrong ~authentication ~backup ~removed-from-rotation',
  21: 'affect behavior consum correctli direct durat elev final intermitt key locat member peak progress project record repositori resili secur switch total wait',
  22: 'discov environ loss measur mode notifi old path per pull reason slow success try ~cpu ~crash ~failover ~memory ~overload ~queue',
  23: 'addition descript drop effort feedback find primari push schedul separ standard usag valu',
  24: 'client impact lost mechan origin pod read thing though variou ~data-centre',
  25: 'app clear consid disrupt done downtim longer replac respond sincer small',
  26: 'appear determin everi later microsoft place softwar ~misconfiguration',
  27: 'commit master next note recent resolut ~staging-environment',
  28: 'begin block correct enhanc introduc machin mainten migrat miss modifi non onlin show ~load-balancer',
  29: 'base core design execut file fulli go indic instead link pleas post went ~exhaustion',
  30: 'account alreadi end eventu job kubernet larg order reliabl serv type ~sync-job',
  31: 'control current differ disabl result site successfulli task underli ~cache',
  32: 'appli build document effect look move page potenti releas statu subsequ took',
  33: 'aws expect notic queri remain scale sinc',
  34: 'anoth better delai found quickli rout storag subset valid way ~latency',
  35: 'abl capac compon contain enabl host last now point reach ~upgrade',
  36: 'address around automat azur becam depend even get long possibl relat unabl unavail',
  37: 'call github',
  38: 'develop involv made number recov version well ~deletion',
  39: 'activ googl happen re remedi see',
  40: 'ad add part review signific',
  41: 'experi intern level plan receiv singl via',
  42: 'approxim confirm reduc set support without',
  43: 'help inform messag stop',
  44: 'degrad gener infrastructur similar ~database',
  45: 'rate remov still ~rollback ~timeout',
  46: 'autom',
  47: 'across applic cloud like recoveri region resourc',
  48: 'apolog',
  49: 'critic detail exist function instanc load multipl',
  50: 'led period',
  51: 'api node',
  52: 'access handl manag need platform specif',
  53: 'commun high product requir return',
  54: 'addit manual',
  55: 'case code',
  56: 'full',
  57: 'check within',
  58: 'normal occur',
  59: 'limit',
  60: 'implement mitig',
  61: 'step',
  62: 'bug complet ensur log',
  63: 'allow make respons',
  65: 'avail connect continu perform trigger',
  66: 'caus network server start traffic',
  67: 'cluster provid state test',
  68: 'increas lead ~reboot',
  69: 'action restor sever',
  70: 'back creat immedi',
  71: 'initi ~dns',
  72: 'attempt event',
  75: 'data',
  76: 'detect',
  77: 'take',
  78: 'report updat',
  81: 'work',
  82: 'futur run',
  84: '~replica',
  85: 'request ~configuration',
  86: 'investig',
  87: 'engin',
  88: 'failur ~tls-handshake',
  91: 'fix ~alert',
  92: 'oper',
  93: 'no',
  98: 'system',
  99: '~rollout',
  101: 'identifi ~monitoring',
  105: 'includ',
  110: 'improv prevent',
  111: 'error',
  114: 'fail',
  115: 'experienc',
  116: 'new',
  117: 'chang',
  132: 'process',
  181: 'not',
};

/** Of how many outages each term is. */
export const FREQUENCIES: ReadonlyMap<string, number> = new Map(
  Object.entries(byFrequency).flatMap(([count, terms]) => terms.split(' ').map((term) => [term, Number(count)])),
);

/** The terms that outages of a cause have more than others, each with its weight in hundredths. */
const byCause: Readonly<Record<string, string>> = {
  'account-compromise-or-phishing':
    'compromis 46 ~credential 45 email 39 malici 38 scan 36 organ 32 account 24 name 23 trust 23 ips 23 card 22 determin 20 github 19 purchas 19 individu 17 reset 17 attach 16 ~attacker 16 execut 16 pictur 15 administr 15 question 15 link 14 ~authentication 14 forc 13 attempt 13 content 12 ~deletion 12 staff 12 ~disk-full 12 assist 12 escal 11 entiti 11 guard 11 repositori 11 no 11 five 11 pull 11 receiv 10 gain 10',
  'admission-webhook-failure':
    'master 31 ingress 30 ~upgrade 28 label 27 pod 27 essenti 21 unabl 21 new 21 rule 21 namespac 17 ~load-balancer 17 somehow 17 bad 16 ticket 16 repair 15 fluentd 14 correctli 14 modul 13 tell 13 context 12 thread 12 kube 12 came 12 got 12 call 12 slack 12 declar 11 ~dns 11 timelin 11 node 11 api 11 run 11 ignor 10 creat 10 launch 10 live 10 kubernet 10 exhibit 10 ~certificate 10 polici 10',
  'automation-applies-unintended-change':
    'fluentd 36 pipelin 35 namespac 30 annot 27 ~upgrade 26 run 24 kube 24 integr 23 ship 22 int 21 kubernet 20 appli 20 suppos 20 ids 20 compon 20 ~rollout 19 ~data-corruption 19 trust 18 log 18 cluster 17 typic 17 took 17 version 17 histor 17 abnorm 17 behaviour 17 workload 16 staff 16 product 15 push 15 schedul 15 ~database 15 sign 15 got 15 earli 15 corrupt 15 driver 14 setup 14 sure 14 bit 14',
  'automation-removes-live-resources':
    'suit 34 target 33 ~control-plane 32 eastern 31 network 29 cloud 29 googl 28 group 27 softwar 26 essenti 26 de 26 registr 26 node 25 delai 25 vpc 24 cni 24 ~cleanup-job 23 ~congestion 22 github 22 cleanup 22 runtim 22 directori 21 chat 21 affect 21 lead 21 refactor 21 halt 21 ~configuration 21 ~packet-loss 21 physic 21 cluster 20 tool 20 allow 20 ~vpn 20 fail 20 mainten 20 done 20 region 19 kubernet 19 migrat 19',
  'backup-not-restorable':
    '~backup 21 disast 16 four 14 ~unnoticed 14 recoveri 13 earlier 13 disk 12 control 12 drive 12 data 12 storag 12 ~data-centre 12 assess 11 secondari 11 procedur 11 estim 10 routin 9 ~data-loss 9 system 9 organis 9 document 9 scheme 9 tell 9 purchas 9 archiv 9 share 9 wipe 9 directori 9 ~snapshot 9 store 9 constraint 8 tier 8 complex 8 ~primary-database 8 without 8 not 8 ~maintenance-window 8 mistakenli 8 failur 8 instead 8',
  'bad-config-push':
    '~configuration 126 chang 109 blob 104 storag 94 ~rollout 92 machin 63 azur 63 error 62 infrastructur 61 not 55 improv 55 system 52 virtual 52 region 52 googl 50 github 49 sre 47 bug 46 ~dns 46 front 46 failur 45 test 44 ~rollback 44 north 44 experienc 43 perform 43 ship 42 end 42 unit 42 ~monitoring 42 prevent 41 expos 41 connect 40 traffic 40 intern 40 ~infinite-loop 39 ~reboot 38 ~network-device 38 migrat 38 push 38',
  'bad-generated-config':
    'googl 65 ~configuration 52 a.m 41 error 32 distribut 31 ~misconfiguration 30 cloud 29 gener 28 produc 27 central1 27 outdat 24 correct 24 ~load-balancer 24 ~control-plane 24 bug 23 frontend 22 paus 22 ~packet-loss 22 master 21 engin 20 bad 20 intern 20 server 20 recurr 20 ~health-check 19 network 18 evalu 18 reject 17 plan 17 system 17 diagnosi 17 flexibl 17 audit 17 caus 16 access 16 quicker 16 new 16 ~rollout 15 app 15 internet 15',
  'bgp-misroute':
    'network 44 rout 36 ~bgp 35 advertis 34 prefix 34 comput 33 internet 29 extern 26 googl 25 difficulti 25 reach 24 local 22 india 22 engin 22 properti 22 public 21 east 21 ip 21 devic 21 ~availability-zone 21 azur 21 ~rollout 21 global 20 ~configuration 19 sa 19 microsoft 19 connect 18 anomali 18 statement 18 term 18 destin 18 south 18 ~data-centre 17 traffic 17 autom 17 bound 17 power 16 step 16 standard 16 ~power-supply 16',
  'blocked-shared-queue':
    'kafka 38 ~queue 35 ~backlog 33 timestamp 24 job 21 comput 18 went 17 delai 16 ~alert 16 ~retry 16 document 16 consum 16 renam 16 task 15 poorli 15 block 15 googl 15 handl 15 cassandra 14 relev 14 sever 14 wait 13 detect 13 enabl 13 elasticsearch 13 oper 13 empti 12 stackdriv 12 not 12 remedi 12 step 12 enqueu 12 messag 12 link 12 engin 12 index 11 ~replica 11 well 11 global 11 topic 11',
  'breaking-upgrade':
    '~upgrade 79 version 58 plugin 47 runtim 45 node 45 eks 38 fluentd 38 not 37 ~load-balancer 37 bus 36 modul 36 releas 35 pipelin 33 ship 33 latest 32 alloc 32 ~network-device 31 cluster 31 ingress 31 infrastructur 30 log 29 instanc 28 compon 28 azur 27 check 27 chang 27 applic 27 core 26 work 26 elasticsearch 26 ~alert 26 tunnel 26 agent 25 new 25 previou 25 contain 25 gatewai 24 updat 24 extens 23 kubernet 23',
  'buggy-release':
    '~rollout 93 engin 76 googl 62 azur 58 recent 53 resourc 52 bot 50 cloud 50 mitig 49 train 49 bug 45 block 44 not 44 task 43 code 43 occurr 41 sql 40 ~rollback 39 failur 39 introduc 39 defect 39 establish 39 error 38 difficulti 37 hub 37 ~staging-environment 37 api 36 request 36 chang 35 app 35 suit 35 prevent 33 provis 33 attempt 33 server 33 manag 32 download 32 updat 32 fail 32 connect 31',
  'cache-serves-wrong-data':
    '~cache 30 block 29 hash 21 retriev 19 valid 19 azur 18 peer 18 gener 17 transact 16 pull 16 ban 15 re 15 item 15 wrong 14 client 13 get 13 featur 13 respons 12 reconstruct 12 interpret 11 ~tls-handshake 11 select 10 via 10 version 10 circumst 10 succeed 10 sign 10 bug 10 result 10 rare 10 invalid 10 releas 9 bus 9 tri 9 includ 9 portal 9 visual 9 fix 9 not 9 exceed 9',
  'capacity-removed-too-far':
    'lookup 37 id 30 oauth 27 client 27 portal 26 googl 26 end 25 front 24 server 24 request 24 instanc 24 pub/sub 23 ~reboot 22 incom 22 europ 22 north 22 upon 21 ~load-balancer 20 token 19 ~overload 18 ~configuration 17 ~autoscaling 17 engin 17 azur 17 close 17 rate 16 region 16 capac 16 experienc 16 manag 16 depend 15 traffic 15 south 15 cloud 15 drop 14 ~latency 14 issu 14 ~quota 14 ~rollout 14 applic 14',
  'cascading-overload':
    'load 59 storag 53 ~cascading-failure 49 app 48 region 44 resourc 42 ~power-supply 41 recov 40 increas 39 engin 36 googl 35 role 35 system 34 azur 33 northeast 32 grid 31 across 30 million 30 cluster 30 softwar 30 ontario 29 failur 29 high 29 trip 28 mw 28 electr 28 instanc 27 blob 27 includ 26 ~load-shedding 26 experienc 26 line 26 ~overload 25 recoveri 25 south 25 number 24 data 24 seri 24 manag 24 sre 24',
  'certificate-expired-or-mismatched':
    '~certificate 145 ~expiry 105 sign 39 renew 35 domain 33 ~tls-handshake 26 account 25 via 24 server 24 ~authentication 23 date 23 aws 23 role 21 variou 20 regard 20 disrupt 20 warn 20 ~monitoring 19 outdat 19 ~permission 19 depend 19 web 18 document 18 member 18 token 18 beta 17 confus 17 even 17 email 17 pod 17 ~alert 16 valid 16 manag 16 ~cdn 16 studi 16 need 16 furthermor 15 caus 15 kubernet 15 ~rollout 15',
  'circular-dependency':
    '~dns 19 downtim 14 record 13 ~cache 12 provis 12 perform 11 github 11 ~ddos 11 ip 11 manifest 10 output 10 queri 10 ~rollout 10 system 10 saniti 10 infrastructur 10 address 10 depend 9 intern 9 server 9 subset 9 ~load-shedding 9 ~configuration-management 9 vault 9 defens 9 review 9 tight 9 ~timeout 8 spawn 8 ~service-discovery 8 remov 8 call 8 misbehav 8 bug 8 ~memory 8 extern 8 ~exhaustion 8 corrupt 8 like 8 restor 8',
  'cold-cache':
    '~cache 41 node 31 client 27 build 26 wipe 26 repositori 26 boot 24 pool 23 ~database 23 ~cold-cache 22 imag 20 load 20 queri 20 slack 20 docker 20 lookup 19 mysql 17 ~quota 17 drop 17 id 17 ~upgrade 17 agent 16 thing 16 primari 16 decreas 16 pod 16 avail 15 ~reboot 15 exampl 15 lead 15 new 15 trigger 15 spare 14 ~health-check 14 ~overload 14 ~failover 14 drift 14 data 14 read 14 oauth 13',
  'cold-start-failure':
    'instanc 9 unit 7 upon 6 mass 6 exit 6 ~configuration 5 issu 5 subsequ 5 start 5 unavail 5 modul 5 elimin 5 properli 5 stop 4 fail 4 individu 4 imag 4 amount 4 sure 4 state 4 consid 4 per 3 ~reboot 3 action 3 mechan 3 end 3 statu 3 merg 3 next 3 run 3 scale 3 expect 3 receiv 3 host 3 becam 3 relat 3 made 3 happen 3 via 3 code 3',
  'cooling-failure':
    'peer 28 site 22 parti 22 azur 21 ~cooling 21 east 19 facil 17 ~latency 16 south 15 network 14 secondari 13 ~data-centre 12 equip 12 increas 12 result 12 interrupt 11 access 11 shutdown 11 shift 11 achiev 11 infrastructur 11 altern 10 ~congestion 10 expect 10 ~network-device 10 eastern 10 resourc 10 internet 10 rout 10 region 9 partial 9 restor 9 ~timeout 9 subset 9 loss 8 microsoft 8 brief 8 locat 8 ~packet-loss 8 event 8',
  'credential-expiry-or-rotation':
    'info 28 rotat 26 messag 21 encount 21 account 19 token 18 current 18 final 17 name 16 capabl 15 appli 14 ~tls-handshake 14 fix 14 initi 13 ad 11 featur 11 normal 11 ~credential 11 cannot 10 logic 10 identifi 10 immedi 10 back 10 re 10 sync 9 sdk 9 ~breaking-change 9 investig 9 compat 9 factori 9 core 9 central 9 aws 9 arbitrari 9 paramet 9 ~deletion 8 random 8 decid 8 ~expiry 8 convert 8',
  'cross-tenant-data-exposure':
    'data 38 leak 33 sequenc 33 info 31 redi 28 ~database 27 tier 25 becam 24 ~backup 24 id 24 reveal 23 peopl 22 corrupt 22 free 21 ~cache 20 activ 19 ~queue 19 potenti 18 request 18 app 18 empti 16 share 15 zero 15 loss 14 uniqu 13 path 13 secur 13 discard 13 respons 12 ~migration 12 paramet 12 involv 12 travi 12 impact 12 lead 12 access 12 locat 11 ~data-loss 11 date 11 token 11',
  'data-corruption-bug':
    'unit 43 partit 36 ~data-loss 32 map 32 storag 32 scale 30 server 29 azur 29 hotfix 28 downstream 27 timestamp 26 europ 25 inconsist 24 ~authentication 22 registr 21 west 21 side 21 ~replica 21 bug 21 directori 19 wrong 18 subset 18 updat 18 ~misconfiguration 17 object 17 depend 16 sever 16 bot 16 fix 16 effect 15 across 15 region 14 id 14 higher 14 incorrect 13 differ 12 data 12 locat 12 singl 12 store 12',
  'disk-full':
    '~disk-full 53 log 43 elasticsearch 36 s3 30 devic 25 correl 23 live 20 recov 20 investig 19 hundr 19 node 18 longer 18 metric 18 messag 17 stackdriv 17 ssd 17 ~removed-from-rotation 16 appear 16 receiv 16 app 16 gke 15 bit 14 launch 14 ~retry 14 measur 13 increas 13 pool 13 permit 13 declar 13 ~monitoring 12 archiv 12 ag 12 oldest 12 file 12 fail 12 write 12 behavior 12 notic 11 creat 11 shutdown 11',
  'dns-failure':
    '~dns 67 infrastructur 35 contain 34 ~control-plane 34 record 31 chang 28 ~rollout 26 defect 25 ~configuration 24 provis 23 github 23 ~ddos 23 ip 22 downtim 22 ~timeout 21 manifest 21 output 21 subset 21 queri 20 review 20 saniti 20 ~staging-environment 19 cluster 19 address 19 ~cache 19 restor 18 intern 18 manag 18 ~load-shedding 18 ~configuration-management 18 defens 18 unabl 17 tight 17 perform 16 spawn 16 call 16 misbehav 16 pacif 16 bug 15 ~memory 15',
  'env-mixup-hits-production':
    '~database 75 travi 50 product 47 environ 45 ~data-loss 41 blank 36 tabl 35 ~backup 34 creat 34 window 34 ~cron 32 profil 32 suit 30 develop 29 ci 26 danger 25 restor 25 token 24 execut 23 applic 23 destroi 23 empti 23 rather 23 recoveri 22 ~continuous-integration 22 easi 21 incorrect 21 revok 21 last 20 record 20 github 20 quick 20 session 19 connect 19 inadvert 19 although 19 potenti 19 re 18 exposur 18 test 18',
  'failover-mechanism-defect':
    '~failover 48 redi 38 migrat 37 ~health-check 37 googl 36 ~replica 34 server 33 master 32 file 30 frontend 30 connect 29 upstream 28 site 28 network 28 primari 27 ~configuration 26 ~load-balancer 26 cloud 25 pair 25 failur 24 rule 23 api 23 ~control-plane 23 zone 23 fail 23 load 23 discord 23 engin 22 prevent 22 cluster 22 period 22 cassandra 22 partial 21 full 21 perform 21 misbehav 21 node 21 instanc 21 trigger 21 edg 20',
  'false-security-alarm':
    'admin 40 account 31 integr 26 cni 26 compromis 24 ip 21 secur 18 ips 18 ~authentication 15 googl 14 access 14 activ 14 suspect 13 question 13 inform 12 establish 12 situat 11 abus 11 aws 11 address 11 email 11 parti 11 feder 11 call 11 confirm 11 enforc 11 malici 10 contact 10 mention 10 disabl 10 log 10 initi 10 tool 9 abnorm 9 remov 9 whose 9 associ 9 convert 9 individu 9 reach 9',
  'firewall-rule':
    '~cdn 33 connect 30 ~network-device 29 ~firewall 25 azur 24 devic 23 polici 22 east 21 peer 21 nginx 21 ingress 21 updat 21 network 20 traffic 20 destin 19 platform 19 drop 18 ~false-alarm 17 mitig 17 improperli 17 microsoft 17 backfil 17 rule 17 consum 16 write 16 done 16 master 16 cooki 16 compon 16 intermitt 16 temporari 15 cname 15 sourc 15 server 15 ~database 15 not 15 ~rollback 14 chang 14 protect 14 origin 14',
  'hard-limit-exceeded':
    'reload 34 alloc 28 done 27 fleet 25 front 21 ~latency 18 thread 18 amazon 18 queri 17 end 16 server 16 ~reboot 16 ~memory 16 increas 15 hit 15 leak 15 task 14 agent 14 limit 14 space 14 updat 14 data 13 index 13 count 13 ~database 13 depend 13 ~tls-handshake 13 error 12 term 12 occasion 12 ~monitoring 12 thu 12 east 12 multipl 11 want 11 version 11 reduc 11 record 11 metric 11 separ 11',
  'hardware-bit-flip':
    'corrupt 47 sequenc 44 s3 35 bit 33 wide 32 messag 31 hardwar 29 amazon 28 malfunct 27 rout 25 network 25 number 24 server 24 error 23 line 21 inform 21 spread 21 commun 20 updat 20 definit 20 protocol 20 detect 20 buffer 20 troubl 19 successfulli 19 protect 19 correct 18 excess 18 broken 18 packet 18 ~data-corruption 17 state 17 later 17 unabl 17 consum 17 enterpris 17 modifi 17 interfac 16 system 16 sever 15',
  'hardware-failure':
    'jenkin 23 ~backup 15 offlin 13 disk 13 ci 12 statu 12 attribut 11 replac 10 ~data-loss 9 bug 8 packag 8 host 8 ago 8 precis 8 co 8 job 8 idea 8 rebuild 8 regularli 7 master 7 daili 7 run 7 migrat 7 ~single-point-of-failure 7 four 7 newer 7 explicit 7 went 7 not 7 ~sync-job 7 updat 7 whole 7 long 6 publish 6 best 6 option 6 self 6 happen 6 threshold 6 test 6',
  'healthcheck-ejects-healthy-nodes':
    'upstream 14 file 12 pair 12 frontend 9 nginx 8 server 8 behav 8 confus 7 abnorm 7 exhibit 7 note 7 master 7 unusu 6 ~health-check 6 ~maintenance-window 6 load 6 ~load-balancer 6 readi 6 kind 6 turn 6 morn 5 remov 5 inconveni 5 high 5 intend 5 point 4 still 4 behavior 4 mode 4 activ 4 unix 4 socket 4 ~timeout 4 migrat 4 ~replica 4 inspect 4 rotat 4 domain 4 approach 4 refin 4',
  'hidden-single-point-of-failure':
    'dispatch 31 notif 24 cassandra 24 ~single-point-of-failure 20 pacif 18 map 16 peer 15 region 14 edg 14 ~data-centre 14 northern 13 inter 13 emphas 13 dilig 13 offlin 12 ~quorum 12 locat 12 term 12 inabl 12 lose 11 thorough 11 ~latency 11 connect 11 enhanc 10 cut 10 aggreg 10 select 10 coordin 10 ~network-link 10 aws 10 plan 10 invest 9 staff 9 point 9 host 9 site 9 automat 9 abil 9 microsoft 9 train 9',
  'host-resource-starvation':
    '~cpu 36 ~exhaustion 23 i/o 22 gke 21 node 19 pod 17 get 17 postgr 15 ~connection-pool 15 spike 15 parallel 14 concurr 14 kubernet 14 ~cache 14 build 14 allevi 13 thank 13 reduc 13 per 13 ~timeout 13 pool 13 burst 13 hit 13 doubl 13 job 12 connect 12 call 12 network 12 stream 12 migrat 12 disk 11 thing 11 overal 11 lot 11 attach 10 run 10 like 10 relief 10 thousand 10 necess 10',
  'hot-shard':
    'pub/sub 46 server 39 stream 37 storag 31 googl 31 rate 29 load 27 data 27 ~data-centre 26 tabl 25 error 25 engin 24 elev 24 ~timeout 23 request 22 south 21 backend 21 cloud 20 system 20 ingest 20 ids 19 central 18 experienc 18 ~congestion 17 reconstruct 17 prevent 17 read 17 durabl 17 final 16 land 16 whose 16 amount 16 take 16 altern 16 reliabl 16 ~reboot 16 machin 15 publish 15 rout 15 recurr 15',
  'integer-overflow':
    'token 22 github 21 grant 18 ~database 17 ~access-denied 17 scope 17 key 16 valu 13 maximum 13 exceed 12 type 12 gain 11 int 11 promptli 10 mysql 10 git 10 larger 10 revok 10 suppos 10 ids 10 widespread 10 briefli 10 ~vulnerability 10 run 10 featur 10 reli 10 ~data-corruption 10 ~schema-change 9 rang 9 encount 9 insuffici 9 trust 9 separ 9 invalid 9 ~upgrade 8 access 8 low 8 command 8 audit 8 util 8',
  'ip-address-exhaustion':
    'ip 56 cni 55 vpc 39 address 35 alloc 33 cluster 24 set 23 node 23 live 22 ~availability-zone 20 worker 19 kubernet 16 repair 16 not 14 architectur 13 amount 13 ~rollout 13 zone 13 consum 12 declar 12 ~dns 11 ad 11 new 11 amazon 11 add 11 revis 11 let 11 infrastructur 11 workload 11 ~exhaustion 11 see 11 design 11 scale 10 give 10 eks 10 free 10 becom 10 differ 10 increas 10 network 10',
  'kernel-or-firmware-bug':
    'network 61 devic 59 switch 54 aggreg 49 protocol 42 kernel 41 aws 37 direct 35 link 35 connect 35 failur 33 disabl 32 port 32 troubleshoot 32 lab 31 percentag 30 traffic 30 layer 29 flood 27 new 26 test 26 northeast 26 learn 25 github 25 latent 25 pattern 25 region 24 remov 24 disconnect 24 ~upgrade 24 redund 24 specif 23 intermitt 22 ~data-centre 22 ~availability-zone 21 not 21 address 21 pair 21 long 21 ~misconfiguration 20',
  'latent-bug-triggered':
    'storag 65 bug 56 unit 51 europ 45 azur 44 region 42 latent 40 virtual 40 western 37 machin 35 west 35 chain 34 scale 34 search 33 stall 32 trigger 31 elev 31 cloud 30 ~rollout 30 protocol 29 googl 29 engin 29 oper 28 fix 28 traffic 27 rate 27 ~reboot 27 error 26 state 26 ~database 26 zone 26 metadata 26 connect 26 api 25 chang 25 blob 25 devic 25 ~crash 24 track 24 process 24',
  'latent-change-activated-by-restart':
    'bus 18 rpc 16 ssh 15 tunnel 13 gatewai 12 extens 12 hub 11 packag 10 condit 8 patch 8 frontend 8 morn 8 script 8 vm 8 west 8 backend 8 ~upgrade 7 east 7 mortem 7 sporad 7 pick 7 endpoint 7 os 7 vast 6 server 6 support 6 lose 6 ~load-balancer 6 recent 6 site 6 interact 6 nomin 6 call 6 event 6 return 6 sourc 6 abnorm 5 ~staging-environment 5 work 5 receiv 5',
  'lb-or-proxy-misconfiguration':
    'instal 40 packag 29 header 25 kubernet 25 workaround 23 ~rollback 21 applic 20 rule 19 path 19 ~load-balancer 19 chang 18 sub 18 pipelin 17 combin 17 close 16 ~tls-handshake 16 test 16 redirect 14 fix 14 migrat 14 ~configuration 14 intend 14 unreason 13 announc 13 namespac 13 edit 13 forward 13 unavail 13 sometim 13 github 13 awar 12 open 12 confirm 12 download 12 particular 12 fail 12 extern 12 request 11 traffic 11 slack 11',
  'leap-and-calendar-bug':
    '~calendar 61 kernel 25 neg 24 ~dns 22 linux 19 valu 18 cname 17 panic 17 record 16 upstream 16 inconsist 11 function 11 ~wrong-assumption 11 resolut 10 ahead 10 custom 10 go 9 algorithm 9 adjust 9 subsystem 9 backward 9 select 8 machin 8 involv 8 call 8 remedi 8 propos 8 therebi 8 calcul 8 trip 8 skip 8 appli 8 potenti 8 actual 8 mail 8 loop 8 explicitli 8 within 8 across 8 time 8',
  'link-failure':
    '~network-link 65 microsoft 36 cut 35 region 33 connect 33 edg 28 ~data-centre 27 azur 27 ~latency 25 pend 24 line 22 east 21 multipl 21 capac 21 network 20 hang 20 exchang 20 order 20 traffic 20 particularli 19 site 19 geograph 17 posit 17 mitig 16 path 16 impact 16 dispatch 16 continu 15 complet 15 reduc 15 ramp 15 wai 15 automat 15 ~single-point-of-failure 15 internet 14 exit 14 difficulti 14 offlin 13 invest 13 greatli 13',
  'lock-contention':
    'lock 69 ~deadlock 51 api 38 postgresql 36 queri 36 ~schema-change 34 write 31 ~queue 30 lead 30 degrad 25 increas 24 instanc 24 workflow 24 combin 24 ~replica 23 build 23 transact 23 mainten 21 tri 21 multi 21 stream 21 rpc 21 librari 21 tabl 21 ~upgrade 20 concurr 19 core 19 ~autoscaling 19 intern 19 server 19 task 19 bug 19 oper 19 although 19 error 19 content 18 obtain 18 github 18 practic 18 runtim 17',
  'logging-flood':
    's3 15 ~retry 7 permit 6 archiv 6 file 6 write 6 behavior 6 shutdown 5 necess 5 safeti 5 retriev 5 cost 5 runawai 5 on 5 particularli 5 grew 5 fill 5 concern 5 job 5 repeat 5 gracefulli 5 lesson 5 priorit 5 safe 4 credit 4 background 4 e.g 4 ~disk-full 4 log 4 failur 4 amazon 4 suggest 4 although 4 data 4 critic 4 correl 4 store 4 routin 4 encount 4 code 4',
  'memory-leak-oom':
    '~memory 72 googl 51 ~oom 51 sql 46 cloud 46 node 41 instanc 35 usag 35 json 34 ~alert 34 pod 33 ~exhaustion 32 ~memory-leak 31 serv 30 rate 30 resourc 29 cassandra 29 applic 29 termin 28 isol 27 experienc 27 error 26 proxi 26 cluster 26 data 26 dev 26 ~monitoring 26 high 25 engin 25 elev 25 request 25 stackdriv 25 api 24 new 23 increas 23 traffic 23 reliabl 23 amount 22 agent 21 contain 21',
  'memory-safety-bug':
    '~memory-safety 49 ~memory 30 reveal 28 bug 27 caught 27 ~staging-environment 25 bus 25 ~crash 25 delai 23 updat 22 built 21 simultan 20 window 20 channel 19 python 18 period 18 trigger 18 server 16 object 16 ~vulnerability 14 latent 14 leak 14 ~memory-leak 14 content 14 made 14 cooki 13 uri 13 buffer 13 ~database 13 onlin 13 check 12 kei 12 product 12 requir 12 contain 12 secur 12 within 11 older 11 machin 11 privat 11',
  'migration-cutover-gap':
    'leak 13 tier 12 ~backup 12 free 10 ~database 10 id 9 share 8 data 8 loss 7 discard 6 ~migration 6 involv 6 impact 6 locat 6 zero 6 written 5 potenti 5 recreat 5 s3 5 empti 5 uniqu 5 migrat 5 correct 5 other 5 priorit 5 fix 4 led 4 ~data-loss 4 access 4 paramet 4 date 4 stem 4 compani 4 pull 4 common 4 meant 4 ~misconfiguration 4 method 4 recent 4 restor 3',
  'migration-locks-table':
    '~schema-change 68 tabl 41 ~deadlock 34 lock 29 enter 26 ~replica 25 github 24 mysql 24 queri 23 archiv 23 page 21 migrat 21 api 20 renam 19 xx 19 healthi 18 acquir 15 run 14 ~crash 14 therebi 14 ~migration 14 statement 14 read/writ 14 ~deletion 14 set 14 late 14 constraint 14 behind 14 master 13 task 13 product 13 request 13 avail 13 recoveri 13 conflict 13 queu 12 oper 12 mode 12 session 12 core 12',
  'network-congestion':
    'network 56 ~packet-loss 37 ~latency 30 index 28 region 27 ~network-device 27 slack 26 ~congestion 26 traffic 25 aggreg 25 switch 24 capac 24 scale 23 engin 22 link 22 reduc 22 cloud 22 virtual 22 ~exhaustion 21 signific 20 server 19 increas 19 ~data-centre 19 experienc 19 azur 19 instanc 19 tier 19 softwar 18 unavail 18 bottleneck 17 storag 17 hash 17 sporad 17 data 17 multipl 17 autom 17 port 16 aws 16 troubleshoot 16 ~control-plane 16',
  'network-device-failure':
    '~network-device 40 west 30 europ 30 promot 26 network 22 rebuild 19 ~control-plane 19 redesign 19 virtual 18 sporad 18 threshold 17 spare 16 ~packet-loss 16 azur 16 ~latency 16 machin 16 card 16 api 15 full 15 ~database 15 reduc 15 replac 15 traffic 15 redund 14 system 14 region 13 read 13 flexibl 13 primari 12 failur 12 ~replica 12 avail 12 faulti 12 misbehav 12 ~data-centre 11 storag 11 adjust 11 cross 11 rebuilt 11 ~primary-database 11',
  'network-maintenance-disruption':
    '~network-partition 42 devic 35 network 33 traffic 32 pacif 31 asia 30 azur 26 mainten 25 write 24 format 22 integr 22 server 22 manag 21 region 21 ~dns 20 east 19 ~exception 19 interfac 19 primarili 19 coast 19 resolut 18 site 18 ~timeout 18 engin 18 geograph 17 ~cdn 17 real 17 rout 16 experi 16 experienc 15 complet 15 receiv 15 destin 15 roll 15 improv 14 page 14 remain 14 process 14 ~reboot 14 ~data-centre 14',
  'new-feature-overload':
    'visual 36 portal 28 share 23 load 20 suspect 19 access 18 engin 18 vault 18 featur 18 next 17 occurr 17 ~service-discovery 16 server 16 establish 16 platform 15 recent 14 role 14 summari 14 handl 13 difficulti 13 ~autoscaling 13 web 13 step 13 mitig 13 prevent 13 increas 12 stream 12 remedi 12 involv 11 unusu 11 futur 11 concern 11 continu 11 job 10 unhealthi 10 kafka 10 found 10 ~rollout 10 rel 10 host 10',
  'noisy-tenant':
    '~quota 45 pod 43 ~control-plane 38 intern 37 build 36 stream 36 request 35 sql 33 aggress 30 ~exhaustion 28 trigger 28 api 27 resourc 26 queri 26 manag 26 ~oom 25 capac 25 lot 25 gener 24 repositori 24 lambda 24 launch 24 perform 23 not 22 limit 22 node 22 ~alert 21 ~deletion 21 client 21 error 20 europ 20 ~cpu 20 ~database 20 googl 20 happen 20 engin 19 order 19 cold 19 send 18 azur 18',
  'operator-procedure-error':
    'prometheu 39 travi 31 pr 27 eks 27 live 25 chart 24 slack 21 ~staging-environment 20 therefor 19 aws 17 advis 17 workflow 15 merg 15 kill 14 commit 13 ~rollout 13 ~wrong-assumption 13 way 13 notif 13 gracefulli 12 checklist 12 stai 12 ~dns 12 ask 12 channel 12 instanc 11 cloud 11 rais 11 well 11 platform 11 hash 11 determin 11 node 10 solut 10 purpos 10 review 10 manag 9 not 9 correct 9 human 9',
  'operator-wrong-target-command':
    '~deletion 61 ~snapshot 47 data 45 ~load-balancer 42 recoveri 37 restor 37 modifi 36 ~control-plane 34 human 34 water 32 map 32 manag 32 state 30 workflow 30 ids 29 cassandra 28 site 27 product 27 oper 26 scale 26 error 26 main 25 disast 25 modif 25 break 25 amazon 25 approv 24 miss 24 ~backup 24 task 24 wipe 24 ~permission 23 lost 23 access 23 app 23 process 22 enabl 22 attempt 22 lack 22 event 22',
  'orphan-resource-leak':
    'launch 39 pod 39 cluster 25 full 21 clean 19 ~timeout 17 kill 16 get 15 autosc 14 still 14 fail 13 stop 13 ~deletion 13 pend 13 hit 12 never 11 lead 11 small 11 build 10 pr 10 ~staging-environment 10 node 9 server 9 skip 9 bug 9 whatev 8 temporarili 8 track 8 report 8 let 8 hub 8 ~autoscaling 8 stai 8 try 7 github 7 wors 7 actual 7 realli 7 start 7 make 7',
  'partial-deploy-mismatch':
    'job 74 ~rollout 46 sync 40 ~configuration 39 main 37 version 37 heroku 36 variabl 36 chang 35 failur 31 git 31 kube 29 product 28 manual 28 not 27 type 27 batch 27 error 26 trigger 25 kubernet 24 compon 24 ~rollback 24 new 24 proxi 24 delai 24 respond 24 node 24 broke 23 fail 23 caus 23 multipl 22 old 22 ~queue 22 pr 22 order 21 cluster 21 distribut 21 merg 21 endpoint 21 strategi 21',
  'pathological-workload':
    'subscript 35 europ 30 ~infinite-loop 29 excess 27 amount 26 program 25 cost 25 asia 22 elev 22 ~memory 21 western 21 ~database 21 cloud 19 ~crash 19 averag 18 rate 18 puzzl 17 data 17 remot 15 googl 15 region 15 request 14 alloc 14 error 14 api 14 threshold 14 app 13 zone 13 protocol 13 ~permission 13 stack 13 virtual 13 space 12 latent 12 unreason 12 search 12 model 12 restrict 12 execut 11 valid 11',
  'permission-change':
    'agent 36 creation 28 github 24 contain 23 polici 21 mix 20 comput 18 re 15 led 15 eks 15 human 15 cluster 14 virtual 14 affect 13 queu 13 usual 13 oper 13 technic 13 finish 13 messag 12 machin 12 enterpris 12 resum 11 requir 11 avoid 11 vm 11 commenc 11 metadata 11 workload 11 gradual 11 collabor 11 inadvert 10 aws 10 larger 10 achiev 10 erron 10 found 10 widespread 10 backend 10 imag 10',
  'pool-exhaustion':
    '~connection-pool 47 ~cache 33 ~timeout 30 ~deadlock 27 slow 26 ~exhaustion 25 unknown 24 pool 24 transact 24 ~database 23 intermitt 23 ~upgrade 20 everi 19 custom 17 load 17 build 17 period 17 ~thread-pool 17 docker 16 applic 16 thing 15 either 15 ~tls-handshake 15 lead 15 bug 15 wait 15 mw 14 ~slow-query 14 practic 14 paramet 14 error 14 go 14 server 13 ~reboot 13 wipe 13 slack 13 job 13 trace 13 spike 13 content 13',
  'power-loss':
    'power 106 ~power-supply 58 ~data-centre 50 ~availability-zone 42 restor 38 ~backup-power 38 sa 37 equip 35 devic 34 fire 33 system 31 comput 29 damag 29 manual 29 exchang 28 gener 27 storag 26 onlin 25 facil 25 east 25 network 25 instanc 24 zone 24 brought 24 disk 23 azur 23 avail 23 connect 23 shut 22 loss 22 resili 22 technician 22 mainten 22 although 22 legaci 21 full 21 electr 21 de 21 caus 21 shutdown 21',
  'queue-backlog':
    '~queue 52 pub/sub 41 queu 27 cloud 27 subscript 26 build 24 request 23 storag 23 instanc 23 sql 23 creation 22 new 20 ~latency 18 system 18 appropri 18 runtim 17 loop 17 googl 17 durat 17 ~control-plane 17 ~quota 16 ~database 16 capac 16 increas 16 exceed 16 layer 16 ~network-device 15 recur 15 live 14 fail 14 degrad 14 exit 13 conduct 13 gener 13 creat 12 common 12 came 12 applic 12 state 11 come 11',
  'quota-limit-hit':
    '~quota 45 ~load-balancer 36 dedic 36 exceed 35 intermitt 31 bot 31 ~mount 30 discord 29 variou 27 api 27 downtim 27 send 26 disk 24 pod 23 launch 22 solv 21 storag 21 pub/sub 20 verif 19 order 19 direct 18 abus 18 stream 18 capac 18 timelin 18 messag 17 back 17 hundr 17 googl 17 file 16 ~control-plane 16 cloud 16 moment 16 normal 16 traffic 15 server 15 disabl 15 verifi 15 way 15 fail 14',
  'race-condition':
    '~race-condition 44 googl 33 control 29 email 28 comput 27 transit 26 role 21 notif 20 repeat 19 send 19 dispatch 19 design 19 network 19 permit 19 mail 18 flow 18 target 18 timefram 17 registr 17 canada 17 compon 17 code 17 within 17 repeatedli 17 statu 17 wait 17 sent 16 system 16 zone 16 bug 16 info 16 subsystem 15 perform 15 app 15 central1 15 loss 14 intermitt 14 peopl 14 engin 14 redi 14',
  'replica-divergence':
    'master 31 transact 30 ~replica 30 differ 29 mysql 24 inconsist 24 unsaf 23 bug 22 queri 19 ~failover 18 block 18 data 18 common 17 chain 16 combin 16 drift 16 extend 16 appli 16 schema 15 propag 15 slightli 15 row 14 done 14 sequenc 14 finish 14 ignor 14 stabil 14 duplic 14 ~schema-change 14 ~stale-data 13 side 13 produc 13 order 13 site 13 easi 13 posit 13 statement 12 effort 12 statu 12 previous 12',
  'retry-storm':
    'comput 36 googl 36 ~retry 34 request 24 flag 23 sdk 23 engin 21 oper 20 ~backlog 20 pub/sub 20 taken 19 ~latency 18 instanc 18 applic 18 succeed 18 manag 17 goe 16 queu 16 time 16 newer 16 durat 16 excess 16 older 15 typic 15 ~timeout 14 handl 14 sure 13 subscript 13 number 13 long 13 backend 13 unfortun 13 reliabl 13 wrong 13 ~health-check 12 strive 12 offer 12 never 12 fail 12 complet 12',
  'scale-out-failure':
    'agent 39 alloc 39 aws 27 build 26 label 26 ~autoscaling 25 cluster 18 scale 17 server 17 queu 16 increas 16 kubernet 14 ~network-device 14 portal 13 slack 13 handl 13 virtual 12 front 12 request 12 vm 12 updat 12 ~cpu 12 manual 12 messag 12 fail 11 downtim 11 keep 11 underli 11 europ 11 north 11 initi 11 ~load-balancer 10 work 10 capac 10 found 10 progress 10 impact 10 respons 10 plan 10 not 10',
  'secret-leak':
    'token 48 leak 42 revok 33 github 32 person 32 ~credential 31 jenkin 27 push 22 git 21 repositori 20 organ 17 owner 16 compromis 16 public 15 rds 14 scope 13 core 13 restrict 12 cloud 12 ultim 12 platform 12 action 11 access 11 guid 11 consequ 11 multipl 11 requir 11 exposur 11 ~cleanup-job 11 elev 11 no 11 packag 11 recommend 11 workflow 11 purg 11 destroi 10 fallback 10 plan 10 support 10 histori 10',
  'security-vulnerability':
    'neg 64 valu 59 puzzl 40 secur 36 malici 31 million 29 allow 29 input 26 asset 26 ~vulnerability 25 output 25 offer 25 ~tls-handshake 24 link 23 code 23 metadata 22 mistakenli 21 amount 21 special 21 version 21 ui 19 inadequ 19 announc 19 contain 19 scan 18 label 18 releas 18 subscript 18 found 17 fix 17 anoth 16 execut 16 parti 16 safe 15 line 15 creation 15 bug 15 ~third-party 15 view 15 old 15',
  'silent-updater-failure':
    'pod 42 feder 35 statu 26 actual 25 stop 24 not 24 cluster 23 feed 23 ~reboot 22 notic 21 check 21 ~stale-data 20 redirect 20 updat 19 done 19 version 19 launch 19 script 18 skip 18 member 17 ~replica 17 yet 16 hub 15 scale 14 ~deletion 14 schema 14 drop 14 fail 14 long 14 action 14 traffic 13 growth 13 five 13 backfil 13 unhealthi 13 log 13 refer 13 bug 13 implement 13 last 13',
  'slow-query':
    'boot 12 slack 10 ~cache 10 ~cold-cache 9 queri 8 agent 7 client 7 ~database 7 ~shard 6 spare 6 ~service-discovery 6 modif 6 problemat 5 effici 5 complex 5 ~quota 5 pacif 5 percentag 5 read 5 symptom 5 prefer 5 ineffici 5 convers 5 interact 5 load 5 highlight 5 a.m 5 lead 4 empti 4 fetch 4 unus 4 gradual 4 essenti 4 regist 4 decreas 4 paus 4 ~cascading-failure 4 ~control-plane 4 node 4 major 4',
  'split-brain-or-quorum-loss':
    'mysql 56 ~failover 48 degrad 47 github 45 primari 45 cluster 41 ~database 38 inconsist 38 coast 37 avail 36 kafka 32 ~replica 32 ~health-check 31 node 30 master 28 background 28 write 28 ~primary-database 28 drift 28 partit 27 perform 27 state 27 data 27 system 26 prevent 25 site 24 ~data-centre 24 buffer 24 mainten 24 ~control-plane 24 autom 23 stack 22 conflict 22 downtim 22 pool 22 new 21 cross 21 manag 21 webhook 21 sever 21',
  'stuck-volume-or-mount':
    'prometheu 40 node 33 pod 25 ~removed-from-rotation 20 bypass 19 taken 18 via 16 ~tls-handshake 16 ~mount 15 termin 15 assess 14 remedi 14 consist 13 current 12 messag 12 error 12 disk 12 updat 12 incom 12 detail 12 unless 11 rais 11 term 11 ~quota 11 alreadi 11 stuck 11 kubernet 11 open 10 exceed 10 instabl 10 final 10 perman 9 unhealthi 9 quicker 8 appli 8 discov 8 file 8 long 8 describ 8 solv 8',
  'supply-chain-compromise':
    'packag 33 inclus 22 instal 20 technic 17 malici 17 link 15 edit 15 ban 14 wiki 14 report 14 ~permission 13 contain 12 address 12 support 12 window 12 background 12 file 11 secondari 11 ~attacker 11 publish 11 abus 11 disclosur 10 perspect 10 refresh 10 ip 10 presenc 10 signal 10 share 10 upon 9 secur 9 analysi 9 trust 9 aim 9 valid 9 ~third-party 8 ~vulnerability 8 media 8 failur 8 persist 8 name 8',
  'third-party-breach':
    'kei 33 token 25 ssh 25 heroku 22 oauth 19 revok 16 exposur 14 sensit 13 store 13 api 12 access 12 github 12 ~database 12 alter 11 evid 11 potenti 11 among 10 late 10 advis 10 cycl 10 compromis 9 ~access-denied 9 night 9 ~attacker 9 shut 9 websit 9 amazon 9 risk 8 protect 8 system 8 ~permission 7 although 7 contact 7 data 7 secur 7 immedi 7 notifi 7 measur 7 later 6 ~cache 6',
  'third-party-outage':
    '~health-check 41 agent 38 aws 33 subsystem 31 ci 30 websit 29 target 26 stall 25 ingress 24 build 23 slow 22 branch 22 say 22 finish 22 kubernet 21 impact 20 site 20 github 19 renam 19 cluster 19 messag 18 default 18 virtual 18 digit 18 artifact 17 nomin 16 ~tls-handshake 16 network 15 machin 15 onto 15 ~continuous-integration 14 ~availability-zone 14 perform 14 go 14 ticket 14 recov 14 proxi 13 main 13 support 12 traffic 12',
  'thundering-herd':
    '~service-discovery 35 build 34 ~queue 24 valu 23 lose 22 system 21 depend 21 cluster 21 ~dns 20 request 19 central1 19 becam 19 queri 18 web 18 tier 18 sustain 18 face 18 degrad 17 ~database 17 region 17 stackdriv 16 larg 16 perform 16 smaller 16 product 15 incom 15 load 15 cloud 15 temporari 15 store 15 faulti 15 durat 15 key 15 unaffect 15 github 14 ag 14 creation 14 top 14 sudden 14 comput 14',
  'traffic-spike':
    'increas 57 stream 51 ~latency 47 rpc 45 load 42 traffic 41 ~cpu 40 pod 40 googl 39 instanc 38 ssh 36 request 35 get 35 thing 35 spike 34 wait 33 elev 32 frontend 32 ~data-centre 32 respons 31 error 31 hub 31 attempt 30 ~memory 30 node 29 rate 29 process 28 number 28 hit 28 server 28 decid 27 ingest 27 web 27 post 27 limit 27 kafka 27 level 26 return 26 repo 26 backend 26',
  'transaction-id-wraparound':
    'lock 17 postgresql 16 tri 10 transact 9 obtain 9 someth 8 global 8 combin 8 metadata 7 take 7 mainten 7 queri 6 block 5 server 4 oper 3',
  'unit-mismatch':
    'ship 21 port 17 unit 15 calcul 13 articl 13 water 13 studi 12 convers 12 significantli 11 measur 10 softwar 10 object 10 heavi 10 space 9 second 9 unsaf 9 surfac 9 critic 9 natur 9 caus 9 lead 8 approach 8 precis 8 unstabl 8 instabl 8 structur 8 investig 8 acknowledg 8 examin 8 led 7 mismatch 7 conclud 7 light 7 adequ 7 attribut 7 construct 7 failur 7 detail 7 remedi 7 board 7',
  'unvalidated-input':
    'neg 57 ~crash 41 valu 37 panic 35 problemat 34 check 33 messag 31 log 31 block 31 updat 30 valid 28 content 28 input 27 fix 27 ad 25 number 24 drop 24 not 24 node 24 ssh 23 render 23 window 23 bug 22 led 22 sequenc 22 error 21 report 20 edg 20 extens 20 heroku 19 master 19 control 19 creat 19 ~malformed-input 19 ~exception 19 case 19 invalid 19 pub/sub 19 consum 19 contain 18',
};

/** What was learned of each cause. */
export const CAUSE_TERMS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(byCause).map(([id, terms]) => [id, readTerms(terms)]),
);

function readTerms(terms: string): ReadonlyMap<string, number> {
  const words = terms.split(' ');
  const read = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i += 2) read.set(words[i] as string, Number(words[i + 1]) / 100);
  return read;
}
