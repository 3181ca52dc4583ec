/**
 * Short, frequent words of languages written in Latin letters, by ISO 639-1 code. Words of four letters or more that a
 * language borrowed from English ("team", "server") are left out. English also holds what every postmortem says.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to a in is was were that for it with as on be by at this had are but from or have an they which not
    you all their has there been if more when will would who so no out up into than them only some could time these
    two may then do any like our other what its about over our we he his she her how because after before during
    until while did does very also just each such both between through under where why should can cannot still again
    being same most since within without against due our us one new first every down off back being able made make
    got get it's didn't wasn't don't couldn't users found went took began began issue fixed using used caused cause
    which there`,
  fr: `le la les de des du un une et est en que qui dans pour pas sur au aux avec ce cette ces par plus ne se son sa ses
    nous vous ils elle elles il je mais ou où été était étaient sont ont a à être avoir fait leur leurs tout tous
    toute après avant comme sans sous entre aussi lors donc y lorsque car afin très cela depuis même`,
  es: `el la los las de del un una y es en que por para con no se su sus al lo como más pero fue eran era son han ha hay
    este esta estos estas está estaba desde hasta cuando muy sin sobre también entre ya porque todo todos después
    antes nos le les donde ser si durante así cada mientras otra otro`,
  pt: `o a os as de do da dos das um uma e é em no na nos nas que por para com não se seu sua seus suas ao aos mais mas
    foi foram era eram são está estava pelo pela como até quando muito sem sobre também entre já porque todos depois
    antes ser tem isso este esta após às à nós durante ainda onde`,
  it: `il lo la i gli le di del della dei delle dal dalla nel nella un una uno e è in che per con non si su al alla ai
    come più ma ha hanno è stato stata sono era erano questo questa da anche dopo prima quando molto senza tra fra
    essere suo sua loro ci perché tutti degli dello sul sulla durante poi già ancora`,
  de: `der die das den dem des ein eine einen einem einer und ist in zu mit nicht auf für von im sich als auch war waren
    wurde wurden werden wird es an bei nach aus hat haben sind wir sie er ich dass durch oder aber nur noch wie über
    zum zur vor bis um so wenn kein keine alle diese dieser dieses unter während weil ihre seine dann schon am sein`,
  nl: `de het een en van in is op te dat die voor met niet zijn was er aan ook als bij om door naar uit hebben heeft had
    werd werden worden wordt maar over dan nog deze dit wij we ze zij hij ik of tot na geen meer moet kan waren omdat
    toen onder alle wat al hun onze tussen tijdens`,
  sv: `och att det en ett i är som på av för med den till inte har var om men vi de från kan hade eller när så ut efter
    blev också alla vid än nu då där denna detta under inom utan upp ska skulle varit vara över mellan`,
  da: `og at det en et i er som på af for med den til ikke har var om men vi de fra kan havde eller når så ud efter blev
    også alle ved end nu da der denne dette under inden uden op skal skulle været være over mellem kunne`,
  nb: `og at det en et i er som på av for med den til ikke har var om men vi de fra kan hadde eller når så ut etter ble
    også alle ved enn nå da der denne dette under innen uten opp skal skulle vært være over mellom kunne`,
  fi: `ja on ei että se oli ovat mutta kun tai jos niin myös kuin sen olivat joka sekä ole ollut hän me te he tämä nyt
    vain vielä jälkeen ennen siitä kaikki koska voi mukaan ollaan olla sitten`,
  pl: `i w na z do nie się że to jest o po jak za od a przez dla był była było były ale oraz co tak ich już czy przed
    gdy są być który która które tylko może ze został została tym te ten tej jego po ponieważ także podczas`,
  cs: `a v na se je že to s z do o i pro jako ale za po by byl byla bylo byly od ve k při které který která jsou nebo
    už tak jen před když jsme není také jeho byt být podle během všechny`,
  ro: `și în de la a cu pe din nu că o un este pentru care fost sunt au mai sau prin dar ca după fără când am al ale lui
    s-a era această acest toate înainte până se ne le`,
  hu: `a az és hogy nem is egy volt van meg de ez csak már mint vagy voltak után el ha minden még azt lett mert amely
    ezt közben majd alatt nagyon fel ki`,
  tr: `ve bir bu da de için ile olarak çok daha olan gibi kadar ne ama sonra var değil veya en o her ise oldu olduğu
    tarafından önce bütün hem mi şu ya biz tüm sırasında edildi`,
  id: `dan yang di dengan untuk ini itu dari pada tidak ke akan adalah oleh dalam juga karena saat telah atau kami ada
    sudah bisa lebih setelah sebelum para kita seluruh tersebut agar hingga pengguna selama terjadi`,
  sw: `na ya wa kwa ni katika za la cha kuwa hii hiyo huo baada kabla lakini pia kama watu wote yetu yake ili au sana
    hadi kutoka ambayo ilikuwa wakati tulikuwa`,
  vi: `và của là có cho không được trong các một với này người những đã khi từ để đến cũng về như ra vào lại bị do sau
    trước nhưng chúng tôi thì mà`,
};
