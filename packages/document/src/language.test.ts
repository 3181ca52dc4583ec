import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLanguage } from './language.ts';
import { Text } from './text.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'On Tuesday morning the booking service stopped answering for about an hour. Nobody could reserve a seat, and the people who tried saw an empty page. We found that the disk of the main database was full.',
  ],
  [
    'fr',
    'Le mardi matin, le service de réservation n’a plus répondu pendant une heure. Personne ne pouvait réserver une place et les clients voyaient une page vide. Le disque de la base de données était plein.',
  ],
  [
    'es',
    'El martes por la mañana el servicio de reservas dejó de responder durante una hora. Nadie podía reservar un asiento y los clientes veían una página vacía. El disco de la base de datos estaba lleno.',
  ],
  [
    'pt',
    'Na terça-feira de manhã o serviço de reservas deixou de responder durante uma hora. Ninguém conseguia reservar um lugar e os clientes viam uma página vazia. O disco do banco de dados estava cheio.',
  ],
  [
    'de',
    'Am Dienstagmorgen antwortete der Buchungsdienst eine Stunde lang nicht mehr. Niemand konnte einen Platz buchen, und die Kunden sahen nur eine leere Seite. Die Festplatte der Datenbank war voll.',
  ],
  [
    'it',
    'Martedì mattina il servizio di prenotazione non ha risposto per un’ora. Nessuno poteva prenotare un posto e i clienti vedevano una pagina vuota. Il disco del database era pieno e non se ne è accorto nessuno.',
  ],
  [
    'nl',
    'Op dinsdagochtend gaf de boekingsdienst een uur lang geen antwoord. Niemand kon een plaats boeken en de klanten zagen een lege pagina. De schijf van de database was vol en dat had niemand gezien.',
  ],
  [
    'sv',
    'På tisdagsmorgonen slutade bokningstjänsten att svara under en timme. Ingen kunde boka en plats och kunderna såg en tom sida. Disken i databasen var full och det hade ingen märkt när det hände.',
  ],
  [
    'pl',
    'We wtorek rano usługa rezerwacji przestała odpowiadać przez godzinę. Nikt nie mógł zarezerwować miejsca, a klienci widzieli pustą stronę. Okazało się, że dysk bazy danych był pełny i nie było na nim miejsca.',
  ],
  [
    'tr',
    'Salı sabahı rezervasyon hizmeti bir saat boyunca yanıt vermedi. Hiç kimse yer ayırtamadı ve müşteriler boş bir sayfa gördü. Veritabanının diski dolu olduğu için bu hata oldu ve daha sonra düzeltildi.',
  ],
  [
    'id',
    'Pada hari Selasa pagi layanan pemesanan tidak menjawab selama satu jam. Tidak ada yang bisa memesan kursi dan para pelanggan melihat halaman kosong. Cakram basis data itu sudah penuh karena log.',
  ],
  [
    'ru',
    'Во вторник утром служба бронирования не отвечала около часа. Никто не мог заказать место, а клиенты видели пустую страницу. Диск базы данных был полностью заполнен журналами.',
  ],
  [
    'ja',
    '火曜日の朝、予約サービスが一時間ほど応答しなくなりました。だれも席を予約できず、お客様には空白のページが表示されました。データベースのディスクがいっぱいでした。この問題はその後に修正されました。',
  ],
  [
    'zh',
    '星期二早上，预订服务大约一个小时没有响应。没有人能够预订座位，客户看到的是空白页面。我们发现数据库的磁盘已满。工程师清理了日志，并且增加了监控，之后服务恢复正常。此问题不会再次发生，因为我们会提前收到警报。',
  ],
  [
    'ar',
    'في صباح يوم الثلاثاء توقفت خدمة الحجز عن الاستجابة لمدة ساعة تقريبا. لم يتمكن أحد من حجز مقعد ورأى العملاء صفحة فارغة. كان قرص قاعدة البيانات ممتلئا بالسجلات القديمة.',
  ],
];

