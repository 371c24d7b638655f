import { appeal } from './appeal/uk.ts';
import type { Words } from './en.ts';
import { live } from './live/uk.ts';
import type { Numbers } from './numbers.ts';
import { reading } from './reading/uk.ts';
import { search } from './search/uk.ts';

/** Ukrainian. */
export const uk = ({ number, counted }: Numbers) =>
  ({
    skipToContent: 'Перейти до тексту',
    sections: 'Рубрики',
    breadcrumbs: 'Ви тут',
    front: 'Головна',
    kinds: {
      news: 'Новина',
      analysis: 'Аналітика',
      opinion: 'Думка',
      feature: 'Репортаж',
      explainer: 'Пояснення',
      live: 'Наживо',
    },
    by: (names) => `Автор: ${names}`,
    published: 'Опубліковано',
    updated: 'Оновлено',
    keyPoints: 'Головне',
    otherLanguages: 'Іншими мовами',
    topics: 'Теми',
    topicsOf: (name) => `Усі теми: ${name}`,
    topic: 'Тема',
    authors: 'Автори',
    authorsOf: (name) => `Хто пише: ${name}`,
    author: 'Автор',
    related: 'Читайте також',
    newerIn: (section) => `Новіше в рубриці «${section}»`,
    olderIn: (section) => `Раніше в рубриці «${section}»`,
    correctionKinds: { correction: 'Виправлення', clarification: 'Уточнення', retraction: 'Спростування' },
    corrections: 'Виправлення',
    correctionsOf: (name) => `Усі виправлення, від найновіших: ${name}`,
    correctionTo: (kind, headline) => `${kind}: ${headline}`,
    correctionsNone: 'Досі не довелося нічого виправляти.',
    correctionsAll: 'Усі виправлення',
    correctionsHow: 'Як ми виправляємо помилки',
    whatChanged: 'Що змінилося',
    firstPublished: 'Уперше опубліковано',
    lastUpdated: 'Востаннє оновлено',
    overAYearOld: 'Цьому матеріалу більше року.',
    source: 'Джерело',
    labelled: (word) => `${word}: `,
    readAtSource: (name) => `Читати матеріал на сайті джерела: ${name}`,
    licence: 'Ліцензія',
    archive: 'Архів',
    archiveOf: (span) => `Архів: ${span}`,
    storiesCount: (count) =>
      counted(
        {
          one: '{count} матеріал',
          few: '{count} матеріали',
          many: '{count} матеріалів',
          other: '{count} матеріалу',
        },
        count,
      ),
    pageOf: (page, of) => `Сторінка ${number(page)} із ${number(of)}`,
    pages: 'Сторінки цього списку',
    newer: 'Новіші',
    older: 'Давніші',
    earlierAndLater: 'Раніше та пізніше',
    contact: 'Контакти',
    policies: 'Як ми працюємо',
    policyNames: {
      corrections: 'Правила виправлень',
      ethics: 'Етика',
      ownership: 'Власність і фінансування',
      privacy: 'Конфіденційність',
    },
    follow: 'Стежити',
    reportError: 'Повідомити про помилку в матеріалі',
    reportErrorSubject: (headline) => `Помилка в матеріалі «${headline}»`,
    draft: 'Чернетка',
    embargo: 'Ембарго',
    draftNote: 'Це бачите лише ви: не опубліковано.',
    notFound: 'За цією адресою нічого немає',
    notFoundText: 'Можливо, в адресі помилка або сторінку перенесли. Це може допомогти:',
    moved: 'Цю сторінку перенесено',
    movedTo: 'Тепер вона тут:',
    footnotes: 'Примітки',
    backToText: (note, occurrence) =>
      occurrence > 1
        ? `Назад до примітки ${number(note)} у тексті (${number(occurrence)})`
        : `Назад до примітки ${number(note)} у тексті`,
    table: (count) => `Таблиця ${number(count)}`,
    embedShow: { video: 'Відтворити відео тут', post: 'Показати допис тут', map: 'Показати мапу тут' },
    embedAway: {
      video: (host) => `Відео розміщено на ${host}: посилання веде туди.`,
      post: (host) => `Допис розміщено на ${host}: посилання веде туди.`,
      map: (host) => `Мапу розміщено на ${host}: посилання веде туди.`,
    },
    embedTells: (host) =>
      `З ${host} нічого не завантажується, доки ви не натиснете кнопку. Тоді цей сайт дізнається вашу мережеву адресу.`,
    chartFigures: 'Цифри',
    chartAbout: {
      bar: (shown, along) => `Стовпчикова діаграма: ${shown}; за віссю: ${along}. Цифри наведено в таблиці нижче.`,
      line: (shown, along) => `Лінійний графік: ${shown}; за віссю: ${along}. Цифри наведено в таблиці нижче.`,
      area: (shown, along) => `Діаграма з областями: ${shown}; за віссю: ${along}. Цифри наведено в таблиці нижче.`,
      dot: (shown, along) => `Точкова діаграма: ${shown}; за віссю: ${along}. Цифри наведено в таблиці нижче.`,
    },
    forgetTitle: 'Що зберігає цей браузер',
    forgetText:
      'Це може зберігатися в цьому браузері, щоб не питати вас двічі. Це ніколи не файли cookie, і їх нікому не надсилають. Без скриптів нічого не зберігається.',
    kept: {
      closed: 'Що ви закрили звернення й коли, щоб воно лишалося закритим.',
      supporter: 'Що ви нас підтримуєте й відколи, щоб пів року вас не просити.',
      wording: 'Який із двох варіантів звернення ви бачили, щоб знову показати той самий.',
      read: 'Скільки матеріалів ви прочитали цього місяця: місяць і число, але ніколи які саме.',
    },
    keptNow: 'Зараз зберігається.',
    forgetButton: 'Забути все',
    forgotten: 'Забуто.',
    ...reading(),
    ...live,
    search,
    ...appeal({ number, counted }),
  }) satisfies Words;