describe('readLanguage', () => {
  it.each(TEXTS)('knows %s', (code, text) => {
    const language = readLanguage(text);
    expect(language).toMatchObject({ english: code === 'en', likely: code });
    expect(language.confidence).toBeGreaterThan(0.3);
  });

  it('lets English with slips and of non-native writers pass', () => {
    const text =
      'Yestarday the web site it was stop working since 9am becouse the developper have push a bad configuraton in the servers. The costumers was seeing error 500. We have fix this probleme by make rollback and restart of nginx, then all is ok.';
    expect(readLanguage(text)).toMatchObject({ english: true, likely: 'en' });
  });

  it('lets technical English full of names and code pass', () => {
    const text = `- 09:02 UTC nginx-proxy01 returns 502, php-fpm pool exhausted
- 09:06 PagerDuty alert HighErrorRate to @maria
- 09:10 kubectl rollout undo deployment/checkout-api, no effect
- 09:21 max_children raised from 5 to 50 in /etc/php/7.4/fpm/pool.d/www.conf
- 09:40 MySQL innodb_buffer_pool_size doubled, Redis flushed, HAProxy reloaded
- 10:03 error rate back to 0.1%, incident closed`;
    expect(readLanguage(text).english).toBe(true);
  });

  it('goes by the majority in a mixed document', () => {
    const of = (code: string) => TEXTS.find(([language]) => language === code)?.[1] ?? '';
    expect(readLanguage(`${of('en')}\n${of('en')}\n${of('fr')}`).english).toBe(true);
    expect(readLanguage(`${of('en')}\n${of('fr')}\n${of('fr')}`).english).toBe(false);
    expect(readLanguage(`${of('en')}\n${of('en')}\n${of('ru')}`).english).toBe(true);
    expect(readLanguage(`# Issue Summary\n${of('ru')}\n## Timeline\n${of('ru')}`).english).toBe(false);
    expect(
      readLanguage(`# Issue Summary\n${of('de')}\n## Timeline\n${of('de')}\n## Root cause and resolution`),
    ).toMatchObject({ english: false, likely: 'de' });
  });

  it('leaves a short text undecided', () => {
    for (const text of [
      '',
      '# Titel',
      'Der Dienst war eine Stunde lang nicht erreichbar.',
      '予約',
      '42 '.repeat(100),
    ]) {
      expect(readLanguage(text)).toEqual({ english: true, likely: undefined, confidence: 0 });
    }
  });

  it('says no to a longer text of a language that it does not know', () => {
    const words = 'zorv kelt mipra sundo belka trefi olmu garpi'.split(' ');
    const text = Array.from({ length: 100 }, (_, i) => words[(i * 7) % words.length]).join(' ');
    expect(readLanguage(text)).toMatchObject({ english: false, likely: undefined });
  });

  it('reads texts as it reads a string', () => {
    const texts = TEXTS.slice(1, 2)
      .flatMap(([, text]) => text.split('. '))
      .map((plain) => new Text(plain, { start: 0, end: plain.length }, [0], [0]));
    expect(readLanguage(texts)).toMatchObject({ english: false, likely: 'fr' });
    expect(readLanguage([])).toMatchObject({ english: true, confidence: 0 });
  });

  it('samples the whole of a long document', () => {
    const [english, french] = [TEXTS[0]?.[1] ?? '', TEXTS[1]?.[1] ?? ''];
    expect(readLanguage(`${english.repeat(3)} ${french.repeat(40)}`).english).toBe(false);
    const texts = [...Array(3).fill(english), ...Array(40).fill(french)].map(
      (plain: string) => new Text(plain, { start: 0, end: plain.length }, [0], [0]),
    );
    expect(readLanguage(texts).english).toBe(false);
  });

  it('never throws and is a number between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { confidence } = readLanguage(text.repeat(3));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });
});
